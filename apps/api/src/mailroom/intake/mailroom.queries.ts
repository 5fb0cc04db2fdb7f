import { Inject, Injectable } from '@nestjs/common';
import { checkText, type MailPart, type Sureness } from '@salus/rules';
import type { Actor } from '../../platform/access/actor.js';
import { SETTINGS } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { ANY_ID } from '../../platform/db/lists.js';
import { Reader, type Statement } from '../../platform/db/reader.js';
import { DomainError, refuse } from '../../platform/errors/domain-error.js';
import { isId } from '../../platform/ids.js';
import type { ReadFile } from './read-message.js';

export interface IntakeRow {
  readonly id: string;
  readonly receivedAt: Date;
  readonly road: string;
  readonly size: number;
  readonly sha256: string;
  readonly deliveries: number;
  readonly envelopeFrom: string;
  readonly envelopeTo: string[];
  readonly fromAddress: string | null;
  readonly fromName: string | null;
  readonly subject: string | null;
  readonly writtenAt: Date | null;
  readonly authentication: string | null;
  readonly authenticatedBy: string | null;
  readonly outcome: string | null;
  readonly reasons: string[];
  readonly failures: number;
  readonly processedAt: Date | null;
  readonly sureness: Sureness | null;
  readonly organisationId: string | null;
  readonly ticketId: string | null;
  readonly duplicateOf: string | null;
  readonly releasedById: string | null;
  readonly releasedByName: string | null;
  readonly releasedAt: Date | null;
  readonly isSenderBlocked: boolean;
}

/** What people read of a mail, as this actor may. */
export interface ContentRow {
  readonly id: string;
  readonly organisationId: string | null;
  readonly ticketId: string | null;
  readonly ticketMessageId: string | null;
  readonly parts: MailPart[];
  readonly hasHtml: boolean;
  readonly files: ReadFile[];
  readonly sureness: Sureness | null;
  readonly fromName: string | null;
  readonly fromAddress: string | null;
  readonly reasons: string[];
}

export interface PageRequest {
  readonly first: number;
  readonly after?: string | null;
}

const MAX_PAGE = 100;
const COLUMNS = `m.id, m.received_at AS "receivedAt", m.road, m.size, encode(m.sha256, 'hex') AS sha256, m.deliveries, m.envelope_from AS "envelopeFrom",
  m.envelope_to AS "envelopeTo", m.from_address AS "fromAddress", m.from_name AS "fromName", m.subject, m.written_at AS "writtenAt", m.authentication,
  m.authenticated_by AS "authenticatedBy", m.outcome, m.reasons, m.failures, m.processed_at AS "processedAt", m.sureness, m.organisation_id AS "organisationId",
  m.ticket_id AS "ticketId", m.duplicate_of AS "duplicateOf", m.released_by AS "releasedById", m.released_at AS "releasedAt",
  (SELECT u.name FROM users u WHERE u.id = m.released_by) AS "releasedByName",
  EXISTS (SELECT 1 FROM blocked_senders b WHERE b.address = m.from_address) AS "isSenderBlocked"`;
const ONE: Statement = {
  name: 'intake-message',
  text: `SELECT ${COLUMNS} FROM intake_messages m WHERE m.id = $1`,
};
const PAGE: Statement = {
  name: 'intake-page',
  text: `SELECT ${COLUMNS} FROM intake_messages m WHERE ($1::text IS NULL OR m.outcome = $1) AND ($2::text IS NULL OR m.from_address = $2)
      AND ($3::uuid IS NULL OR (m.received_at, m.id) < (SELECT a.received_at, a.id FROM intake_messages a WHERE a.id = $3))
      AND NOT ($2::text IS NULL AND $1::text IS NOT DISTINCT FROM 'QUARANTINE' AND m.reasons[1] = 'UNKNOWN_SENDER')
    ORDER BY m.received_at DESC, m.id DESC LIMIT $4`,
};
const SENDERS: Statement = {
  name: 'intake-unknown-senders',
  text: `SELECT * FROM (SELECT m.from_address AS address, count(*)::int AS messages, min(m.received_at) AS "firstAt", max(m.received_at) AS "lastAt",
        (array_agg(m.from_name ORDER BY m.received_at DESC, m.id DESC))[1] AS name, (array_agg(m.subject ORDER BY m.received_at DESC, m.id DESC))[1] AS subject,
        (array_agg(m.id ORDER BY m.received_at DESC, m.id DESC))[1] AS "lastId", bool_and(m.authentication = 'PASS') AS "isProven"
      FROM intake_messages m WHERE m.outcome = 'QUARANTINE' AND m.reasons[1] = 'UNKNOWN_SENDER' AND m.from_address IS NOT NULL GROUP BY m.from_address) s
    WHERE $1::uuid IS NULL OR ("lastAt", "lastId") < (SELECT a.received_at, a.id FROM intake_messages a WHERE a.id = $1)
    ORDER BY "lastAt" DESC, "lastId" DESC LIMIT $2`,
};
const OVERVIEW: Statement = {
  name: 'mailroom-overview',
  text: `SELECT (SELECT max(received_at) FROM intake_messages) AS "lastMessageAt",
      w.waiting, w.oldest AS "oldestWaitingAt", q.quarantined, q.oldest AS "oldestQuarantinedAt", u.senders AS "unknownSenders",
      (SELECT arrived_at FROM mail_probes WHERE arrived_at IS NOT NULL ORDER BY arrived_at DESC LIMIT 1) AS "verifiedAt", p.sent_at AS "probedAt", p.failure AS "probeFailure"
    FROM (SELECT count(*)::int AS waiting, min(received_at) AS oldest FROM intake_messages WHERE outcome IS NULL) w
    CROSS JOIN (SELECT count(*)::int AS quarantined, min(received_at) AS oldest FROM intake_messages WHERE outcome = 'QUARANTINE' AND reasons[1] <> 'UNKNOWN_SENDER') q
    CROSS JOIN (SELECT count(DISTINCT from_address)::int AS senders FROM intake_messages WHERE outcome = 'QUARANTINE' AND reasons[1] = 'UNKNOWN_SENDER') u
    LEFT JOIN (SELECT sent_at, failure FROM mail_probes ORDER BY sent_at DESC LIMIT 1) p ON true`,
};
const ROADS: Statement = {
  name: 'mailroom-roads',
  text: `SELECT road AS kind, road AS name, (SELECT max(received_at) FROM intake_messages WHERE intake_messages.road = roads.road) AS "lastMessageAt",
      NULL::timestamptz AS "lastReadAt", NULL::text AS failure FROM unnest($1::text[]) AS roads(road)
    UNION ALL SELECT 'IMAP', name, (SELECT max(received_at) FROM intake_messages WHERE road = 'IMAP'), last_read_at, last_failure FROM imap_mailboxes ORDER BY 1, 2`,
};
const CONTENT_FOR_CENTRE = `SELECT c.intake_id AS id, c.organisation_id AS "organisationId", c.ticket_id AS "ticketId", c.ticket_message_id AS "ticketMessageId", c.parts,
  c.html IS NOT NULL AS "hasHtml", c.files, c.sureness, m.from_name AS "fromName", m.from_address AS "fromAddress", m.reasons
  FROM mail_contents c JOIN intake_messages m ON m.id = c.intake_id`;
const CONTENT_FOR_HOSPITAL = `SELECT c.intake_id AS id, c.organisation_id AS "organisationId", c.ticket_id AS "ticketId", c.ticket_message_id AS "ticketMessageId", c.parts,
  c.html IS NOT NULL AS "hasHtml", c.files, c.sureness, NULL::text AS "fromName", NULL::text AS "fromAddress", '{}'::text[] AS reasons
  FROM mail_contents c`;
const BY = {
  intake: `c.intake_id = ${ANY_ID}`,
  message: `c.ticket_message_id = ${ANY_ID}`,
  ticket: `c.ticket_id = ${ANY_ID} AND c.ticket_message_id IS NULL`,
} as const;
const contentStatements = (side: string, select: string) =>
  Object.fromEntries(
    Object.entries(BY).map(([by, where]) => [
      by,
      { name: `mail-content-${side}-${by}`, text: `${select} WHERE ${where}` },
    ]),
  ) as Record<keyof typeof BY, Statement>;
const CONTENT = {
  centre: contentStatements('centre', CONTENT_FOR_CENTRE),
  hospital: contentStatements('hospital', CONTENT_FOR_HOSPITAL),
};
const HTML: Statement = {
  name: 'mail-html',
  text: 'SELECT c.organisation_id AS "organisationId", c.html FROM mail_contents c WHERE c.intake_id = $1 AND c.html IS NOT NULL',
};
const RAW: Statement = { name: 'mail-raw', text: 'SELECT raw FROM intake_raws WHERE intake_id = $1' };
const PLACES: Statement = {
  name: 'places-for-sender',
  text: `SELECT id, name, kind, country, region, language, time_zone AS "timeZone" FROM organisations o
    WHERE o.kind NOT IN ('SUPPORT_CENTRE','NATIONAL_CSIRT') AND (strpos(lower(o.name), lower($1)) > 0
      OR EXISTS (SELECT 1 FROM organisation_domains d WHERE d.organisation_id = o.id AND strpos(d.domain, lower($1)) > 0))
    ORDER BY name, id LIMIT 20`,
};
/** As a release takes them: see `release-intake.ts`. */
const PEOPLE: Statement = {
  name: 'people-for-mail',
  text: `SELECT id, name, side FROM users WHERE organisation_id = $1 AND side = 'REQUESTER' AND disabled_at IS NULL
    AND (strpos(lower(name), lower($2)) > 0 OR strpos(lower(email), lower($2)) > 0) ORDER BY name, id LIMIT 20`,
};
const DOMAINS: Statement = {
  name: 'organisation-domains',
  text: 'SELECT domain, organisation_id AS "organisationId", verified_at AS "verifiedAt" FROM organisation_domains WHERE organisation_id = $1 ORDER BY domain LIMIT 500',
};

export interface PeopleRequest {
  readonly organisationId: string;
  readonly name: string;
}

export interface UnknownSenderRow {
  readonly address: string;
  readonly name: string | null;
  readonly messages: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly subject: string | null;
  readonly lastId: string;
  readonly isProven: boolean;
}

/** The read side of the mailroom. */
@Injectable()
export class MailroomQueries {
  constructor(
    private readonly reader: Reader,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async message(actor: Actor, id: string): Promise<IntakeRow | null> {
    if (!isId(id)) return null;
    const [row] = await this.reader.rows<IntakeRow & Record<string, unknown>>(actor, ONE, [id]);
    return row ?? null;
  }

  async messages(
    actor: Actor,
    { outcome, fromAddress, ...page }: PageRequest & { outcome?: string | null; fromAddress?: string | null },
  ) {
    checkPage(page);
    const address = fromAddress?.trim().toLowerCase() ?? null;
    refuse([address ? checkText('fromAddress', address, { max: 254, singleLine: true }) : null]);
    const rows = await this.reader.rows<IntakeRow & Record<string, unknown>>(actor, PAGE, [
      outcome ?? null,
      address,
      page.after ?? null,
      page.first + 1,
    ]);
    return pageOf(rows, page.first, ({ id }) => id);
  }

  async unknownSenders(actor: Actor, page: PageRequest) {
    checkPage(page);
    const rows = await this.reader.rows<UnknownSenderRow & Record<string, unknown>>(actor, SENDERS, [
      page.after ?? null,
      page.first + 1,
    ]);
    return pageOf(rows, page.first, ({ lastId }) => lastId);
  }

  async overview(actor: Actor) {
    const [overview] = await this.reader.rows(actor, OVERVIEW, []);
    // Only what is listened on is a way in: a road that nobody opened cannot work.
    const listened = this.settings.INTAKE_LISTEN.map((address) => address.split(':')[0]!.toUpperCase());
    return { ...overview, roads: await this.reader.rows(actor, ROADS, [[...new Set(listened)]]) };
  }

  /** Contents by what they belong to; the first wall stands here, row-level security behind it. */
  async contents(actor: Actor, by: keyof typeof BY, ids: readonly string[]): Promise<ContentRow[]> {
    const side = actor.class === 'agent' ? 'centre' : 'hospital';
    const rows = await this.reader.rows<ContentRow & Record<string, unknown>>(actor, CONTENT[side][by], [
      ids,
    ]);
    return rows.filter(
      ({ organisationId }) =>
        actor.class === 'agent' || (actor.class === 'member' && organisationId === actor.organisationId),
    );
  }

  /** The cleaned HTML; null when there is none that this actor may see. */
  async html(actor: Actor, id: string): Promise<string | null> {
    if (!isId(id) || (actor.class !== 'agent' && actor.class !== 'member')) return null;
    const [row] = await this.reader.rows<{ organisationId: string | null; html: string }>(actor, HTML, [id]);
    if (!row || (actor.class === 'member' && row.organisationId !== actor.organisationId)) return null;
    return row.html;
  }

  async raw(actor: Actor, id: string): Promise<Buffer | null> {
    if (!isId(id) || actor.class !== 'agent') return null;
    const [row] = await this.reader.rows<{ raw: Buffer }>(actor, RAW, [id]);
    return row?.raw ?? null;
  }

  places(actor: Actor, name: string) {
    const wanted = searchable(name);
    return wanted === '' ? Promise.resolve([]) : this.reader.rows(actor, PLACES, [wanted]);
  }

  people(actor: Actor, { organisationId, name }: PeopleRequest) {
    const wanted = searchable(name);
    return wanted === '' || !isId(organisationId)
      ? Promise.resolve([])
      : this.reader.rows(actor, PEOPLE, [organisationId, wanted]);
  }

  domains(
    actor: Actor,
    organisationId: string,
  ): Promise<{ domain: string; organisationId: string; verifiedAt: Date }[]> {
    return isId(organisationId) ? this.reader.rows(actor, DOMAINS, [organisationId]) : Promise.resolve([]);
  }
}

function checkPage({ first, after }: PageRequest): void {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE)
    throw new DomainError('BAD_INPUT', `first: ask for 1 to ${MAX_PAGE} lines.`, [
      { field: 'first', code: 'OUT_OF_RANGE', min: 1, max: MAX_PAGE },
    ]);
  if (after != null && !isId(after))
    throw new DomainError('BAD_INPUT', 'after: not the end of a page of this list. Start again without it.', [
      { field: 'after', code: 'INVALID' },
    ]);
}

function pageOf<Row>(rows: readonly Row[], first: number, cursor: (row: Row) => string) {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { endCursor: last ? cursor(last) : null, hasNextPage: rows.length > nodes.length },
  };
}

function searchable(name: string): string {
  const wanted = name.trim();
  refuse([wanted.length > 200 ? { field: 'name', code: 'TOO_LONG', max: 200 } : null]);
  return wanted.toWellFormed().replaceAll('\0', '');
}
