import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Guidance: an article, and its text in each language. */
export class Guidance1795000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE articles (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120),
        pillar text NOT NULL CONSTRAINT articles_pillar CHECK (pillar IN ('PREVENT','DETECT','RESPOND','DETER')),
        audiences text[] NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE article_texts (
        id uuid PRIMARY KEY,
        article_id uuid NOT NULL REFERENCES articles (id),
        language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        summary text NOT NULL CHECK (length(summary) <= 500),
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 60000),
        status text NOT NULL CONSTRAINT article_texts_status CHECK (status IN ('DRAFT','PUBLISHED','WITHDRAWN')),
        last_reviewed_on date NOT NULL,
        sources jsonb NOT NULL,
        author_id uuid REFERENCES users (id),
        published_at timestamptz,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (article_id, language)
      );
      CREATE INDEX article_texts_published ON article_texts (published_at DESC, id DESC) WHERE status = 'PUBLISHED';
      GRANT SELECT ON articles, article_texts TO salus_anonymous, salus_member, salus_worker;
      GRANT SELECT, INSERT, UPDATE ON articles, article_texts TO salus_agent;
    `);
    for (const table of ['articles', 'article_texts']) await forceRowSecurity(runner, table);
    await runner.query(`
      CREATE POLICY published ON article_texts FOR SELECT TO salus_anonymous, salus_member USING (status = 'PUBLISHED');
      CREATE POLICY every ON article_texts TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON article_texts FOR SELECT TO salus_worker USING (true);
      CREATE POLICY published ON articles FOR SELECT TO salus_anonymous, salus_member
        USING (EXISTS (SELECT 1 FROM article_texts t WHERE t.article_id = articles.id));
      CREATE POLICY every ON articles TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON articles FOR SELECT TO salus_worker USING (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone; drop the database instead.');
  }
}
