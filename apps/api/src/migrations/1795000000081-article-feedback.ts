import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Whether guidance helped. Nobody's name stands here, and nobody but the Centre reads it. */
export class ArticleFeedback1795000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE article_feedback (
        id uuid PRIMARY KEY,
        article_id uuid NOT NULL REFERENCES articles (id),
        language text NOT NULL,
        verdict text NOT NULL CONSTRAINT article_feedback_verdict CHECK (verdict IN ('HELPED','NOT_HELPED','SOLVED')),
        line text CONSTRAINT article_feedback_line CHECK (length(line) BETWEEN 1 AND 1000),
        at timestamptz NOT NULL
      );
      CREATE INDEX article_feedback_article ON article_feedback (article_id, language, at DESC, id DESC);
      GRANT INSERT ON article_feedback TO salus_anonymous, salus_member, salus_agent;
      GRANT SELECT ON article_feedback TO salus_agent;
    `);
    await forceRowSecurity(runner, 'article_feedback');
    await runner.query(`
      CREATE POLICY on_what_they_read ON article_feedback FOR INSERT TO salus_anonymous, salus_member
        WITH CHECK (EXISTS (SELECT 1 FROM article_texts t WHERE t.article_id = article_feedback.article_id AND t.language = article_feedback.language));
      CREATE POLICY every ON article_feedback TO salus_agent USING (true) WITH CHECK (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore a backup instead.');
  }
}
