import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A text is open to no more readers than its article and its own approved revision both allow. Loosening an article used to
 * open its other translations, whose words nobody had approved for so many.
 */
export class WordsStayStrict1795000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- From the least to the most strict, as in libs/rules.
      CREATE FUNCTION tlp_strictness(tlp text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN array_position(ARRAY['CLEAR','GREEN','AMBER','AMBER_STRICT','RED'], tlp);
      CREATE FUNCTION stricter_tlp(one text, other text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN CASE WHEN tlp_strictness(one) >= tlp_strictness(other) THEN one ELSE other END;
      -- Where both labels name readers, only who is named by both; where one does, who is named by that one.
      CREATE FUNCTION stricter_organisations(tlp text, ids uuid[], other_tlp text, other_ids uuid[]) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN CASE
          WHEN stricter_tlp(tlp, other_tlp) NOT IN ('AMBER', 'AMBER_STRICT') THEN '{}'::uuid[]
          WHEN tlp NOT IN ('AMBER', 'AMBER_STRICT') THEN other_ids
          WHEN other_tlp NOT IN ('AMBER', 'AMBER_STRICT') THEN ids
          ELSE ARRAY(SELECT id FROM unnest(ids) AS id WHERE id = ANY (other_ids) ORDER BY id) END;

      -- Whoever writes a public text, and whatever they give it: its label follows from the two.
      CREATE FUNCTION label_article_text() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        SELECT stricter_tlp(a.tlp, r.tlp), stricter_organisations(a.tlp, a.organisation_ids, r.tlp, r.organisation_ids)
          INTO STRICT NEW.tlp, NEW.organisation_ids
          FROM articles a, article_revisions r WHERE a.id = NEW.article_id AND r.id = NEW.revision_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER article_texts_label BEFORE INSERT OR UPDATE ON article_texts FOR EACH ROW EXECUTE FUNCTION label_article_text();
      CREATE OR REPLACE FUNCTION follow_article() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        -- The label is made anew, and the search follows.
        UPDATE article_texts SET version = version WHERE article_id = NEW.id;
        RETURN NULL;
      END $$;
      -- What was opened that way is closed again; the search of PostgreSQL follows at once, the search server by the check of a worker.
      UPDATE article_texts t SET version = t.version FROM articles a, article_revisions r
        WHERE a.id = t.article_id AND r.id = t.revision_id AND (t.tlp, t.organisation_ids) IS DISTINCT FROM
          (stricter_tlp(a.tlp, r.tlp), stricter_organisations(a.tlp, a.organisation_ids, r.tlp, r.organisation_ids));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore a backup instead.');
  }
}
