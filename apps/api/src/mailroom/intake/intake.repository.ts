import { createHash } from 'node:crypto';
import type { MailAuthentication } from '@salus/rules';
import type { Statement } from '../../platform/db/reader.js';
import type { Tx } from '../../platform/db/tx.js';
import { newId } from '../../platform/ids.js';
import type { IntakeEnd, StoredContent } from './intake-message.js';

const LOCK: Statement = {
  name: 'intake-lock',
  text: 'SELECT 1 AS here FROM intake_messages WHERE id = $1 AND outcome IS NULL FOR UPDATE',
};
const TAKE_TURN: Statement = { name: 'intake-turn', text: 'SELECT pg_advisory_xact_lock($1)' };
const END: Statement = {
  name: 'intake-end',
  text: `UPDATE intake_messages SET processed_at = $2, outcome = $3, reasons = $4, from_address = $5, from_name = $6, subject = $7, message_id = $8,
    written_at = $9, authentication = $10, authenticated_by = $11, sureness = $12, organisation_id = $13, user_id = $14, ticket_id = $15,
    ticket_message_id = $16, about_mail_id = $17, content_key = $18, duplicate_of = $19, cpu_milliseconds = $20 WHERE id = $1`,
};
const KEEP_CONTENT: Statement = {
  name: 'intake-content',
  text: `INSERT INTO mail_contents (intake_id, organisation_id, ticket_id, ticket_message_id, parts, html, files, sureness)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const SAME_CONTENT: Statement = {
  name: 'intake-same-content',
  text: `SELECT id, outcome, organisation_id AS "organisationId", user_id AS "userId", ticket_id AS "ticketId", ticket_message_id AS "ticketMessageId",
      about_mail_id AS "aboutMailId", sureness
    FROM intake_messages WHERE content_key = $1 AND ($2 <> 'PASS' OR authentication = 'PASS') AND outcome IS NOT NULL AND duplicate_of IS NULL
    ORDER BY (authentication = 'PASS') DESC, received_at LIMIT 1`,
};
const TOKENS: Statement = {
  name: 'intake-tokens',
  text: `SELECT r.ticket_id AS "ticketId", r.organisation_id AS "organisationId", r.revoked_at IS NOT NULL AS "isRevoked"
    FROM unnest($1::bytea[]) WITH ORDINALITY AS wanted(hash, place) JOIN reply_addresses r ON r.token_hash = wanted.hash ORDER BY place LIMIT 1`,
};
const ANSWERED: Statement = {
  name: 'intake-answered',
  text: `SELECT m.ticket_id AS "ticketId", m.organisation_id AS "organisationId" FROM unnest($1::text[]) WITH ORDINALITY AS wanted(id, place)
    JOIN mails m ON m.message_id = wanted.id AND m.sent_at IS NOT NULL ORDER BY place LIMIT 1`,
};
const OUR_MAIL: Statement = {
  name: 'intake-our-mail',
  text: `SELECT m.id, m.ticket_id AS "ticketId", m.organisation_id AS "organisationId" FROM mails m
    WHERE m.id = ANY($1::uuid[]) ORDER BY m.created_at DESC LIMIT 1`,
};
const OUR_MESSAGE: Statement = {
  name: 'intake-our-message',
  text: 'SELECT 1 AS here FROM mails WHERE message_id = $1 LIMIT 1',
};
const PERSON: Statement = {
  name: 'intake-person',
  text: `SELECT u.id, u.name, u.side, u.language, u.organisation_id AS "organisationId", u.disabled_at IS NOT NULL AS "isDisabled",
      EXISTS (SELECT 1 FROM ticket_participants p WHERE p.ticket_id = $2 AND p.user_id = u.id) AS "isOnThread" FROM users u WHERE u.email = $1`,
};
const OF_CONTACT: Statement = {
  name: 'intake-of-contact',
  text: `SELECT o.id AS "organisationId", o.language, o.time_zone AS "timeZone", c.name FROM organisation_contacts c JOIN organisations o ON o.id = c.organisation_id
    WHERE lower(c.email) = $1 AND o.kind NOT IN ('SUPPORT_CENTRE','NATIONAL_CSIRT') ORDER BY c.position LIMIT 1`,
};
const OF_DOMAIN: Statement = {
  name: 'intake-of-domain',
  text: `SELECT o.id AS "organisationId", o.language, o.time_zone AS "timeZone" FROM organisation_domains d JOIN organisations o ON o.id = d.organisation_id
    WHERE d.domain = ANY($1) ORDER BY length(d.domain) DESC LIMIT 1`,
};
const IS_BLOCKED: Statement = {
  name: 'intake-is-blocked',
  text: 'SELECT 1 AS here FROM blocked_senders WHERE address = $1',
};
const RECENT_TICKETS: Statement = {
  name: 'intake-recent-tickets',
  text: `SELECT count(*)::int AS count FROM (SELECT 1 FROM intake_messages WHERE from_address = $1 AND (authentication = 'PASS') = $2
    AND outcome = 'NEW_TICKET' AND duplicate_of IS NULL AND received_at > $3 LIMIT 100) AS recent`,
};
const DIGEST: Statement = {
  name: 'intake-digest',
  text: `SELECT ticket_id AS "ticketId" FROM intake_messages WHERE from_address = $1 AND (authentication = 'PASS') = $2 AND outcome = 'NEW_TICKET'
    AND 'FLOOD' = ANY(reasons) AND received_at > $3 ORDER BY received_at DESC LIMIT 1`,
};
const COLLEAGUES: Statement = {
  name: 'intake-colleagues',
  text: `SELECT id, name, email FROM users WHERE email = ANY($1) AND organisation_id = $2 AND side = 'REQUESTER' AND disabled_at IS NULL`,
};
const KNOWN_ADDRESSES: Statement = {
  name: 'intake-known-addresses',
  text: 'SELECT email FROM users WHERE email = ANY($1)',
};
const DOMAINS: Statement = {
  name: 'intake-domains',
  text: 'SELECT domain FROM organisation_domains WHERE organisation_id = $1 LIMIT 500',
};
const ADD_PERSON: Statement = {
  name: 'intake-add-person',
  text: `WITH person AS (
      INSERT INTO users (id, organisation_id, side, email, name, language, time_zone, created_at) VALUES ($1, $2, 'REQUESTER', $3, $4, $5, $6, $7) RETURNING id)
    INSERT INTO memberships (organisation_id, user_id, role) SELECT $2, id, 'STAFF' FROM person`,
};
const ORGANISATION: Statement = {
  name: 'intake-organisation',
  text: `SELECT id AS "organisationId", language, time_zone AS "timeZone" FROM organisations WHERE id = $1 AND kind NOT IN ('SUPPORT_CENTRE','NATIONAL_CSIRT')`,
};
const PROBE_ARRIVED: Statement = {
  name: 'intake-probe-arrived',
  text: 'UPDATE mail_probes SET arrived_at = $2 WHERE id = $1 AND arrived_at IS NULL RETURNING id',
};

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly side: 'REQUESTER' | 'CENTRE';
  readonly language: string;
  readonly organisationId: string;
  readonly isDisabled: boolean;
  readonly isOnThread: boolean;
}
export interface OrganisationOfSender {
  readonly organisationId: string;
  readonly language: string;
  readonly timeZone: string;
}
export interface Thread {
  readonly ticketId: string;
  readonly organisationId: string;
}
export type EarlierEnd = Pick<
  IntakeEnd,
  'outcome' | 'organisationId' | 'userId' | 'ticketId' | 'ticketMessageId' | 'aboutMailId' | 'sureness'
> & { id: string };

/** What arriving messages are decided by and what becomes of them, inside one transaction. */
export class Intake {
  constructor(private readonly tx: Tx) {}

  /** True when this transaction is the one that processes the message. */
  async claim(id: string): Promise<boolean> {
    return (await this.tx.rows(LOCK, [id])).length > 0;
  }

  /** Nobody else decides about the same sender or the same content until this transaction ends. */
  async takeTurn(what: string): Promise<void> {
    await this.tx.rows(TAKE_TURN, [createHash('sha256').update(what).digest().readBigInt64BE().toString()]);
  }

  async end(id: string, end: IntakeEnd, at: Date): Promise<void> {
    await this.tx.rows(END, [
      id,
      at,
      end.outcome,
      end.reasons,
      end.fromAddress,
      end.fromName,
      end.subject,
      end.messageId,
      end.writtenAt,
      end.authentication,
      end.authenticatedBy,
      end.sureness,
      end.organisationId,
      end.userId,
      end.ticketId,
      end.ticketMessageId,
      end.aboutMailId,
      end.contentKey,
      end.duplicateOf,
      end.cpuMilliseconds,
    ]);
  }

  async keepContent(
    id: string,
    content: StoredContent,
    end: Pick<IntakeEnd, 'ticketId' | 'ticketMessageId' | 'sureness'>,
    organisationId: string | null,
  ): Promise<void> {
    const place = end.ticketId ? [organisationId, end.ticketId, end.ticketMessageId] : [null, null, null];
    await this.tx.rows(KEEP_CONTENT, [
      id,
      ...place,
      JSON.stringify(content.parts),
      content.html,
      JSON.stringify(content.files),
      end.sureness,
    ]);
  }

  /** The message that this one repeats. What is proven repeats nothing that is not: whoever was quicker with a copy has said nothing. */
  async sameContent(contentKey: Buffer, authentication: MailAuthentication): Promise<EarlierEnd | null> {
    const [row] = await this.tx.rows<EarlierEnd & Record<string, unknown>>(SAME_CONTENT, [
      contentKey,
      authentication,
    ]);
    return row ?? null;
  }

  async threadOfToken(hashes: readonly Buffer[]): Promise<(Thread & { isRevoked: boolean }) | null> {
    if (hashes.length === 0) return null;
    const [row] = await this.tx.rows<Thread & { isRevoked: boolean }>(TOKENS, [hashes]);
    return row ?? null;
  }

  /** The ticket on which we sent the nearest of these messages. */
  async threadOfReferences(ids: readonly string[]): Promise<Thread | null> {
    if (ids.length === 0) return null;
    const [row] = await this.tx.rows<Thread & Record<string, unknown>>(ANSWERED, [ids]);
    return row ?? null;
  }

  async ourMail(ids: readonly string[]): Promise<(Thread & { id: string }) | null> {
    if (ids.length === 0) return null;
    const [row] = await this.tx.rows<Thread & { id: string }>(OUR_MAIL, [ids]);
    return row ?? null;
  }

  async isOurMessage(messageId: string): Promise<boolean> {
    return (await this.tx.rows(OUR_MESSAGE, [messageId])).length > 0;
  }

  async person(address: string, ticketId: string | null): Promise<KnownPerson | null> {
    const [row] = await this.tx.rows<KnownPerson & Record<string, unknown>>(PERSON, [address, ticketId]);
    return row ?? null;
  }

  async organisationOfContact(address: string): Promise<(OrganisationOfSender & { name: string }) | null> {
    const [row] = await this.tx.rows<OrganisationOfSender & { name: string }>(OF_CONTACT, [address]);
    return row ?? null;
  }

  async organisationOfDomain(domains: readonly string[]): Promise<OrganisationOfSender | null> {
    const [row] = await this.tx.rows<OrganisationOfSender & Record<string, unknown>>(OF_DOMAIN, [domains]);
    return row ?? null;
  }

  async organisation(id: string): Promise<OrganisationOfSender | null> {
    const [row] = await this.tx.rows<OrganisationOfSender & Record<string, unknown>>(ORGANISATION, [id]);
    return row ?? null;
  }

  async isBlocked(address: string): Promise<boolean> {
    return (await this.tx.rows(IS_BLOCKED, [address])).length > 0;
  }

  /** Tickets that this address has opened since; what is proven to be from it is counted apart from what only says so. */
  async ticketsSince(address: string, authentication: MailAuthentication, since: Date): Promise<number> {
    const [row] = await this.tx.rows<{ count: number }>(RECENT_TICKETS, [
      address,
      authentication === 'PASS',
      since,
    ]);
    return row!.count;
  }

  async digestSince(
    address: string,
    authentication: MailAuthentication,
    since: Date,
  ): Promise<string | null> {
    const [row] = await this.tx.rows<{ ticketId: string }>(DIGEST, [
      address,
      authentication === 'PASS',
      since,
    ]);
    return row?.ticketId ?? null;
  }

  colleagues(
    addresses: readonly string[],
    organisationId: string,
  ): Promise<{ id: string; name: string; email: string }[]> {
    return this.tx.rows(COLLEAGUES, [addresses, organisationId]);
  }

  async addressesOfPeople(addresses: readonly string[]): Promise<Set<string>> {
    return new Set(
      (await this.tx.rows<{ email: string }>(KNOWN_ADDRESSES, [addresses])).map(({ email }) => email),
    );
  }

  async domainsOf(organisationId: string): Promise<Set<string>> {
    return new Set(
      (await this.tx.rows<{ domain: string }>(DOMAINS, [organisationId])).map(({ domain }) => domain),
    );
  }

  /** Somebody new of an organisation, without a way to sign in until somebody gives them one. */
  async addPerson(
    address: string,
    name: string,
    { organisationId, language, timeZone }: OrganisationOfSender,
  ): Promise<string> {
    const id = newId();
    const called = name.trim().slice(0, 200) || address.split('@')[0]!.slice(0, 200);
    await this.tx.rows(ADD_PERSON, [
      id,
      organisationId,
      address,
      called,
      language,
      timeZone,
      this.tx.clock.now(),
    ]);
    return id;
  }

  async probeArrived(id: string, at: Date): Promise<boolean> {
    return (await this.tx.rows(PROBE_ARRIVED, [id, at])).length > 0;
  }
}
