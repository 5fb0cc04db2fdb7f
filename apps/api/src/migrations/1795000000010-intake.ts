import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Mail that arrives: as it came, what was read from it, what became of it, and who may speak for whom. */
export class Intake1795000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for each message that was accepted; it is written in the same transaction as the raw message.
      CREATE TABLE intake_messages (
        id uuid PRIMARY KEY,
        received_at timestamptz NOT NULL,
        road text NOT NULL CONSTRAINT intake_messages_road CHECK (road IN ('SMTP','LMTP','IMAP')),
        envelope_from text NOT NULL CHECK (length(envelope_from) <= 1000),
        envelope_to text[] NOT NULL,
        client_address text,
        client_name text,
        size integer NOT NULL CHECK (size >= 0),
        -- The same bytes are the same message, however often and on whichever road they come.
        sha256 bytea NOT NULL UNIQUE CHECK (length(sha256) = 32),
        deliveries integer NOT NULL DEFAULT 1,
        -- Counted only when the message itself is at fault.
        failures smallint NOT NULL DEFAULT 0,
        begun smallint NOT NULL DEFAULT 0,
        last_failure text,
        cpu_milliseconds integer,
        processed_at timestamptz,
        outcome text CONSTRAINT intake_messages_outcome CHECK (outcome IN ('NEW_TICKET','MESSAGE','UNVERIFIED_MESSAGE','DELIVERY_REPORT',
          'AUTOMATIC_REPLY','QUARANTINE')),
        reasons text[] NOT NULL DEFAULT '{}',
        from_address text CHECK (length(from_address) <= 254),
        from_name text CHECK (length(from_name) <= 200),
        subject text CHECK (length(subject) <= 998),
        message_id text CHECK (length(message_id) <= 998),
        written_at timestamptz,
        authentication text CONSTRAINT intake_messages_authentication CHECK (authentication IN ('PASS','FAIL','NONE')),
        authenticated_by text,
        sureness text CONSTRAINT intake_messages_sureness CHECK (sureness IN ('SURE','LIKELY','UNSURE')),
        organisation_id uuid REFERENCES organisations (id),
        user_id uuid REFERENCES users (id),
        ticket_id uuid,
        ticket_message_id uuid REFERENCES ticket_messages (id),
        about_mail_id uuid REFERENCES mails (id),
        -- Sender, day, subject and text: recognises a message whose bytes were changed on the way.
        content_key bytea,
        duplicate_of uuid REFERENCES intake_messages (id),
        released_by uuid REFERENCES users (id),
        released_at timestamptz,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id),
        CHECK (ticket_id IS NULL OR organisation_id IS NOT NULL),
        CHECK ((outcome IS NULL) = (processed_at IS NULL))
      );
      CREATE INDEX intake_messages_received ON intake_messages (received_at DESC, id DESC);
      CREATE INDEX intake_messages_waiting ON intake_messages (received_at) WHERE outcome IS NULL;
      CREATE INDEX intake_messages_quarantine ON intake_messages (received_at DESC, id DESC) WHERE outcome = 'QUARANTINE';
      CREATE INDEX intake_messages_sender ON intake_messages (from_address, received_at);
      CREATE INDEX intake_messages_content ON intake_messages (content_key) WHERE content_key IS NOT NULL;
      CREATE INDEX intake_messages_ticket ON intake_messages (ticket_id) WHERE ticket_id IS NOT NULL;
      CREATE TABLE intake_raws (
        intake_id uuid PRIMARY KEY REFERENCES intake_messages (id),
        raw bytea NOT NULL
      );
      -- Mail is compressed badly or not at all (base64): trying costs more than it saves.
      ALTER TABLE intake_raws ALTER COLUMN raw SET STORAGE EXTERNAL;

      -- What people read of a message. It belongs to a hospital once it stands on one of its tickets.
      CREATE TABLE mail_contents (
        intake_id uuid PRIMARY KEY REFERENCES intake_messages (id),
        organisation_id uuid,
        ticket_id uuid,
        ticket_message_id uuid UNIQUE REFERENCES ticket_messages (id),
        parts jsonb NOT NULL,
        html text,
        files jsonb NOT NULL DEFAULT '[]',
        sureness text,
        -- When its files became attachments of the ticket.
        files_kept_at timestamptz,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id),
        CHECK ((organisation_id IS NULL) = (ticket_id IS NULL))
      );
      CREATE INDEX mail_contents_ticket ON mail_contents (ticket_id) WHERE ticket_id IS NOT NULL;

      -- Whose mail addresses belong to which organisation, as the Centre has checked it.
      CREATE TABLE organisation_domains (
        domain text PRIMARY KEY CHECK (domain = lower(domain) AND length(domain) BETWEEN 3 AND 253),
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        verified_by uuid REFERENCES users (id),
        verified_at timestamptz NOT NULL
      );
      CREATE INDEX organisation_domains_organisation ON organisation_domains (organisation_id);
      CREATE TABLE blocked_senders (
        address text PRIMARY KEY CHECK (address = lower(address) AND length(address) <= 254),
        blocked_by uuid NOT NULL REFERENCES users (id),
        blocked_at timestamptz NOT NULL
      );
      -- How far each mailbox was read; UIDs count only within one UIDVALIDITY.
      CREATE TABLE imap_mailboxes (
        name text PRIMARY KEY,
        uid_validity bigint NOT NULL,
        last_uid bigint NOT NULL,
        first_read_at timestamptz NOT NULL,
        last_read_at timestamptz NOT NULL,
        last_failure text
      );
      -- Mails that the product sends to itself, to know that the whole way works.
      CREATE TABLE mail_probes (
        id uuid PRIMARY KEY,
        sent_at timestamptz NOT NULL,
        arrived_at timestamptz,
        failure text
      );
      CREATE INDEX mail_probes_arrived ON mail_probes (arrived_at DESC) WHERE arrived_at IS NOT NULL;

      -- A message whose sender could not be verified: agents read it, nobody of the hospital does.
      ALTER TABLE ticket_messages DROP CONSTRAINT ticket_messages_kind;
      ALTER TABLE ticket_messages ADD CONSTRAINT ticket_messages_kind CHECK (kind IN ('REPLY','NOTE','UNVERIFIED'));
      ALTER TABLE ticket_messages ALTER COLUMN author_id DROP NOT NULL;
      ALTER TABLE ticket_messages ADD CONSTRAINT ticket_messages_author CHECK (kind = 'UNVERIFIED' OR author_id IS NOT NULL);
      CREATE INDEX mails_message_id ON mails (message_id);
      CREATE INDEX mails_acknowledgements ON mails (to_address, created_at) WHERE kind = 'ACKNOWLEDGEMENT';
      CREATE INDEX organisation_contacts_email ON organisation_contacts (lower(email));

      GRANT SELECT ON intake_messages, intake_raws, mail_contents, imap_mailboxes, mail_probes TO salus_agent;
      GRANT UPDATE (outcome, reasons, organisation_id, user_id, ticket_id, ticket_message_id, sureness, released_by, released_at) ON intake_messages TO salus_agent;
      GRANT UPDATE (organisation_id, ticket_id, ticket_message_id, sureness) ON mail_contents TO salus_agent;
      GRANT SELECT, INSERT, DELETE ON organisation_domains, blocked_senders TO salus_agent;
      GRANT SELECT, INSERT, UPDATE ON intake_messages TO salus_worker;
      GRANT SELECT, INSERT ON intake_raws TO salus_worker;
      GRANT SELECT, INSERT, UPDATE ON mail_contents, imap_mailboxes TO salus_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON mail_probes TO salus_worker;
      GRANT SELECT ON organisation_domains, blocked_senders TO salus_worker;
      GRANT INSERT ON ticket_messages, users, memberships TO salus_worker;
      -- The hospital reads what was written, not from which address.
      GRANT SELECT (intake_id, organisation_id, ticket_id, ticket_message_id, parts, html, files, sureness) ON mail_contents TO salus_member;
    `);
    for (const table of [
      'intake_messages',
      'intake_raws',
      'mail_contents',
      'organisation_domains',
      'blocked_senders',
      'imap_mailboxes',
      'mail_probes',
    ]) {
      await forceRowSecurity(runner, table);
      await runner.query(
        `CREATE POLICY every ON ${table} TO salus_agent, salus_worker USING (true) WITH CHECK (true)`,
      );
    }
    await runner.query(`
      CREATE POLICY own ON mail_contents FOR SELECT TO salus_member
        USING (organisation_id = (SELECT context_organisation()) AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id)
          AND (ticket_message_id IS NULL OR EXISTS (SELECT 1 FROM ticket_messages m WHERE m.id = ticket_message_id)));
      -- Somebody of a known organisation who writes for the first time becomes a person without a way to sign in.
      CREATE POLICY by_mail ON users FOR INSERT TO salus_worker WITH CHECK (side = 'REQUESTER');
      CREATE POLICY by_mail ON memberships FOR INSERT TO salus_worker WITH CHECK (role = 'STAFF');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Mail that has arrived is not thrown away; restore a backup instead.');
  }
}
