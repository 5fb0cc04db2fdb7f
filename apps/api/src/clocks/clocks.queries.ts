import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { WANTED } from '../platform/db/lists.js';
import { Reader, type Reading, type Statement } from '../platform/db/reader.js';
import { CLOCK_COLUMNS, type TicketClockRow, toTicketClock } from './ticket-clock.rows.js';

const MAX_CLOCKS = 200;
// The last ones of each ticket, in the order in which they began.
const OF_TICKETS: Statement = {
  name: 'clocks-of-tickets',
  text: `SELECT c.* FROM ${WANTED} CROSS JOIN LATERAL (SELECT ${CLOCK_COLUMNS} FROM ticket_clocks c
    WHERE c.ticket_id = wanted.id ORDER BY c.started_at DESC, c.kind, c.cycle DESC LIMIT ${MAX_CLOCKS}) c
    ORDER BY c."startedAt", c.kind, c.cycle`,
};
const DUE_BETWEEN: Statement = {
  name: 'clocks-due-between',
  text: `SELECT ${CLOCK_COLUMNS} FROM ticket_clocks c WHERE c.state = 'RUNNING' AND c.due_at >= $1 AND c.due_at < $2
    ORDER BY c.due_at, c.ticket_id, c.kind LIMIT $3`,
};
const BREACHED_BETWEEN: Statement = {
  name: 'clocks-breached-between',
  text: `SELECT ${CLOCK_COLUMNS} FROM ticket_clocks c WHERE c.state = 'BREACHED' AND c.stopped_at IS NULL AND c.due_at >= $1
    AND c.due_at < $2 ORDER BY c.due_at, c.ticket_id, c.kind LIMIT $3`,
};

type Row = TicketClockRow & Record<string, unknown>;
const withTicket = (row: Row) => ({
  ticketId: row.ticketId,
  policyVersionId: row.policyVersionId,
  ...toTicketClock(row),
});

/** A clock with the ticket that it belongs to. */
export type ClockOfTicket = ReturnType<typeof withTicket>;

/**
 * The read side of clocks, for screens and for rules. Kind, state, `dueAt` and the intervals of every clock are here;
 * what happens to them is told by the events of `clocks.events.ts`.
 */
@Injectable()
export class ClockQueries {
  constructor(private readonly reader: Reader) {}

  /** All clocks of these tickets that the actor may see, at most 200 of each, oldest first. */
  async ofTickets(actor: Actor, ticketIds: readonly string[]): Promise<ClockOfTicket[]> {
    return (await this.reader.rows<Row>(actor, OF_TICKETS, [ticketIds])).map(withTicket);
  }

  /** The same inside a transaction. */
  async ofTicketIn(reading: Reading, ticketId: string): Promise<ClockOfTicket[]> {
    return (await reading.rows<Row>(OF_TICKETS, [[ticketId]])).map(withTicket);
  }

  /** Clocks that run and are due from `from` until just before `to`, the soonest first: what "N minutes before" looks at. */
  async dueBetween(reading: Reading, from: Date, to: Date, first: number): Promise<ClockOfTicket[]> {
    return (await reading.rows<Row>(DUE_BETWEEN, [from, to, first])).map(withTicket);
  }

  /** Clocks that were due in that time and are still owed: what "N minutes after" looks at. */
  async breachedBetween(reading: Reading, from: Date, to: Date, first: number): Promise<ClockOfTicket[]> {
    return (await reading.rows<Row>(BREACHED_BETWEEN, [from, to, first])).map(withTicket);
  }
}
