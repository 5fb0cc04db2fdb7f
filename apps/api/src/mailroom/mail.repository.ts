import { ANY_ID } from '../platform/db/lists.js';
import type { FileForMail, TicketKind, Tlp } from '@salus/rules';
import type { Tx } from '../platform/db/tx.js';
import type { Statement } from '../platform/db/reader.js';
import type { MailEntity } from './mail.entity.js';

export interface TicketForMail {
  id: string;
  organisationId: string;
  reference: string;
  subject: string;
  requesterId: string;
  kind: TicketKind;
  tlp: Tlp;
  priority: string;
  organisation: string;
  clockMinutes: number | null;
  clockWorkingTime: boolean | null;
}
/** A mail as it is written; what becomes of it follows. */
export type NewMail = Omit<
  MailEntity,
  'state' | 'attempts' | 'lastAnswer' | 'sentAt' | 'nextAttemptAt' | 'failedAt' | 'retriedAt' | 'bounceStatus'
>;
export interface Recipient {
  userId: string | null;
  email: string;
  name: string;
  language: string;
}

const TICKET: Statement = {
  name: 'mail-ticket',
  text: `SELECT t.id, t.organisation_id AS "organisationId", t.reference, t.subject, t.requester_id AS "requesterId", t.kind, t.tlp, t.priority, o.name AS organisation,
    t.clock_minutes AS "clockMinutes", t.clock_working_time AS "clockWorkingTime"
    FROM tickets t JOIN organisations o ON o.id = t.organisation_id WHERE t.id = $1`,
};
const PARTICIPANTS: Statement = {
  name: 'mail-participants',
  text: `SELECT u.id AS "userId", u.email, u.name, u.language FROM ticket_participants p JOIN users u ON u.id = p.user_id
    WHERE p.ticket_id = $1 AND u.disabled_at IS NULL AND u.id IS DISTINCT FROM $2 ORDER BY p.added_at LIMIT 100`,
};
const SECOND_LINE: Statement = {
  name: 'mail-second-line',
  text: `SELECT u.id AS "userId", u.email, u.name, u.language FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.role = 'SECOND_LINE' AND u.disabled_at IS NULL AND u.id IS DISTINCT FROM $1 ORDER BY u.id LIMIT 100`,
};
const CSIRT: Statement = {
  name: 'mail-csirt',
  text: `SELECT NULL::uuid AS "userId", c.email, c.name, o.language FROM escalations e JOIN organisations o ON o.id = e.csirt_id
    JOIN organisation_contacts c ON c.organisation_id = o.id WHERE e.id = $1 ORDER BY c.position LIMIT 1`,
};
const PEOPLE: Statement = {
  name: 'mail-people',
  text: `SELECT u.id AS "userId", u.email, u.name, u.language, u.side FROM users u WHERE u.id = ${ANY_ID} AND u.disabled_at IS NULL ORDER BY u.id LIMIT 100`,
};
const ADMINISTRATORS: Statement = {
  name: 'mail-administrators',
  text: `SELECT u.id AS "userId", u.email, u.name, u.language FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.role = 'ADMINISTRATOR' AND u.disabled_at IS NULL ORDER BY u.id LIMIT 100`,
};
const CENTRE_FACTS: Statement = {
  name: 'mail-centre-facts',
  text: 'SELECT centre_facts AS facts FROM events WHERE id = $1',
};
const AUTHOR: Statement = { name: 'mail-author', text: 'SELECT name FROM users WHERE id = $1' };
const MESSAGE: Statement = {
  name: 'mail-message',
  text: "SELECT body FROM ticket_messages WHERE id = $1 AND kind = 'REPLY'",
};
const FILES: Statement = {
  name: 'mail-files',
  text: `SELECT a.id, a.name, a.size, a.kind FROM attachments a JOIN ticket_messages m ON m.id = a.message_id
    WHERE a.message_id = $1 AND m.kind = 'REPLY' AND a.attached_at IS NOT NULL ORDER BY a.created_at, a.id LIMIT 100`,
};
const ESCALATION: Statement = {
  name: 'mail-escalation',
  text: 'SELECT reason FROM escalations WHERE id = $1',
};
const REMEMBER_ADDRESS: Statement = {
  name: 'mail-remember-address',
  text: `INSERT INTO reply_addresses (token_hash, organisation_id, ticket_id, user_id, created_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING`,
};
const INSERT: Statement = {
  name: 'mail-insert',
  text: `INSERT INTO mails (id, organisation_id, ticket_id, key, kind, user_id, tlp, facts, to_address, reply_to, language, subject, body_text, body_html,
      message_id, state, created_at, ticket_message_id, attachment_ids, is_automatic, unsubscribe_url)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'WAITING', $16, $17, $18, $19, $20) ON CONFLICT (key) DO NOTHING RETURNING id`,
};

/** What mails are made from, inside one transaction of the worker. */
export class Mails {
  constructor(private readonly tx: Tx) {}

  async ticket(id: string): Promise<TicketForMail | null> {
    const [ticket] = await this.tx.rows<TicketForMail & Record<string, unknown>>(TICKET, [id]);
    return ticket ?? null;
  }

  /** Everyone of the hospital on the ticket but the one who wrote. */
  participants(ticketId: string, exceptUserId: string | null): Promise<Recipient[]> {
    return this.tx.rows<Recipient & Record<string, unknown>>(PARTICIPANTS, [ticketId, exceptUserId]);
  }

  secondLine(exceptUserId: string | null): Promise<Recipient[]> {
    return this.tx.rows<Recipient & Record<string, unknown>>(SECOND_LINE, [exceptUserId]);
  }

  csirtOf(escalationId: string): Promise<Recipient[]> {
    return this.tx.rows<Recipient & Record<string, unknown>>(CSIRT, [escalationId]);
  }

  people(ids: readonly string[]): Promise<(Recipient & { side: string })[]> {
    return this.tx.rows<Recipient & { side: string } & Record<string, unknown>>(PEOPLE, [ids]);
  }

  administrators(): Promise<Recipient[]> {
    return this.tx.rows<Recipient & Record<string, unknown>>(ADMINISTRATORS, []);
  }

  /** What only the Centre reads of an event: the text of a rule and whom it wrote to. */
  async centreFacts(eventId: string): Promise<Readonly<Record<string, string>>> {
    const [event] = await this.tx.rows<{ facts: Record<string, string> }>(CENTRE_FACTS, [eventId]);
    return event?.facts ?? {};
  }

  async authorName(userId: string | null): Promise<string> {
    if (!userId) return 'Salus';
    const [author] = await this.tx.rows<{ name: string }>(AUTHOR, [userId]);
    return author?.name ?? '';
  }

  async messageText(id: string): Promise<string | null> {
    const [message] = await this.tx.rows<{ body: string }>(MESSAGE, [id]);
    return message?.body ?? null;
  }

  /** Files of a reply; those of notes never leave the Centre. */
  filesOf(messageId: string): Promise<FileForMail[]> {
    return this.tx.rows<FileForMail & Record<string, unknown>>(FILES, [messageId]);
  }

  async escalationReason(id: string): Promise<string | null> {
    const [escalation] = await this.tx.rows<{ reason: string }>(ESCALATION, [id]);
    return escalation?.reason ?? null;
  }

  async rememberAddress(tokenHash: Buffer, ticket: TicketForMail, userId: string): Promise<void> {
    await this.tx.rows(REMEMBER_ADDRESS, [
      tokenHash,
      ticket.organisationId,
      ticket.id,
      userId,
      this.tx.clock.now(),
    ]);
  }

  /** True when the mail is new; the same key never makes a second one. */
  async insert(mail: NewMail): Promise<boolean> {
    const rows = await this.tx.rows(INSERT, [
      mail.id,
      mail.organisationId,
      mail.ticketId,
      mail.key,
      mail.kind,
      mail.userId,
      mail.tlp,
      JSON.stringify(mail.facts),
      mail.toAddress,
      mail.replyTo,
      mail.language,
      mail.subject,
      mail.bodyText,
      mail.bodyHtml,
      mail.messageId,
      mail.createdAt,
      mail.ticketMessageId,
      mail.attachmentIds,
      mail.isAutomatic,
      mail.unsubscribeUrl,
    ]);
    return rows.length > 0;
  }
}
