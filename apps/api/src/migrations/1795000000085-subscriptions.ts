import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Who wants to hear of guidance by mail. Visitors can ask, and see nothing of what anybody has asked. */
export class Subscriptions1795000000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Kept for a day: so much is mailed to one address, whoever names it.
      CREATE TABLE subscription_requests (
        id uuid PRIMARY KEY,
        address text NOT NULL CHECK (address = lower(address) AND length(address) <= 254),
        language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
        -- What is wanted: one article, one priority of the plan, or, with neither, everything.
        article_id uuid REFERENCES articles (id),
        pillar text CHECK (pillar IN ('PREVENT','DETECT','RESPOND','DETER')),
        at timestamptz NOT NULL,
        CHECK (num_nonnulls(article_id, pillar) <= 1)
      );
      CREATE INDEX subscription_requests_address ON subscription_requests (address, at);

      CREATE TABLE guidance_subscriptions (
        id uuid PRIMARY KEY,
        address text NOT NULL CHECK (address = lower(address) AND length(address) <= 254),
        language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
        article_id uuid REFERENCES articles (id),
        pillar text CHECK (pillar IN ('PREVENT','DETECT','RESPOND','DETER')),
        -- Of the address that confirms and ends it.
        secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
        asked_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        CHECK (num_nonnulls(article_id, pillar) <= 1),
        CONSTRAINT guidance_subscriptions_once UNIQUE NULLS NOT DISTINCT (address, article_id, pillar)
      );
      CREATE INDEX guidance_subscriptions_open ON guidance_subscriptions (asked_at) WHERE confirmed_at IS NULL;

      -- Which mails a subscription has led to: what ends or becomes secret takes back those that wait.
      CREATE TABLE subscription_mails (
        mail_id uuid PRIMARY KEY REFERENCES mails (id) ON DELETE CASCADE,
        subscription_id uuid NOT NULL,
        article_id uuid REFERENCES articles (id),
        language text
      );
      CREATE INDEX subscription_mails_subscription ON subscription_mails (subscription_id);
      CREATE INDEX subscription_mails_article ON subscription_mails (article_id);

      CREATE FUNCTION take_subscription() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        PERFORM graphile_worker.add_job('take-subscription', json_build_object('requestId', NEW.id));
        RETURN NULL;
      END $$;
      CREATE FUNCTION forget_subscription() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        PERFORM graphile_worker.add_job('forget-subscription', json_build_object('subscriptionId', OLD.id));
        RETURN NULL;
      END $$;
      REVOKE EXECUTE ON FUNCTION take_subscription(), forget_subscription() FROM PUBLIC;
      CREATE TRIGGER takes_subscription AFTER INSERT ON subscription_requests FOR EACH ROW EXECUTE FUNCTION take_subscription();
      CREATE TRIGGER forgets_subscription AFTER DELETE ON guidance_subscriptions FOR EACH ROW EXECUTE FUNCTION forget_subscription();

      GRANT INSERT ON subscription_requests TO salus_anonymous;
      GRANT SELECT, DELETE ON subscription_requests TO salus_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON guidance_subscriptions TO salus_worker;
      GRANT SELECT, UPDATE (confirmed_at), DELETE ON guidance_subscriptions TO salus_auth;
      GRANT SELECT, INSERT, DELETE ON subscription_mails TO salus_worker;
      -- Mails about tickets stay; those of a subscription go with it.
      GRANT DELETE ON mails TO salus_worker;
    `);
    for (const table of ['subscription_requests', 'guidance_subscriptions', 'subscription_mails'])
      await forceRowSecurity(runner, table);
    await runner.query(`
      CREATE POLICY on_what_they_read ON subscription_requests FOR INSERT TO salus_anonymous
        WITH CHECK (article_id IS NULL OR EXISTS (SELECT 1 FROM article_texts t WHERE t.article_id = subscription_requests.article_id));
      CREATE POLICY every ON subscription_requests TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY every ON guidance_subscriptions TO salus_worker, salus_auth USING (true) WITH CHECK (true);
      CREATE POLICY every ON subscription_mails TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY only_subscriptions ON mails AS RESTRICTIVE FOR DELETE TO salus_worker USING (kind = 'SUBSCRIPTION' AND ticket_id IS NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore a backup instead.');
  }
}
