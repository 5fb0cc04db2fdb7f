import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Bytes of organisations, and the files of ticket messages that name them. */
export class Attachments1795000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE blobs (
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        sha256 bytea NOT NULL CHECK (length(sha256) = 32),
        size integer NOT NULL CHECK (size BETWEEN 0 AND 104857600),
        created_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, sha256)
      );
      CREATE TABLE blob_chunks (
        organisation_id uuid NOT NULL,
        sha256 bytea NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
        PRIMARY KEY (organisation_id, sha256, position),
        FOREIGN KEY (organisation_id, sha256) REFERENCES blobs (organisation_id, sha256) ON DELETE CASCADE
      );
      -- Files are mostly compressed already: trying again only costs time.
      ALTER TABLE blob_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE TABLE storage_usage (
        organisation_id uuid PRIMARY KEY REFERENCES organisations (id),
        bytes bigint NOT NULL CHECK (bytes >= 0)
      );
      -- Whoever names bytes has a key to them, so what is still named stays.
      CREATE FUNCTION release_blob(organisation uuid, hash bytea) RETURNS boolean LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      DECLARE freed integer;
      BEGIN
        DELETE FROM blobs b WHERE b.organisation_id = organisation AND b.sha256 = hash RETURNING b.size INTO freed;
        IF freed IS NULL THEN RETURN false; END IF;
        UPDATE storage_usage u SET bytes = greatest(0, u.bytes - freed) WHERE u.organisation_id = organisation;
        RETURN true;
      EXCEPTION WHEN foreign_key_violation THEN RETURN false;
      END $$;
      REVOKE ALL ON FUNCTION release_blob(uuid, bytea) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION release_blob(uuid, bytea) TO salus_worker;

      CREATE TABLE attachments (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        -- Both are empty while a new ticket is written; without a message the file belongs to the ticket's first text.
        ticket_id uuid,
        message_id uuid REFERENCES ticket_messages (id),
        -- Empty for files that came by mail.
        uploaded_by uuid REFERENCES users (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        kind text NOT NULL CONSTRAINT attachments_kind CHECK (kind IN ('PICTURE','PDF','DOCUMENT','SPREADSHEET','PRESENTATION','TEXT',
          'WEB_PAGE','MAIL','ARCHIVE','PROGRAM','AUDIO','VIDEO','OTHER')),
        media_type text NOT NULL CHECK (length(media_type) <= 200),
        is_misnamed boolean NOT NULL,
        has_macros boolean NOT NULL,
        -- The name by which the HTML of a mail shows a picture in place.
        content_id text CHECK (length(content_id) <= 500),
        sha256 bytea NOT NULL,
        size integer NOT NULL,
        created_at timestamptz NOT NULL,
        -- Empty while the message is a draft: then only its writer sees the file.
        attached_at timestamptz,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id),
        FOREIGN KEY (organisation_id, sha256) REFERENCES blobs (organisation_id, sha256),
        CHECK (attached_at IS NULL OR ticket_id IS NOT NULL),
        CHECK (attached_at IS NOT NULL OR uploaded_by IS NOT NULL)
      );
      CREATE INDEX attachments_message ON attachments (message_id, created_at, id) WHERE attached_at IS NOT NULL;
      CREATE INDEX attachments_ticket ON attachments (ticket_id, created_at, id) WHERE attached_at IS NOT NULL;
      CREATE INDEX attachments_draft ON attachments (uploaded_by, created_at) WHERE attached_at IS NULL;
      CREATE INDEX attachments_blob ON attachments (organisation_id, sha256);

      -- Nobody but the worker reads bytes; who may have them is decided by the row that names them.
      GRANT SELECT, INSERT, UPDATE (created_at) ON blobs TO salus_member, salus_agent, salus_worker;
      GRANT DELETE ON blobs TO salus_worker;
      GRANT INSERT ON blob_chunks TO salus_member, salus_agent, salus_worker;
      GRANT SELECT ON blob_chunks TO salus_worker;
      GRANT SELECT, INSERT, UPDATE ON storage_usage TO salus_member, salus_agent, salus_worker;
      GRANT SELECT, INSERT, UPDATE (ticket_id, message_id, attached_at) ON attachments TO salus_member, salus_agent;
      GRANT SELECT, INSERT, UPDATE, DELETE ON attachments TO salus_worker;
    `);
    for (const table of ['blobs', 'blob_chunks', 'storage_usage', 'attachments']) {
      await forceRowSecurity(runner, table);
    }
    await runner.query(`
      CREATE POLICY own ON blobs TO salus_member USING (organisation_id = (SELECT context_organisation()))
        WITH CHECK (organisation_id = (SELECT context_organisation()));
      CREATE POLICY every ON blobs TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY own ON blob_chunks FOR INSERT TO salus_member WITH CHECK (organisation_id = (SELECT context_organisation()));
      CREATE POLICY every_agent ON blob_chunks FOR INSERT TO salus_agent WITH CHECK (true);
      CREATE POLICY every_worker ON blob_chunks TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY own ON storage_usage TO salus_member USING (organisation_id = (SELECT context_organisation()))
        WITH CHECK (organisation_id = (SELECT context_organisation()));
      CREATE POLICY every ON storage_usage TO salus_agent, salus_worker USING (true) WITH CHECK (true);

      -- A draft's files are its writer's; attached ones are read by whoever reads the message, or the ticket's first text.
      CREATE POLICY own ON attachments FOR SELECT TO salus_member
        USING (organisation_id = (SELECT context_organisation()) AND CASE
          WHEN attached_at IS NULL THEN uploaded_by = (SELECT context_user())
          WHEN message_id IS NOT NULL THEN EXISTS (SELECT 1 FROM ticket_messages m WHERE m.id = message_id)
          ELSE EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id) END);
      CREATE POLICY draft ON attachments FOR INSERT TO salus_member
        WITH CHECK (organisation_id = (SELECT context_organisation()) AND uploaded_by = (SELECT context_user()) AND attached_at IS NULL
          AND message_id IS NULL AND (ticket_id IS NULL OR EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id)));
      CREATE POLICY attach ON attachments FOR UPDATE TO salus_member
        USING (organisation_id = (SELECT context_organisation()) AND uploaded_by = (SELECT context_user()) AND attached_at IS NULL)
        WITH CHECK (organisation_id = (SELECT context_organisation()) AND uploaded_by = (SELECT context_user())
          AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id)
          AND (message_id IS NULL OR EXISTS (SELECT 1 FROM ticket_messages m WHERE m.id = message_id AND m.ticket_id = attachments.ticket_id)));
      CREATE POLICY every ON attachments FOR SELECT TO salus_agent USING (true);
      CREATE POLICY draft_agent ON attachments FOR INSERT TO salus_agent WITH CHECK (attached_at IS NULL AND message_id IS NULL);
      CREATE POLICY attach_agent ON attachments FOR UPDATE TO salus_agent USING (attached_at IS NULL) WITH CHECK (true);
      CREATE POLICY every_worker ON attachments TO salus_worker USING (true) WITH CHECK (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files are not thrown away; restore a backup instead.');
  }
}
