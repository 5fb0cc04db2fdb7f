import type { Priority, TicketKind } from '@salus/rules';
import { isPerson, type Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import type { TicketRow } from './ticket.model.js';

export const TICKET_VIEWS = [
  'NEEDS_ANSWER',
  'MINE',
  'UNASSIGNED',
  'ESCALATED_TO_US',
  'WAITING',
  'OPEN',
  'FINISHED',
  'ALL',
] as const;
export type TicketView = (typeof TICKET_VIEWS)[number];
export type TicketOrder = 'QUEUE' | 'RECENT';

export interface TicketListRequest {
  readonly view: TicketView;
  readonly filter?: {
    kind?: TicketKind | null;
    priority?: Priority | null;
    organisationId?: string | null;
    tag?: string | null;
  } | null;
  readonly order?: TicketOrder | null;
  readonly first: number;
  readonly after?: string | null;
}

const LIST_COLUMNS = `t.id, t.organisation_id, t.reference, t.kind, t.subject, t.language, t.status, t.turn, t.priority, t.priority_override_reason,
  t.impact, t.urgency, t.ransomware, t.rsit_class, t.rsit_type, t.tlp, t.affected_systems, t.tags, t.callback_phone, t.noticed_at, t.team,
  t.requester_id, t.assignee_id, t.escalated_to, t.opened_at, t.last_activity_at, t.first_answered_at, t.resolved_at, t.closed_at, t.clock_kind,
  t.clock_started_at, t.clock_minutes, t.clock_working_time, t.next_due_at, t.version`;
const SHOWN_WITH = `o.name AS o_name, o.kind AS o_kind, o.country AS o_country, o.region AS o_region, o.language AS o_language,
  o.time_zone AS o_time_zone, r.name AS r_name, r.side AS r_side, a.name AS a_name`;
const JOINS = `JOIN organisations o ON o.id = t.organisation_id
  LEFT JOIN users r ON r.id = t.requester_id LEFT JOIN users a ON a.id = t.assignee_id`;

const one = (name: string, condition: string): Statement => ({
  name,
  text: `SELECT ${LIST_COLUMNS}, t.body, ${SHOWN_WITH} FROM tickets t ${JOINS} WHERE ${condition}`,
});
export const TICKET_BY_ID = one('ticket-by-id', 't.id = $1');
export const TICKET_BY_REFERENCE = one('ticket-by-reference', 't.reference = $1');

/** What each view shows; the words match the partial indexes, so that each list is read from its own. */
const VIEW_CONDITIONS: Record<Exclude<TicketView, 'MINE'>, string | null> = {
  NEEDS_ANSWER: "NOT t.is_finished AND t.turn = 'CENTRE'",
  UNASSIGNED: 'NOT t.is_finished AND t.assignee_id IS NULL',
  ESCALATED_TO_US: "NOT t.is_finished AND t.team = 'SECOND_LINE'",
  WAITING: "NOT t.is_finished AND t.turn IN ('REQUESTER','THIRD_PARTY')",
  OPEN: 'NOT t.is_finished',
  FINISHED: 't.is_finished',
  ALL: null,
};

const SORT_KEYS = {
  QUEUE: {
    columns: 't.priority, t.is_answered, t.queue_due_at, t.id',
    order: 't.priority, t.is_answered, t.queue_due_at, t.id',
    compare: '>',
  },
  RECENT: { columns: 't.last_activity_at, t.id', order: 't.last_activity_at DESC, t.id DESC', compare: '<' },
} as const;

/** The statement of one page and its values; one row more than the page is asked for, to know whether there is a next. */
export function ticketListStatement(
  actor: Actor,
  request: TicketListRequest,
): { statement: Statement; values: unknown[] } {
  const values: unknown[] = [];
  const order = request.order ?? 'QUEUE';
  const shape: string[] = [actor.class, request.view, order];
  const conditions: string[] = [];
  // One letter per condition: PostgreSQL reads only the first 63 characters of the name of a statement.
  const add = (letter: string, condition: (place: string) => string, value: unknown) => {
    values.push(value);
    shape.push(letter);
    conditions.push(condition(`$${values.length}`));
  };

  if (actor.class === 'member') add('o', (place) => `t.organisation_id = ${place}`, actor.organisationId);
  if (request.view === 'MINE') {
    const me = isPerson(actor) ? actor.userId : null;
    if (actor.class === 'agent') add('m', (place) => `NOT t.is_finished AND t.assignee_id = ${place}`, me);
    else
      add(
        'm',
        (place) => `t.id IN (SELECT p.ticket_id FROM ticket_participants p WHERE p.user_id = ${place})`,
        me,
      );
  } else {
    const condition = VIEW_CONDITIONS[request.view];
    if (condition) conditions.push(condition);
  }
  const { kind, priority, organisationId, tag } = request.filter ?? {};
  if (kind) add('k', (place) => `t.kind = ${place}`, kind);
  if (priority) add('p', (place) => `t.priority = ${place}`, priority);
  if (organisationId)
    add('h', (place) => `t.organisation_id = ${place}`, isId(organisationId) ? organisationId : NOBODY);
  if (tag) add('t', (place) => `${place} = ANY(t.tags)`, tag);

  const keys = SORT_KEYS[order];
  if (request.after) {
    const places = readCursor(order, request.after).map((value) => {
      values.push(value);
      return `$${values.length}`;
    });
    shape.push('a');
    conditions.push(`(${keys.columns}) ${keys.compare} (${places.join(', ')})`);
  }
  // A constant: with a parameter PostgreSQL cannot know how few rows are wanted, and plans anew each time.
  const limit = Math.trunc(request.first) + 1;
  shape.push(String(limit));
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  return {
    statement: {
      name: `tickets ${shape.join(' ')}`,
      text: `SELECT ${LIST_COLUMNS}, ${SHOWN_WITH} FROM
        (SELECT * FROM tickets t ${where} ORDER BY ${keys.order} LIMIT ${limit}) t ${JOINS} ORDER BY ${keys.order}`,
    },
    values,
  };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Where the next page starts, after this row. */
export function cursorOf(order: TicketOrder, row: TicketRow): string {
  const key =
    order === 'QUEUE'
      ? [row.priority, row.first_answered_at !== null, row.next_due_at?.toISOString() ?? 'infinity', row.id]
      : [row.last_activity_at.toISOString(), row.id];
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function readCursor(order: TicketOrder, cursor: string): unknown[] {
  const key = parse(cursor);
  const isMoment = (value: unknown) =>
    value === 'infinity' || (typeof value === 'string' && isOwnMoment(value));
  const isRow = (value: unknown) => typeof value === 'string' && isId(value);
  const fits =
    order === 'QUEUE'
      ? key.length === 4 &&
        /^P[1-5]$/.test(String(key[0])) &&
        typeof key[1] === 'boolean' &&
        isMoment(key[2]) &&
        isRow(key[3])
      : key.length === 2 && isMoment(key[0]) && isRow(key[1]);
  if (fits) return key;
  throw new DomainError('BAD_INPUT', 'after: not the end of a page of this list. Start again without it.', [
    { field: 'after', code: 'INVALID' },
  ]);
}

// Only what cursorOf has written: JavaScript and PostgreSQL each read moments that the other does not.
function isOwnMoment(text: string): boolean {
  const moment = new Date(text);
  return /^(?!0000)\d{4}-/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

function parse(cursor: string): unknown[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) ? key : [];
  } catch {
    return [];
  }
}
