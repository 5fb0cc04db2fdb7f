import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Pictures of articles: their bytes stand with the files of the Centre, and readers get those that a public text shows. */
export class ArticlePictures1795000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE article_pictures (
        id uuid PRIMARY KEY,
        article_id uuid NOT NULL REFERENCES articles (id),
        -- Of the Centre: in whose name the bytes are stored.
        organisation_id uuid NOT NULL,
        sha256 bytea NOT NULL,
        size integer NOT NULL,
        media_type text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
        uploaded_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL,
        FOREIGN KEY (organisation_id, sha256) REFERENCES blobs (organisation_id, sha256)
      );
      CREATE INDEX article_pictures_article ON article_pictures (article_id);
      CREATE INDEX article_pictures_blob ON article_pictures (organisation_id, sha256);
      -- Which public text shows which picture; gone with the text when it is withdrawn.
      CREATE TABLE article_text_pictures (
        text_id uuid NOT NULL REFERENCES article_texts (id) ON DELETE CASCADE,
        picture_id uuid NOT NULL REFERENCES article_pictures (id),
        PRIMARY KEY (text_id, picture_id)
      );
      CREATE INDEX article_text_pictures_picture ON article_text_pictures (picture_id);
      GRANT SELECT ON article_pictures, article_text_pictures TO salus_anonymous, salus_member, salus_worker;
      GRANT SELECT, INSERT ON article_pictures TO salus_agent;
      GRANT SELECT, INSERT, DELETE ON article_text_pictures TO salus_agent, salus_worker;
    `);
    for (const table of ['article_pictures', 'article_text_pictures']) await forceRowSecurity(runner, table);
    await runner.query(`
      CREATE POLICY of_readable ON article_text_pictures FOR SELECT TO salus_anonymous, salus_member
        USING (EXISTS (SELECT 1 FROM article_texts t WHERE t.id = text_id));
      CREATE POLICY every ON article_text_pictures TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY shown ON article_pictures FOR SELECT TO salus_anonymous, salus_member
        USING (EXISTS (SELECT 1 FROM article_text_pictures p WHERE p.picture_id = article_pictures.id));
      CREATE POLICY every ON article_pictures TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON article_pictures FOR SELECT TO salus_worker USING (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Pictures are not thrown away; restore a backup instead.');
  }
}
