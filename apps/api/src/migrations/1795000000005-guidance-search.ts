import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

const EVERYONE = 'salus_anonymous, salus_member, salus_agent, salus_worker';

/** Full-text search for the time when Meilisearch is not there, and why a text was withdrawn. */
export class GuidanceSearch1795000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE article_texts ADD COLUMN withdrawal_reason text
        CONSTRAINT article_texts_withdrawal CHECK (length(withdrawal_reason) <= 1000 AND (withdrawal_reason IS NULL OR status = 'WITHDRAWN'));
      CREATE INDEX article_texts_updated ON article_texts (updated_at DESC, id DESC);

      -- Accents are ignored, words are not stemmed: the texts are in 24 languages.
      CREATE TEXT SEARCH CONFIGURATION guidance (COPY = simple);
      ALTER TEXT SEARCH CONFIGURATION guidance
        ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart WITH unaccent, simple;

      -- Only words: without the addresses of links, without marks, and with one form of the Greek sigma.
      CREATE FUNCTION guidance_words(markdown text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN translate(lower(regexp_replace(regexp_replace(markdown, '\\]\\([^)]*\\)', ' ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'ς', 'σ');

      -- The words of published texts, and of nothing else, in a table of its own: the match operators are not leakproof, so beside a
      -- policy that reads a column no index would serve them. Here everything is public and the policy is plain.
      CREATE TABLE article_search (
        text_id uuid PRIMARY KEY REFERENCES article_texts (id) ON DELETE CASCADE,
        article_id uuid NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        language text NOT NULL,
        pillar text NOT NULL,
        audiences text[] NOT NULL,
        published_at timestamptz NOT NULL,
        words tsvector NOT NULL,
        lead text NOT NULL
      );
      ALTER TABLE article_search ALTER COLUMN words SET STORAGE EXTERNAL;
      CREATE INDEX article_search_words ON article_search USING gin (words);
      CREATE INDEX article_search_lead ON article_search USING gin (lead gin_trgm_ops);
      CREATE INDEX article_search_article ON article_search (article_id);
      GRANT SELECT ON article_search TO ${EVERYONE};
      GRANT INSERT, UPDATE, DELETE ON article_search TO salus_agent;

      CREATE FUNCTION follow_article_text() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        DELETE FROM article_search WHERE text_id = NEW.id;
        INSERT INTO article_search (text_id, article_id, language, pillar, audiences, published_at, words, lead)
          SELECT NEW.id, a.id, NEW.language, a.pillar, a.audiences, NEW.published_at,
            setweight(to_tsvector('guidance', guidance_words(NEW.title)), 'A')
              || setweight(to_tsvector('guidance', guidance_words(NEW.summary)), 'B')
              || setweight(to_tsvector('guidance', guidance_words(NEW.body)), 'C'),
            unaccent(guidance_words(NEW.title || ' ' || NEW.summary))
          FROM articles a WHERE a.id = NEW.article_id AND NEW.status = 'PUBLISHED';
        RETURN NULL;
      END $$;
      CREATE TRIGGER article_texts_search AFTER INSERT OR UPDATE ON article_texts FOR EACH ROW EXECUTE FUNCTION follow_article_text();
      CREATE FUNCTION follow_article() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE article_search SET pillar = NEW.pillar, audiences = NEW.audiences WHERE article_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER articles_search AFTER UPDATE OF pillar, audiences ON articles FOR EACH ROW EXECUTE FUNCTION follow_article();
    `);
    await forceRowSecurity(runner, 'article_search');
    await runner.query(`
      CREATE POLICY public ON article_search FOR SELECT TO ${EVERYONE} USING (true);
      CREATE POLICY follow ON article_search TO salus_agent USING (true) WITH CHECK (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone; drop the database instead.');
  }
}
