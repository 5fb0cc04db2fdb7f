import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** To which ticket and person a reply address belongs; only the hash of its token is stored. */
export class ReplyAddresses1795000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reply_addresses (
        token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL,
        revoked_at timestamptz,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id),
        UNIQUE (ticket_id, user_id)
      );
      GRANT SELECT, INSERT, UPDATE ON reply_addresses TO salus_worker;
    `);
    await forceRowSecurity(runner, 'reply_addresses');
    await runner.query(
      'CREATE POLICY every_worker ON reply_addresses TO salus_worker USING (true) WITH CHECK (true)',
    );
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone; drop the database instead.');
  }
}
