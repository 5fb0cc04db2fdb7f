import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that somebody sends again has three days from then, however old it is. */
export class RetriedMails1795000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mails ADD COLUMN retried_at timestamptz;
      GRANT UPDATE (retried_at) ON mails TO salus_agent;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore a backup instead.');
  }
}
