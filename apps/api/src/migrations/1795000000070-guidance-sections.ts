import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

const READERS = 'salus_anonymous, salus_member, salus_agent';

/** Guidance is found by its sections: what stands below each heading, and what the index has not followed yet. */
export class GuidanceSections1795000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The sections of published texts, made from them again by the worker after every change. A reader may read those of the
      -- texts that he may read, and only while they are of the version that is published.
      CREATE TABLE article_sections (
        text_id uuid NOT NULL REFERENCES article_texts (id) ON DELETE CASCADE,
        version integer NOT NULL,
        position integer NOT NULL,
        anchor text CHECK ((anchor IS NULL) = (position = 0)),
        heading text CHECK ((heading IS NULL) = (position = 0)),
        content text NOT NULL,
        words tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(to_tsvector('guidance', guidance_words(coalesce(heading, ''))), 'A')
            || setweight(to_tsvector('guidance', guidance_words(content)), 'C')) STORED,
        PRIMARY KEY (text_id, position)
      );
      GRANT SELECT ON article_sections TO ${READERS}, salus_worker;
      GRANT INSERT, DELETE ON article_sections TO salus_worker;

      -- What changed and is not in the index of the search server yet; the worker crosses it out. Whoever searches only learns
      -- whether there is anything.
      CREATE SEQUENCE guidance_changes;
      CREATE TABLE guidance_index_lag (
        text_id uuid PRIMARY KEY,
        change bigint NOT NULL DEFAULT nextval('guidance_changes')
      );
      GRANT USAGE ON SEQUENCE guidance_changes TO salus_agent, salus_worker;
      GRANT SELECT, INSERT, UPDATE ON guidance_index_lag TO salus_agent, salus_worker;
      GRANT DELETE ON guidance_index_lag TO salus_worker;
      CREATE FUNCTION guidance_index_is_behind() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ SELECT EXISTS (SELECT 1 FROM guidance_index_lag) $$;
      REVOKE ALL ON FUNCTION guidance_index_is_behind() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION guidance_index_is_behind() TO ${READERS}, salus_worker;

      CREATE FUNCTION note_guidance_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        INSERT INTO guidance_index_lag (text_id) VALUES (coalesce(NEW.text_id, OLD.text_id))
          ON CONFLICT (text_id) DO UPDATE SET change = nextval('guidance_changes');
        RETURN NULL;
      END $$;
      CREATE TRIGGER article_search_lag AFTER INSERT OR UPDATE OR DELETE ON article_search
        FOR EACH ROW EXECUTE FUNCTION note_guidance_change();
      CREATE TRIGGER article_search_limited_lag AFTER INSERT OR UPDATE OR DELETE ON article_search_limited
        FOR EACH ROW EXECUTE FUNCTION note_guidance_change();

      -- Without the search server, too, headings weigh more than what stands below them, and what was checked last comes first.
      TRUNCATE article_search, article_search_limited;
      ALTER TABLE article_search ADD COLUMN reviewed_on date NOT NULL;
      ALTER TABLE article_search_limited ADD COLUMN reviewed_on date NOT NULL;
      CREATE FUNCTION guidance_headings(markdown text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN (SELECT coalesce(string_agg(heading[1], ' '), '') FROM regexp_matches(markdown, '^ {0,3}#{2,3} +([^\\n]*)', 'gn') AS heading);
      CREATE OR REPLACE FUNCTION follow_article_text() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      DECLARE
        found articles%ROWTYPE;
        found_words tsvector := setweight(to_tsvector('guidance', guidance_words(NEW.title)), 'A')
          || setweight(to_tsvector('guidance', guidance_words(guidance_headings(NEW.body))), 'B')
          || setweight(to_tsvector('guidance', guidance_words(NEW.summary)), 'B')
          || setweight(to_tsvector('guidance', guidance_words(NEW.body)), 'C');
        found_lead text := unaccent(guidance_words(NEW.title || ' ' || NEW.summary));
      BEGIN
        DELETE FROM article_search WHERE text_id = NEW.id;
        DELETE FROM article_search_limited WHERE text_id = NEW.id;
        SELECT * INTO found FROM articles WHERE id = NEW.article_id;
        IF NEW.tlp = 'CLEAR' THEN
          INSERT INTO article_search (text_id, article_id, language, pillar, audiences, published_at, reviewed_on, words, lead)
            VALUES (NEW.id, found.id, NEW.language, found.pillar, found.audiences, NEW.published_at, NEW.last_reviewed_on, found_words, found_lead);
        ELSIF NEW.tlp IN ('GREEN', 'AMBER') THEN
          -- Stricter labels are in no index of any kind.
          INSERT INTO article_search_limited (text_id, article_id, language, pillar, audiences, published_at, reviewed_on, words, lead, readers)
            VALUES (NEW.id, found.id, NEW.language, found.pillar, found.audiences, NEW.published_at, NEW.last_reviewed_on, found_words, found_lead, NEW.readers);
        END IF;
        RETURN NULL;
      END $$;
      UPDATE article_texts SET version = version;
    `);
    for (const table of ['article_sections', 'guidance_index_lag']) await forceRowSecurity(runner, table);
    await runner.query(`
      CREATE POLICY of_readable ON article_sections FOR SELECT TO ${READERS}
        USING (EXISTS (SELECT 1 FROM article_texts t WHERE t.id = text_id AND t.version = article_sections.version));
      CREATE POLICY every ON article_sections TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY follow ON guidance_index_lag TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      INSERT INTO guidance_index_lag (text_id) SELECT text_id FROM article_search ON CONFLICT DO NOTHING;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore the database instead.');
  }
}
