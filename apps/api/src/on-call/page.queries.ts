import { Injectable } from '@nestjs/common';
import { type Ladder, type OnCallTeam, rungsOf } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import type { PersonModel } from './on-call.model.js';
import { SYSTEM_PERSON } from '../platform/system-person.js';
import { cursorOf, readCursor } from '../platform/db/cursor.js';

const MAX_PAGE = 100;

interface PageRow {
  id: string;
  team: OnCallTeam;
  isDrill: boolean;
  state: 'CALLING' | 'AT_TOP' | 'ACKNOWLEDGED' | 'ENDED';
  reference: string | null;
  ticketId: string | null;
  byId: string | null;
  byName: string | null;
  acknowledgedById: string | null;
  acknowledgedByName: string | null;
  ladder: Ladder;
  at: string;
}
interface CallRow {
  pageId: string;
  rung: number;
  personId: string | null;
  personName: string | null;
}

const COLUMNS = `p.id, p.team, p.is_critical AS "isCritical", p.is_drill AS "isDrill", p.reason, t.reference, p.ticket_id AS "ticketId",
  p.by_user_id AS "byId", b.name AS "byName", p.state, p.started_at AS "startedAt", p.next_at AS "nextAt", p.ladder, p.rungs_called AS "rungsCalled",
  p.acknowledged_at AS "acknowledgedAt", p.acknowledged_by AS "acknowledgedById", a.name AS "acknowledgedByName", p.acknowledged_via AS "acknowledgedVia",
  p.ended_at AS "endedAt", p.end_reason AS "endReason", (extract(epoch FROM p.started_at) * 1000000)::bigint::text AS at`;
const FROM = `FROM pages p LEFT JOIN tickets t ON t.id = p.ticket_id LEFT JOIN users b ON b.id = p.by_user_id LEFT JOIN users a ON a.id = p.acknowledged_by`;

const BY_ID: Statement = { name: 'page-by-id', text: `SELECT ${COLUMNS} ${FROM} WHERE p.id = $1` };
const FOR_KEY: Statement = { name: 'page-for-key', text: `SELECT ${COLUMNS} ${FROM} WHERE p.key = $1` };
const RECENT: Statement = {
  name: 'pages-recent',
  text: `SELECT ${COLUMNS} ${FROM} WHERE ($1::bigint IS NULL OR (p.started_at, p.id) < (timestamptz 'epoch' + $1::bigint * interval '1 microsecond', $2::uuid))
    ORDER BY p.started_at DESC, p.id DESC LIMIT $3`,
};
const OF_TICKETS: Statement = {
  name: 'pages-of-tickets',
  text: `SELECT ${COLUMNS} ${FROM} WHERE p.ticket_id = ANY ($1) ORDER BY p.started_at DESC, p.id DESC LIMIT 500`,
};
const MINE: Statement = {
  name: 'pages-mine',
  text: `SELECT ${COLUMNS} ${FROM} WHERE p.state IN ('CALLING', 'AT_TOP') AND EXISTS (SELECT 1 FROM page_calls c WHERE c.page_id = p.id AND c.user_id = $1
    AND c.channel = 'IN_APP') ORDER BY p.is_critical DESC, p.started_at LIMIT 20`,
};
const CALLS: Statement = {
  name: 'page-calls',
  text: `SELECT c.id, c.page_id AS "pageId", c.rung, c.user_id AS "personId", u.name AS "personName", c.team, c.channel, c.state,
    c.called_at AS "calledAt", c.sent_at AS "sentAt" FROM page_calls c LEFT JOIN users u ON u.id = c.user_id
    WHERE c.page_id = ANY ($1) ORDER BY c.called_at, c.rung, u.name, c.channel LIMIT 5000`,
};

type Raw = PageRow & Record<string, unknown>;
export type PageModel = ReturnType<typeof toPageModel>;

/** Pages and who was called: the record of the Centre. */
@Injectable()
export class PageQueries {
  constructor(private readonly reader: Reader) {}

  async existing(actor: Actor, id: string) {
    const [row] = isId(id) ? await this.reader.rows<Raw>(actor, BY_ID, [id]) : [];
    if (!row) throw notFound('pageId');
    return toPageModel(row);
  }

  async byKey(actor: Actor, key: string) {
    const [row] = await this.reader.rows<Raw>(actor, FOR_KEY, [key]);
    if (!row) throw notFound('pageId');
    return toPageModel(row);
  }

  async page(actor: Actor, first: number, after: string | null) {
    const isFitting = Number.isInteger(first) && first >= 1 && first <= MAX_PAGE;
    refuse([isFitting ? null : { field: 'first', code: 'OUT_OF_RANGE', min: 1, max: MAX_PAGE }]);
    const position = after ? readCursor(after) : null;
    const rows = await this.reader.rows<Raw>(actor, RECENT, [
      position?.at ?? null,
      position?.id ?? null,
      first + 1,
    ]);
    const page = rows.slice(0, first);
    const last = page.at(-1);
    return {
      nodes: page.map(toPageModel),
      pageInfo: {
        endCursor: last ? cursorOf(last) : null,
        hasNextPage: rows.length > page.length,
      },
    };
  }

  async ofTickets(actor: Actor, ticketIds: readonly string[]) {
    return (await this.reader.rows<Raw>(actor, OF_TICKETS, [ticketIds])).map(toPageModel);
  }

  async mine(actor: Actor, userId: string) {
    return (await this.reader.rows<Raw>(actor, MINE, [userId])).map(toPageModel);
  }

  async callsOf(actor: Actor, pageIds: readonly string[]) {
    const rows = await this.reader.rows<CallRow & Record<string, unknown>>(actor, CALLS, [pageIds]);
    return rows.map(({ personId, personName, ...call }) => ({
      ...call,
      rung: call.rung + 1,
      person: personOf(personId, personName),
    }));
  }
}

function toPageModel({ ladder, byId, byName, acknowledgedById, acknowledgedByName, ...page }: Raw) {
  return {
    ...page,
    rungs: rungsOf(ladder),
    by: personOf(byId, byName) ?? SYSTEM_PERSON,
    acknowledgedBy: personOf(acknowledgedById, acknowledgedByName),
  };
}

function personOf(id: string | null, name: string | null): PersonModel | null {
  return id === null ? null : { id, name: name ?? '', side: 'CENTRE' };
}
