import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

const READERS = 'salus_anonymous, salus_member';

/**
 * How guidance comes about: revisions, drafts, comments, addresses that stay. From now on `article_texts` holds only what
 * is public, and visitors and hospitals have no right at all on the tables in which unpublished words stand.
 */
export class Editing1795000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The triggers of the search are made anew below; until then a change of a text must not run the old ones.
    await runner.query(`
      DROP TRIGGER article_texts_search ON article_texts;
      DROP TRIGGER articles_search ON articles;
      DROP FUNCTION follow_article_text();
      DROP FUNCTION follow_article();
    `);
    await runner.query(`
      -- Who may read it follows from the label and the named organisations, so it can never differ from them: every reader
      -- has keys (a visitor WORLD, a hospital also PROVIDERS and its own id, the Centre also CENTRE), and one of them must fit.
      CREATE FUNCTION guidance_readers(tlp text, organisation_ids uuid[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN CASE tlp WHEN 'CLEAR' THEN ARRAY['WORLD'] WHEN 'GREEN' THEN ARRAY['PROVIDERS']
          WHEN 'AMBER' THEN ARRAY['CENTRE'] || organisation_ids::text[] WHEN 'AMBER_STRICT' THEN ARRAY['CENTRE'] || organisation_ids::text[]
          ELSE ARRAY['CENTRE'] END;
      CREATE FUNCTION guidance_reader_keys() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN ARRAY['WORLD', 'PROVIDERS', context_organisation()::text];

      ALTER TABLE articles
        ADD COLUMN source_language text NOT NULL DEFAULT 'en' CHECK (source_language ~ '^[a-z]{2}$'),
        ADD COLUMN tlp text NOT NULL DEFAULT 'CLEAR' CONSTRAINT articles_tlp CHECK (tlp IN ('CLEAR','GREEN','AMBER','AMBER_STRICT','RED')),
        ADD COLUMN organisation_ids uuid[] NOT NULL DEFAULT '{}' CONSTRAINT articles_named CHECK (cardinality(organisation_ids) <= 100),
        ADD COLUMN owner_id uuid REFERENCES users (id),
        ADD COLUMN review_by date,
        ADD COLUMN reminded_for date,
        ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
      CREATE INDEX articles_changed ON articles (changed_at DESC, id DESC);
      UPDATE articles SET changed_at = created_at;
      CREATE INDEX articles_review ON articles (review_by) WHERE review_by IS NOT NULL;
      UPDATE articles a SET source_language = (SELECT t.language FROM article_texts t WHERE t.article_id = a.id ORDER BY t.language <> 'en', t.language LIMIT 1)
        WHERE EXISTS (SELECT 1 FROM article_texts t WHERE t.article_id = a.id);

      -- Every address an article ever had. An address never goes over to another article, so an old link leads to the article it
      -- was made for; moved_to is where readers go when that one was withdrawn.
      CREATE TABLE article_slugs (
        slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120),
        article_id uuid NOT NULL REFERENCES articles (id),
        moved_to uuid REFERENCES articles (id) CHECK (moved_to <> article_id)
      );
      CREATE INDEX article_slugs_article ON article_slugs (article_id);
      CREATE INDEX article_slugs_moved ON article_slugs (moved_to) WHERE moved_to IS NOT NULL;
      INSERT INTO article_slugs (slug, article_id) SELECT slug, id FROM articles;
      CREATE FUNCTION keep_slug() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM article_slugs s WHERE s.slug = NEW.slug AND s.article_id = NEW.id) THEN
          INSERT INTO article_slugs (slug, article_id) VALUES (NEW.slug, NEW.id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER articles_slug AFTER INSERT OR UPDATE OF slug ON articles FOR EACH ROW EXECUTE FUNCTION keep_slug();

      -- An article in one language; its words stand in revisions, in a draft, and in article_texts while they are public.
      CREATE TABLE article_translations (
        id uuid PRIMARY KEY,
        article_id uuid NOT NULL REFERENCES articles (id),
        language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
        created_at timestamptz NOT NULL,
        -- When readers are not to see it any more.
        expires_at timestamptz,
        UNIQUE (article_id, language)
      );
      INSERT INTO article_translations (id, article_id, language, created_at) SELECT id, article_id, language, updated_at FROM article_texts;

      CREATE TABLE article_revisions (
        id uuid PRIMARY KEY,
        translation_id uuid NOT NULL REFERENCES article_translations (id),
        number integer NOT NULL CHECK (number > 0),
        state text NOT NULL CONSTRAINT article_revisions_state CHECK (state IN ('DRAFT','IN_REVIEW','APPROVED','SCHEDULED','PUBLISHED','SUPERSEDED','WITHDRAWN')),
        origin text NOT NULL CHECK (origin IN ('EDITOR','IMPORT')),
        slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        summary text NOT NULL CHECK (length(summary) <= 500),
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 60000),
        pillar text NOT NULL CHECK (pillar IN ('PREVENT','DETECT','RESPOND','DETER')),
        audiences text[] NOT NULL,
        tlp text NOT NULL CHECK (tlp IN ('CLEAR','GREEN','AMBER','AMBER_STRICT','RED')),
        organisation_ids uuid[] NOT NULL CHECK (cardinality(organisation_ids) <= 100),
        last_reviewed_on date NOT NULL,
        sources jsonb NOT NULL,
        change_note text NOT NULL DEFAULT '' CHECK (length(change_note) <= 500),
        -- The revision of the source language that a translation says again.
        source_revision_id uuid REFERENCES article_revisions (id),
        author_ids uuid[] NOT NULL CHECK (cardinality(author_ids) > 0),
        created_at timestamptz NOT NULL,
        reviewer_id uuid REFERENCES users (id),
        review_due_on date,
        approved_by uuid REFERENCES users (id),
        approved_at timestamptz,
        publish_at timestamptz,
        published_at timestamptz,
        ended_at timestamptz,
        withdrawal_reason text CHECK (length(withdrawal_reason) <= 1000),
        UNIQUE (translation_id, number),
        -- Four eyes, whatever the program believes: nobody approves what they wrote, and nothing but an import is public unapproved.
        CONSTRAINT article_revisions_four_eyes CHECK (approved_by IS NULL OR approved_by <> ALL (author_ids)),
        CONSTRAINT article_revisions_approved CHECK (state IN ('DRAFT','IN_REVIEW') OR approved_by IS NOT NULL OR origin = 'IMPORT'),
        CONSTRAINT article_revisions_scheduled CHECK ((state = 'SCHEDULED') <= (publish_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX article_revisions_public ON article_revisions (translation_id) WHERE state = 'PUBLISHED';
      CREATE UNIQUE INDEX article_revisions_candidate ON article_revisions (translation_id) WHERE state IN ('IN_REVIEW','APPROVED','SCHEDULED');
      CREATE INDEX article_revisions_source ON article_revisions (source_revision_id) WHERE source_revision_id IS NOT NULL;
      CREATE INDEX article_revisions_review ON article_revisions (reviewer_id, review_due_on) WHERE state = 'IN_REVIEW';

      -- What there is becomes the first revision. A text without a known author came with the product; it counts as imported.
      INSERT INTO article_revisions (id, translation_id, number, state, origin, slug, title, summary, body, pillar, audiences, tlp, organisation_ids,
          last_reviewed_on, sources, author_ids, created_at, published_at, withdrawal_reason, ended_at)
        SELECT gen_random_uuid(), t.id, 1, t.status, 'IMPORT', a.slug, t.title, t.summary, t.body, a.pillar, a.audiences, a.tlp, a.organisation_ids,
          t.last_reviewed_on, t.sources, ARRAY[coalesce(t.author_id, '00000000-0000-7000-8000-000000000000')], t.updated_at, t.published_at,
          t.withdrawal_reason, CASE WHEN t.status = 'WITHDRAWN' THEN t.updated_at END
        FROM article_texts t JOIN articles a ON a.id = t.article_id;
      UPDATE article_revisions r SET source_revision_id = s.id
        FROM article_translations t JOIN articles a ON a.id = t.article_id
          JOIN article_translations st ON st.article_id = a.id AND st.language = a.source_language
          JOIN article_revisions s ON s.translation_id = st.id
        WHERE r.translation_id = t.id AND t.language <> a.source_language;

      -- One draft per language, saved while somebody writes. It may be unfinished in every way.
      CREATE TABLE article_drafts (
        translation_id uuid PRIMARY KEY REFERENCES article_translations (id),
        content jsonb NOT NULL CHECK (length(content::text) <= 400000),
        version integer NOT NULL,
        base_revision_id uuid REFERENCES article_revisions (id),
        source_revision_id uuid REFERENCES article_revisions (id),
        author_ids uuid[] NOT NULL,
        started_at timestamptz NOT NULL,
        updated_by uuid NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE TABLE article_draft_presence (
        translation_id uuid NOT NULL REFERENCES article_translations (id),
        user_id uuid NOT NULL REFERENCES users (id),
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (translation_id, user_id)
      );
      CREATE TABLE article_comments (
        id uuid PRIMARY KEY,
        revision_id uuid NOT NULL REFERENCES article_revisions (id),
        author_id uuid NOT NULL REFERENCES users (id),
        quote text CHECK (length(quote) <= 500),
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
        created_at timestamptz NOT NULL,
        resolved_by uuid REFERENCES users (id),
        resolved_at timestamptz,
        CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
      );
      CREATE INDEX article_comments_revision ON article_comments (revision_id, created_at, id);

      -- An event of guidance names the article; so far it named the text in one language.
      UPDATE events e SET article_id = t.article_id, facts = e.facts || jsonb_build_object('translationId', t.id) FROM article_texts t WHERE e.article_id = t.id;

      DELETE FROM article_texts WHERE status <> 'PUBLISHED';
      ALTER TABLE article_texts
        ADD COLUMN revision_id uuid REFERENCES article_revisions (id),
        ADD COLUMN change_note text NOT NULL DEFAULT '',
        -- Number of the revision of the source language that a translation says again; older than the public one, and readers are told.
        ADD COLUMN source_version integer,
        ADD COLUMN tlp text NOT NULL DEFAULT 'CLEAR' CHECK (tlp IN ('CLEAR','GREEN','AMBER','AMBER_STRICT','RED')),
        ADD COLUMN organisation_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN readers text[] NOT NULL GENERATED ALWAYS AS (guidance_readers(tlp, organisation_ids)) STORED;
      UPDATE article_texts t SET revision_id = r.id, version = r.number, source_version = CASE WHEN r.source_revision_id IS NOT NULL THEN 1 END
        FROM article_revisions r WHERE r.translation_id = t.id;
      DROP POLICY published ON article_texts;
      DROP POLICY every ON article_texts;
      DROP POLICY every_worker ON article_texts;
      ALTER TABLE article_texts
        ADD FOREIGN KEY (id) REFERENCES article_translations (id),
        ALTER COLUMN revision_id SET NOT NULL, ALTER COLUMN published_at SET NOT NULL,
        DROP COLUMN status, DROP COLUMN author_id, DROP COLUMN withdrawal_reason, DROP COLUMN updated_at;
      CREATE INDEX article_texts_newest ON article_texts (published_at DESC, id DESC);
      CREATE UNIQUE INDEX article_texts_revision ON article_texts (revision_id);
    `);
    // The search for the time without Meilisearch: what all may read in a table with a plain policy, so that its indexes serve
    // everybody; what only some may find beside it, where a policy looks at each row.
    await runner.query(`
      TRUNCATE article_search;
      CREATE TABLE article_search_limited (LIKE article_search INCLUDING ALL);
      ALTER TABLE article_search_limited
        ADD COLUMN readers text[] NOT NULL,
        ADD FOREIGN KEY (text_id) REFERENCES article_texts (id) ON DELETE CASCADE,
        ADD FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE;
      CREATE FUNCTION follow_article_text() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      DECLARE found article_search_limited%ROWTYPE;
      BEGIN
        DELETE FROM article_search WHERE text_id = NEW.id;
        DELETE FROM article_search_limited WHERE text_id = NEW.id;
        -- Stricter labels are in no index of any kind.
        IF NEW.tlp NOT IN ('CLEAR', 'GREEN', 'AMBER') THEN RETURN NULL; END IF;
        SELECT NEW.id, a.id, NEW.language, a.pillar, a.audiences, NEW.published_at,
            setweight(to_tsvector('guidance', guidance_words(NEW.title)), 'A')
              || setweight(to_tsvector('guidance', guidance_words(NEW.summary)), 'B')
              || setweight(to_tsvector('guidance', guidance_words(NEW.body)), 'C'),
            unaccent(guidance_words(NEW.title || ' ' || NEW.summary)), NEW.readers
          INTO found FROM articles a WHERE a.id = NEW.article_id;
        IF NEW.tlp = 'CLEAR' THEN
          INSERT INTO article_search VALUES (found.text_id, found.article_id, found.language, found.pillar, found.audiences, found.published_at, found.words, found.lead);
        ELSE
          INSERT INTO article_search_limited VALUES (found.*);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER article_texts_search AFTER INSERT OR UPDATE ON article_texts FOR EACH ROW EXECUTE FUNCTION follow_article_text();
      -- A label is one for all languages: it reaches the public texts and the search in the same statement.
      CREATE FUNCTION follow_article() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE article_texts SET tlp = NEW.tlp, organisation_ids = NEW.organisation_ids WHERE article_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER articles_search AFTER UPDATE OF pillar, audiences, tlp, organisation_ids ON articles FOR EACH ROW EXECUTE FUNCTION follow_article();
      UPDATE article_texts SET version = version;
    `);
    for (const table of [
      'article_slugs',
      'article_translations',
      'article_revisions',
      'article_drafts',
      'article_draft_presence',
      'article_comments',
      'article_search_limited',
    ])
      await forceRowSecurity(runner, table);
    await runner.query(`
      REVOKE SELECT ON articles FROM ${READERS};
      GRANT SELECT (id, slug, pillar, audiences, source_language, tlp) ON articles TO ${READERS};
      GRANT UPDATE ON articles TO salus_worker;
      GRANT INSERT, UPDATE, DELETE ON article_texts TO salus_worker;
      GRANT DELETE ON article_texts TO salus_agent;
      GRANT INSERT, UPDATE, DELETE ON article_search TO salus_worker;
      GRANT SELECT ON article_search_limited TO salus_member, salus_agent, salus_worker;
      GRANT INSERT, UPDATE, DELETE ON article_search_limited TO salus_agent, salus_worker;
      GRANT SELECT ON article_slugs TO ${READERS}, salus_worker;
      GRANT SELECT, INSERT, UPDATE (moved_to) ON article_slugs TO salus_agent;
      GRANT INSERT, UPDATE (moved_to) ON article_slugs TO salus_worker;
      GRANT SELECT, INSERT, UPDATE (expires_at) ON article_translations TO salus_agent;
      GRANT SELECT, UPDATE (expires_at) ON article_translations TO salus_worker;
      -- A revision says for ever what it said: only where it stands can change.
      GRANT SELECT, INSERT, UPDATE (state, reviewer_id, review_due_on, approved_by, approved_at, publish_at, published_at, ended_at, withdrawal_reason)
        ON article_revisions TO salus_agent;
      GRANT SELECT, UPDATE (state, publish_at, published_at, ended_at, withdrawal_reason) ON article_revisions TO salus_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON article_drafts, article_draft_presence TO salus_agent;
      GRANT SELECT ON article_drafts TO salus_worker;
      GRANT SELECT, INSERT, UPDATE (resolved_by, resolved_at) ON article_comments TO salus_agent;

      CREATE POLICY world ON article_texts FOR SELECT TO salus_anonymous USING ('WORLD' = ANY (readers));
      CREATE POLICY readers ON article_texts FOR SELECT TO salus_member USING (readers && (SELECT guidance_reader_keys()));
      CREATE POLICY every ON article_texts TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      DROP POLICY every_worker ON articles;
      CREATE POLICY every_worker ON articles TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY follow_worker ON article_search TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY readers ON article_search_limited FOR SELECT TO salus_member USING (readers && (SELECT guidance_reader_keys()));
      CREATE POLICY every ON article_search_limited TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      -- An address is known to whoever may read what it leads to.
      CREATE POLICY readers ON article_slugs FOR SELECT TO ${READERS}
        USING (EXISTS (SELECT 1 FROM article_texts t WHERE t.article_id = coalesce(moved_to, article_slugs.article_id)));
      CREATE POLICY every ON article_slugs TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY every ON article_translations TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY every ON article_revisions TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY every ON article_drafts TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON article_drafts FOR SELECT TO salus_worker USING (true);
      CREATE POLICY every ON article_draft_presence TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every ON article_comments TO salus_agent USING (true) WITH CHECK (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Revisions are not made texts again; restore the backup from before instead.');
  }
}
