import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff of hospitals choose the language of their mails: in their own row, and nothing else of it. */
export class OwnLanguage1795000000106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT UPDATE (language) ON users TO salus_member;
      CREATE POLICY own_language ON users FOR UPDATE TO salus_member
        USING (id = (SELECT context_user())) WITH CHECK (id = (SELECT context_user()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore a backup instead.');
  }
}
