import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** What people search for in vain, counted without knowing who they are. */
export class SearchGaps1795000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A question may name a patient. So only a keyed digest of its words is kept, until they have been asked at three different
      -- times; then they are the words of many, and are written down for the editors.
      CREATE TABLE search_gaps (
        digest bytea NOT NULL,
        outcome text NOT NULL CONSTRAINT search_gaps_outcome CHECK (outcome IN ('NOTHING_FOUND','NOTHING_OPENED')),
        language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
        words text CHECK (length(words) <= 200),
        times integer NOT NULL,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (digest, outcome, language)
      );
      CREATE INDEX search_gaps_known ON search_gaps (times DESC, digest) WHERE words IS NOT NULL;
      CREATE INDEX search_gaps_last ON search_gaps (last_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON search_gaps TO salus_worker;
      GRANT SELECT ON search_gaps TO salus_agent;
    `);
    await forceRowSecurity(runner, 'search_gaps');
    await runner.query(`
      CREATE POLICY every ON search_gaps TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY known ON search_gaps FOR SELECT TO salus_agent USING (words IS NOT NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore the database instead.');
  }
}
