import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { QueryResultRow } from 'pg';
import { QUIET_CLOCK_EVENTS } from '../clocks/clocks.events.js';
import { ANY_ID, WANTED } from '../platform/db/lists.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import { SYSTEM_PERSON } from '../platform/system-person.js';
import { type PersonModel, UNVERIFIED_PERSON } from './ticket.model.js';

const MAX_LINES = 500;
// What the list of clocks shows better than a line each.
const LOUD = `type <> ALL ('{${QUIET_CLOCK_EVENTS.join(',')}}'::text[])`;

const BODIES: Statement = {
  name: 'ticket-bodies',
  text: `SELECT id AS ticket_id, body FROM tickets WHERE id = ${ANY_ID}`,
};
// By the key, row by row: a plain join makes PostgreSQL read all users, because it cannot know that the list of ids is short.
const AUTHOR_OF_MESSAGE =
  'LEFT JOIN LATERAL (SELECT name, side FROM users WHERE users.id = m.author_id LIMIT 1) u ON true';
const AUTHOR_OF_EVENT =
  'LEFT JOIN LATERAL (SELECT name, side FROM users WHERE users.id = e.actor_id LIMIT 1) u ON true';
// The last lines of each ticket, oldest first.
const MESSAGES: Statement = {
  name: 'ticket-messages',
  text: `SELECT m.*, u.name AS author_name, u.side AS author_side FROM ${WANTED}
    CROSS JOIN LATERAL (SELECT id, ticket_id, kind, author_id, body, language, created_at FROM ticket_messages
      WHERE ticket_id = wanted.id ORDER BY created_at DESC, id DESC LIMIT ${MAX_LINES}) m
    ${AUTHOR_OF_MESSAGE} ORDER BY m.created_at, m.id`,
};
const TIMELINE_FOR_CENTRE: Statement = {
  name: 'ticket-timeline-for-centre',
  text: `SELECT e.*, u.name AS author_name, u.side AS author_side FROM ${WANTED}
    CROSS JOIN LATERAL (SELECT id, ticket_id, type, actor_id, facts || (centre_facts - 'before') AS facts, at FROM events
      WHERE ticket_id = wanted.id AND ${LOUD} ORDER BY at DESC, id DESC LIMIT ${MAX_LINES}) e
    ${AUTHOR_OF_EVENT} ORDER BY e.at, e.id`,
};
const TIMELINE_FOR_HOSPITAL: Statement = {
  name: 'ticket-timeline-for-hospital',
  text: `SELECT e.*, u.name AS author_name, u.side AS author_side FROM ${WANTED}
    CROSS JOIN LATERAL (SELECT id, ticket_id, type, actor_id, facts, at FROM events
      WHERE ticket_id = wanted.id AND audience = 'EVERYONE' AND ${LOUD} ORDER BY at DESC, id DESC LIMIT ${MAX_LINES}) e
    ${AUTHOR_OF_EVENT} ORDER BY e.at, e.id`,
};
const PARTICIPANTS: Statement = {
  name: 'ticket-participants',
  text: `SELECT p.ticket_id, u.id, u.name, u.side FROM ${WANTED}
    CROSS JOIN LATERAL (SELECT ticket_id, user_id, added_at FROM ticket_participants WHERE ticket_id = wanted.id ORDER BY added_at LIMIT 100) p
    CROSS JOIN LATERAL (SELECT id, name, side FROM users WHERE users.id = p.user_id LIMIT 1) u ORDER BY p.added_at, u.id`,
};

interface OfTicket extends QueryResultRow {
  ticket_id: string;
}
interface Authored extends OfTicket {
  author_name: string | null;
  author_side: PersonModel['side'] | null;
}
export interface MessageRow extends Authored {
  id: string;
  kind: 'REPLY' | 'NOTE' | 'UNVERIFIED';
  author_id: string | null;
  body: string;
  language: string;
  created_at: Date;
}
export interface EventRow extends Authored {
  id: string;
  type: string;
  actor_id: string | null;
  facts: Record<string, string>;
  at: Date;
}

/** What hangs on tickets, read for all tickets of a request at once. */
@Injectable()
export class TicketLoaders {
  constructor(private readonly reader: Reader) {}

  async body(context: RequestContext, ticketId: string): Promise<string> {
    const [row] = await this.load<OfTicket & { body: string }>(context, BODIES, ticketId);
    return row?.body ?? '';
  }

  async messages(context: RequestContext, ticketId: string) {
    const rows = await this.load<MessageRow>(context, MESSAGES, ticketId);
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      author: row.kind === 'UNVERIFIED' ? UNVERIFIED_PERSON : personOf(row.author_id, row),
      body: row.body,
      language: row.language,
      createdAt: row.created_at,
    }));
  }

  async timeline(context: RequestContext, ticketId: string) {
    const rows = await this.load<EventRow>(
      context,
      context.actor.class === 'agent' ? TIMELINE_FOR_CENTRE : TIMELINE_FOR_HOSPITAL,
      ticketId,
    );
    return rows.map((row) => ({
      id: row.id,
      type: row.type,
      at: row.at,
      actor: personOf(row.actor_id, row),
      facts: Object.entries(row.facts).map(([name, value]) => ({ name, value })),
    }));
  }

  participants(context: RequestContext, ticketId: string): Promise<PersonModel[]> {
    return this.load<OfTicket & PersonModel>(context, PARTICIPANTS, ticketId);
  }

  private load<Row extends OfTicket>(
    context: RequestContext,
    statement: Statement,
    ticketId: string,
  ): Promise<Row[]> {
    const loader = once(
      context,
      statement.name,
      () =>
        new DataLoader<string, Row[]>(async (ticketIds) => {
          const rows = await this.reader.rows<Row>(context.actor, statement, [ticketIds]);
          const byTicket = Map.groupBy(rows, (row) => row.ticket_id);
          return ticketIds.map((id) => byTicket.get(id) ?? []);
        }),
    );
    return loader.load(ticketId);
  }
}

function personOf(id: string | null, row: Authored): PersonModel {
  if (id === null) return SYSTEM_PERSON;
  return { id, name: row.author_name ?? '', side: row.author_side ?? 'REQUESTER' };
}
