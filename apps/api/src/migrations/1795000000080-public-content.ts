import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Counts the changes of what visitors may read, so that a page made from it can be kept until then. */
export class PublicContent1795000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE public_content (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        version bigint NOT NULL
      );
      INSERT INTO public_content (version) VALUES (1);
      GRANT SELECT ON public_content TO salus_anonymous;
    `);
    await forceRowSecurity(runner, 'public_content');
    await runner.query(`
      CREATE POLICY everybody ON public_content FOR SELECT TO salus_anonymous USING (true);
      CREATE FUNCTION touch_public_content() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        BEGIN
          UPDATE public_content SET version = version + 1;
          RETURN NULL;
        END $$;
      REVOKE EXECUTE ON FUNCTION touch_public_content() FROM PUBLIC;
    `);
    for (const table of ['articles', 'article_texts'])
      await runner.query(
        `CREATE TRIGGER touches_public_content AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
         FOR EACH STATEMENT EXECUTE FUNCTION touch_public_content()`,
      );
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore a backup instead.');
  }
}
