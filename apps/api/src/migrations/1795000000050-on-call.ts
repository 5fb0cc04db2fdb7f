import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Who is on call, whom a page calls in which order, and the record of who was called when, by what. */
export class OnCall1795000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE on_call_rotas (
        team text PRIMARY KEY CONSTRAINT on_call_rotas_team CHECK (team IN ('FIRST_LINE','SECOND_LINE','INCIDENT_LEAD')),
        time_zone text NOT NULL,
        -- Whose public holidays count; none when null.
        country text CHECK (country ~ '^[A-Z]{2}$'),
        days_off text[] NOT NULL DEFAULT '{}',
        shifts jsonb NOT NULL,
        version integer NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by uuid REFERENCES users (id)
      );
      CREATE TABLE on_call_overrides (
        id uuid PRIMARY KEY,
        team text NOT NULL REFERENCES on_call_rotas (team),
        user_id uuid NOT NULL REFERENCES users (id),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        made_by uuid REFERENCES users (id),
        made_at timestamptz NOT NULL,
        removed_at timestamptz,
        CHECK (starts_at < ends_at)
      );
      CREATE INDEX on_call_overrides_team ON on_call_overrides (team, ends_at) WHERE removed_at IS NULL;
      CREATE TABLE on_call_ladders (
        team text PRIMARY KEY CONSTRAINT on_call_ladders_team CHECK (team IN ('FIRST_LINE','SECOND_LINE','INCIDENT_LEAD')),
        steps jsonb NOT NULL,
        top_repeats integer NOT NULL CHECK (top_repeats BETWEEN 0 AND 10),
        quiet_hours jsonb,
        version integer NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by uuid REFERENCES users (id)
      );
      CREATE TABLE on_call_phones (
        user_id uuid PRIMARY KEY REFERENCES users (id),
        phone text NOT NULL CHECK (length(phone) BETWEEN 1 AND 40)
      );

      CREATE TABLE pages (
        id uuid PRIMARY KEY,
        -- The same key never starts a second page.
        key text NOT NULL UNIQUE CHECK (length(key) BETWEEN 8 AND 200),
        team text NOT NULL CONSTRAINT pages_team CHECK (team IN ('FIRST_LINE','SECOND_LINE','INCIDENT_LEAD')),
        organisation_id uuid,
        ticket_id uuid,
        is_critical boolean NOT NULL,
        is_drill boolean NOT NULL,
        reason text NOT NULL CHECK (length(reason) <= 1000),
        by_user_id uuid REFERENCES users (id),
        rule text,
        -- As it was when the page began: a later change of the ladder moves nobody who is climbing.
        ladder jsonb NOT NULL,
        ladder_version integer NOT NULL,
        state text NOT NULL CONSTRAINT pages_state CHECK (state IN ('CALLING','AT_TOP','ACKNOWLEDGED','ENDED')),
        rungs_called integer NOT NULL DEFAULT 0,
        next_at timestamptz,
        started_at timestamptz NOT NULL,
        acknowledged_at timestamptz,
        acknowledged_by uuid REFERENCES users (id),
        acknowledged_via text CONSTRAINT pages_via CHECK (acknowledged_via IN ('LINK','DESK')),
        ended_at timestamptz,
        end_reason text CONSTRAINT pages_end_reason CHECK (end_reason IN ('ANSWERED','FINISHED')),
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id),
        CHECK ((organisation_id IS NULL) = (ticket_id IS NULL)),
        CHECK (is_drill OR ticket_id IS NOT NULL),
        CHECK ((by_user_id IS NULL) = (rule IS NOT NULL)),
        CHECK ((state = 'ACKNOWLEDGED') = (acknowledged_at IS NOT NULL))
      );
      CREATE INDEX pages_due ON pages (next_at) WHERE state = 'CALLING';
      CREATE INDEX pages_open ON pages (started_at) WHERE state IN ('CALLING','AT_TOP');
      CREATE INDEX pages_ticket ON pages (ticket_id, started_at) WHERE ticket_id IS NOT NULL;
      CREATE INDEX pages_recent ON pages (started_at DESC, id DESC);

      CREATE TABLE page_calls (
        id uuid PRIMARY KEY,
        page_id uuid NOT NULL REFERENCES pages (id),
        -- Page, rung, person and channel: nobody is called twice for the same.
        key text NOT NULL UNIQUE,
        rung integer NOT NULL,
        -- Null where a step found nobody on call.
        user_id uuid REFERENCES users (id),
        team text,
        channel text CONSTRAINT page_calls_channel CHECK (channel IN ('MAIL','WEBHOOK','IN_APP')),
        state text NOT NULL CONSTRAINT page_calls_state CHECK (state IN ('WAITING','SENT','FAILED','NOBODY','NO_NUMBER','STOPPED')),
        attempts integer NOT NULL DEFAULT 0,
        called_at timestamptz NOT NULL,
        sent_at timestamptz,
        -- Of the secret in the link of this call; the secret itself is nowhere.
        link_hash bytea UNIQUE CHECK (length(link_hash) = 32),
        link_expires_at timestamptz,
        link_used_at timestamptz,
        CHECK ((user_id IS NULL) = (state = 'NOBODY'))
      );
      CREATE INDEX page_calls_page ON page_calls (page_id, rung, called_at);
      CREATE INDEX page_calls_person ON page_calls (user_id, called_at) WHERE user_id IS NOT NULL;

      CREATE TABLE on_call_feeds (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        team text CONSTRAINT on_call_feeds_team CHECK (team IN ('FIRST_LINE','SECOND_LINE','INCIDENT_LEAD')),
        secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
        made_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX on_call_feeds_person ON on_call_feeds (user_id) WHERE revoked_at IS NULL;

      GRANT SELECT, INSERT, UPDATE ON on_call_rotas, on_call_overrides, on_call_ladders TO salus_agent;
      GRANT SELECT ON on_call_rotas, on_call_overrides, on_call_ladders, on_call_phones TO salus_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON on_call_phones TO salus_agent;
      GRANT SELECT, INSERT ON pages TO salus_agent;
      GRANT UPDATE (state, next_at, acknowledged_at, acknowledged_by, acknowledged_via) ON pages TO salus_agent;
      GRANT SELECT ON page_calls TO salus_agent;
      GRANT UPDATE (link_used_at) ON page_calls TO salus_agent;
      GRANT SELECT, INSERT, UPDATE ON pages, page_calls TO salus_worker;
      GRANT SELECT, INSERT ON on_call_feeds TO salus_agent;
      GRANT UPDATE (revoked_at) ON on_call_feeds TO salus_agent;
      -- Who holds a secret is known before anything is shown or done.
      GRANT SELECT (id, page_id, user_id, link_hash, link_expires_at, link_used_at) ON page_calls TO salus_auth;
      GRANT SELECT (id, user_id, team, secret_hash, revoked_at) ON on_call_feeds TO salus_auth;
    `);
    for (const table of [
      'on_call_rotas',
      'on_call_overrides',
      'on_call_ladders',
      'on_call_phones',
      'pages',
      'page_calls',
      'on_call_feeds',
    ]) {
      await forceRowSecurity(runner, table);
    }
    await runner.query(`
      CREATE POLICY every ON on_call_rotas TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every ON on_call_overrides TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every ON on_call_ladders TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON on_call_rotas FOR SELECT TO salus_worker USING (true);
      CREATE POLICY every_worker ON on_call_overrides FOR SELECT TO salus_worker USING (true);
      CREATE POLICY every_worker ON on_call_ladders FOR SELECT TO salus_worker USING (true);
      -- The number of a person's telephone is read by the person and by the worker that calls it.
      CREATE POLICY own ON on_call_phones TO salus_agent USING (user_id = (SELECT context_user())) WITH CHECK (user_id = (SELECT context_user()));
      CREATE POLICY every_worker ON on_call_phones FOR SELECT TO salus_worker USING (true);
      CREATE POLICY every ON pages TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON pages TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY every ON page_calls FOR SELECT TO salus_agent USING (true);
      CREATE POLICY own ON page_calls FOR UPDATE TO salus_agent USING (user_id = (SELECT context_user())) WITH CHECK (user_id = (SELECT context_user()));
      CREATE POLICY every_worker ON page_calls TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY by_secret ON page_calls FOR SELECT TO salus_auth USING (link_hash IS NOT NULL);
      CREATE POLICY own ON on_call_feeds TO salus_agent USING (user_id = (SELECT context_user())) WITH CHECK (user_id = (SELECT context_user()));
      CREATE POLICY by_secret ON on_call_feeds FOR SELECT TO salus_auth USING (revoked_at IS NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore a backup instead.');
  }
}
