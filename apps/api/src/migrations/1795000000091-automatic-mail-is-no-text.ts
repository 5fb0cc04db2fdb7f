import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Automatic replies and delivery reports are for agents in the mailroom: none is a text of its ticket, nor are its files. */
export class AutomaticMailIsNoText1795000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      DECLARE file record;
      BEGIN
        -- Files of the mail that opened the ticket were there before, so the same bytes in it stay.
        FOR file IN
          DELETE FROM attachments a USING mail_contents c JOIN intake_messages m ON m.id = c.intake_id
          WHERE m.outcome IN ('AUTOMATIC_REPLY','DELIVERY_REPORT') AND a.ticket_id = c.ticket_id AND a.message_id IS NULL
            AND a.uploaded_by IS NULL AND a.created_at >= c.files_kept_at
            AND c.files @> jsonb_build_array(jsonb_build_object('sha256', encode(a.sha256, 'hex')))
          RETURNING a.organisation_id, a.sha256
        LOOP
          PERFORM release_blob(file.organisation_id, file.sha256);
        END LOOP;
        UPDATE mail_contents c SET organisation_id = NULL, ticket_id = NULL, files_kept_at = NULL FROM intake_messages m
          WHERE m.id = c.intake_id AND m.outcome IN ('AUTOMATIC_REPLY','DELIVERY_REPORT') AND c.ticket_id IS NOT NULL;
      END $$;
      -- Without a message it is the mail that opened the ticket, and of those there is one.
      CREATE UNIQUE INDEX mail_contents_first_text ON mail_contents (ticket_id) WHERE ticket_message_id IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone; restore a backup instead.');
  }
}
