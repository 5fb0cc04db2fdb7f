import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** How a mail fares: when it is tried again, why it did not arrive, and which addresses do not take mail. */
export class Sending1795000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mails DROP CONSTRAINT mails_state;
      -- WAITING: will be tried (again) at next_attempt_at. FAILED: refused for good, or given up. BOUNCED: came back later.
      ALTER TABLE mails ADD CONSTRAINT mails_state CHECK (state IN ('WAITING','SENT','FAILED','BOUNCED','WITHDRAWN'));
      ALTER TABLE mails
        -- News that somebody has subscribed to belongs to no ticket.
        ALTER COLUMN ticket_id DROP NOT NULL,
        ADD COLUMN next_attempt_at timestamptz,
        ADD COLUMN failed_at timestamptz,
        -- What a report about it has said: RFC 3463, for example 5.1.1.
        ADD COLUMN bounce_status text CHECK (length(bounce_status) <= 20),
        -- The message whose files go with it.
        ADD COLUMN ticket_message_id uuid REFERENCES ticket_messages (id),
        ADD COLUMN attachment_ids uuid[] NOT NULL DEFAULT '{}',
        -- Written by the product alone: nothing answers it (RFC 3834).
        ADD COLUMN is_automatic boolean NOT NULL DEFAULT false,
        -- Where a subscription is ended; null for mails that are none.
        ADD COLUMN unsubscribe_url text CHECK (unsubscribe_url ~ '^https?://[!-~]+$' AND length(unsubscribe_url) <= 500);
      UPDATE mails SET is_automatic = true WHERE kind = 'ACKNOWLEDGEMENT';
      -- Until now FAILED was also said of mails that are tried again.
      UPDATE mails SET state = 'WAITING' WHERE state = 'FAILED';
      CREATE INDEX mails_undelivered ON mails (failed_at DESC, id DESC) WHERE state IN ('FAILED','BOUNCED');
      CREATE INDEX mails_waiting ON mails (created_at, id) WHERE state = 'WAITING';

      CREATE TABLE undeliverable_addresses (
        address text PRIMARY KEY CHECK (address = lower(address) AND length(address) <= 254),
        since timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        status text,
        answer text CHECK (length(answer) <= 500)
      );

      -- Whoever tries again puts the mail back among those that wait, and changes nothing else.
      GRANT UPDATE (state, next_attempt_at, failed_at) ON mails TO salus_agent;
      GRANT SELECT, INSERT, UPDATE, DELETE ON undeliverable_addresses TO salus_worker;
      GRANT SELECT, DELETE ON undeliverable_addresses TO salus_agent;
    `);
    await forceRowSecurity(runner, 'undeliverable_addresses');
    await runner.query(`
      CREATE POLICY try_again ON mails FOR UPDATE TO salus_agent USING (state IN ('FAILED','BOUNCED')) WITH CHECK (state = 'WAITING');
      CREATE POLICY every ON undeliverable_addresses TO salus_agent, salus_worker USING (true) WITH CHECK (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('What became of mails is not forgotten; restore a backup instead.');
  }
}
