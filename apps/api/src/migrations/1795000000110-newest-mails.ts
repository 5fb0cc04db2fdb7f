import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mailroom asks at every look when the last mail came in on each road, and when the last one left. */
export class NewestMails1795000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX mails_sent ON mails (sent_at DESC) WHERE sent_at IS NOT NULL;
      CREATE INDEX intake_messages_road ON intake_messages (road, received_at DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore a backup instead.');
  }
}
