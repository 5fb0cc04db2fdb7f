import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Words that mean one thing, kept by the editors. They begin with those of the field; nothing of it is built in. */
export class GuidanceSynonyms1795000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE synonym_groups (
        id uuid PRIMARY KEY,
        -- By language: {"en": {"words": [...], "askedAs": [...]}}.
        words jsonb NOT NULL CHECK (jsonb_typeof(words) = 'object' AND octet_length(words::text) <= 60000),
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL,
        -- Null when the product itself brought it.
        updated_by uuid REFERENCES users (id)
      );
      GRANT SELECT ON synonym_groups TO salus_worker, salus_agent;
      GRANT INSERT, UPDATE, DELETE ON synonym_groups TO salus_agent;
      -- What editors do to the words of searches is about no ticket and no article.
      ALTER TABLE events DROP CONSTRAINT IF EXISTS events_check;
      ALTER TABLE events ADD CONSTRAINT events_about CHECK (num_nonnulls(ticket_id, article_id) <= 1);
    `);
    const seed = JSON.parse(
      readFileSync(new URL('guidance-synonyms.json', import.meta.url), 'utf8'),
    ) as unknown[];
    for (const words of seed)
      await runner.query('INSERT INTO synonym_groups (id, words, updated_at) VALUES ($1, $2, now())', [
        randomUUID(),
        JSON.stringify(words),
      ]);
    await forceRowSecurity(runner, 'synonym_groups');
    await runner.query(`
      CREATE POLICY every ON synonym_groups TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON synonym_groups FOR SELECT TO salus_worker USING (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore the database instead.');
  }
}
