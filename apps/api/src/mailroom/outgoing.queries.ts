import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '../platform/access/actor.js';
import { ANY_ID, WANTED } from '../platform/db/lists.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { DomainError, notFound } from '../platform/errors/domain-error.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/ids.js';
import type { MailKind, MailState } from './mail.entity.js';

const MAX_PAGE = 100;
const OF_ONE_TICKET = 20;

const COLUMNS = `m.id, m.kind, m.state, coalesce(m.facts->>'recipientName', '') AS recipient, m.to_address AS address, t.reference,
  o.name AS organisation, m.attempts, m.next_attempt_at AS "nextAttemptAt", m.last_answer AS "lastAnswer", m.created_at AS "createdAt",
  m.sent_at AS "sentAt", m.failed_at AS "failedAt"`;
const JOINS = 'JOIN organisations o ON o.id = m.organisation_id LEFT JOIN tickets t ON t.id = m.ticket_id';

const ONE: Statement = {
  name: 'outgoing-mail',
  text: `SELECT ${COLUMNS} FROM mails m ${JOINS} WHERE m.id = $1`,
};
const UNDELIVERED: Statement = {
  name: 'outgoing-undelivered',
  text: `SELECT ${COLUMNS} FROM mails m ${JOINS} WHERE m.state IN ('FAILED','BOUNCED')
    AND ($2::timestamptz IS NULL OR (m.failed_at, m.id) < ($2, $3::uuid)) ORDER BY m.failed_at DESC, m.id DESC LIMIT $1`,
};
const OF_TICKETS: Statement = {
  name: 'outgoing-of-tickets',
  text: `SELECT wanted.id AS key, one.* FROM ${WANTED} CROSS JOIN LATERAL (
    SELECT ${COLUMNS} FROM mails m ${JOINS} WHERE m.ticket_id = wanted.id AND m.state IN ('FAILED','BOUNCED')
    ORDER BY m.failed_at DESC, m.id DESC LIMIT ${OF_ONE_TICKET}) one`,
};
const UNREACHABLE: Statement = {
  name: 'outgoing-unreachable',
  text: `SELECT p.ticket_id AS key, u.id, u.name, u.side, a.since, a.answer FROM ticket_participants p JOIN users u ON u.id = p.user_id
    JOIN undeliverable_addresses a ON a.address = u.email WHERE p.ticket_id = ${ANY_ID} ORDER BY u.name LIMIT 500`,
};
const QUEUE: Statement = {
  name: 'outgoing-queue',
  text: `SELECT (SELECT count(*)::int FROM mails WHERE state = 'WAITING') AS waiting,
    (SELECT min(created_at) FROM mails WHERE state = 'WAITING') AS "oldestWaitingAt",
    (SELECT count(*)::int FROM mails WHERE state IN ('FAILED','BOUNCED')) AS undelivered,
    (SELECT max(sent_at) FROM mails) AS "lastSentAt"`,
};

export interface OutgoingMail extends Record<string, unknown> {
  readonly id: string;
  readonly kind: MailKind;
  readonly state: MailState;
  readonly failedAt: Date | null;
}

/** Mails that leave, as agents and administrators see them. */
@Injectable()
export class OutgoingQueries {
  constructor(private readonly reader: Reader) {}

  async existing(actor: Actor, id: string): Promise<OutgoingMail> {
    if (!isId(id)) throw notFound('mailId');
    const [mail] = await this.reader.rows<OutgoingMail>(actor, ONE, [id]);
    if (!mail) throw notFound('mailId');
    return mail;
  }

  async undelivered(actor: Actor, first: number, after: string | null) {
    if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE)
      throw new DomainError('BAD_INPUT', `first: ask for 1 to ${MAX_PAGE} mails.`, [
        { field: 'first', code: 'OUT_OF_RANGE', min: 1, max: MAX_PAGE },
      ]);
    const [at, id] = after === null ? [null, null] : readCursor(after);
    const rows = await this.reader.rows<OutgoingMail>(actor, UNDELIVERED, [first + 1, at, id]);
    const nodes = rows.slice(0, first);
    const last = nodes.at(-1);
    return {
      nodes,
      pageInfo: {
        endCursor: last ? cursorOf(last) : null,
        hasNextPage: rows.length > nodes.length,
      },
    };
  }

  async queue(actor: Actor) {
    const [row] = await this.reader.rows(actor, QUEUE, []);
    return row;
  }

  ofTicket(context: RequestContext, ticketId: string) {
    return this.load(context, OF_TICKETS, ticketId);
  }

  async unreachable(context: RequestContext, ticketId: string) {
    const rows = await this.load(context, UNREACHABLE, ticketId);
    return rows.map(({ id, name, side, since, answer }) => ({ person: { id, name, side }, since, answer }));
  }

  private load(context: RequestContext, statement: Statement, key: string) {
    const loader = once(
      context,
      statement.name,
      () =>
        new DataLoader<string, Record<string, unknown>[]>(async (keys) => {
          const rows = await this.reader.rows(context.actor, statement, [keys]);
          const byKey = Map.groupBy(rows, (row) => row['key'] as string);
          return keys.map((one) => byKey.get(one) ?? []);
        }),
    );
    return loader.load(key);
  }
}

const cursorOf = ({ failedAt, id }: OutgoingMail) =>
  Buffer.from(`${failedAt!.toISOString()} ${id}`).toString('base64url');

function readCursor(cursor: string): [Date, string] {
  const [at = '', id = ''] = Buffer.from(cursor.slice(0, 200), 'base64url').toString().split(' ');
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9_999 || !isId(id))
    throw new DomainError('BAD_INPUT', 'after: take endCursor of the page before.', [
      { field: 'after', code: 'UNKNOWN' },
    ]);
  return [moment, id];
}
