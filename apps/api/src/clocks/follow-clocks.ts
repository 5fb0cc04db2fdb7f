import { Injectable } from '@nestjs/common';
import { clockNews, standingOf } from '@salus/rules';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { each } from '../platform/jobs/each.js';
import type { RecordedEvent } from '../platform/jobs/event.js';
import { DoesJob, type Job, type Reaction, ReactsTo } from '../platform/jobs/job.js';
import { TicketForRules } from '../tickets/ticket-rules.commands.js';
import { clockEvent } from './clocks.events.js';
import { remindOfDuties } from './remind-of-duties.js';
import { CLOCK_COLUMNS, type TicketClockRow, toTicketClock } from './ticket-clock.rows.js';
import { TicketClocks } from './ticket-clocks.commands.js';

const TASK = 'clock-deadline';
const SWEPT = 500;
const UNTOLD: Statement = {
  name: 'untold-ticket-clocks',
  text: `SELECT ${CLOCK_COLUMNS} FROM ticket_clocks c WHERE c.ticket_id = $1
    AND c.told IS DISTINCT FROM CASE WHEN c.state = 'BREACHED' AND c.stopped_at IS NOT NULL THEN 'ENDED_LATE' ELSE c.state END
    ORDER BY c.started_at, c.kind, c.cycle LIMIT 100`,
};
const TELL: Statement = {
  name: 'tell-ticket-clock',
  text: 'UPDATE ticket_clocks SET told = $4 WHERE ticket_id = $1 AND kind = $2 AND cycle = $3',
};
const NEXT: Statement = {
  name: 'next-ticket-deadline',
  // One millisecond after a deadline: what is done at the very moment is in time.
  text: `SELECT least((SELECT min(due_at) + interval '1 millisecond' FROM ticket_clocks WHERE ticket_id = $1 AND state = 'RUNNING'),
    (SELECT min(next_reminder_at) FROM ticket_duties WHERE ticket_id = $1)) AS at`,
};
export const PAST: Statement = {
  name: 'past-ticket-deadlines',
  text: `SELECT ticket_id AS id FROM (SELECT ticket_id FROM ticket_clocks WHERE state = 'RUNNING' AND due_at < $1
      ORDER BY due_at LIMIT ${SWEPT}) c
    UNION SELECT ticket_id FROM (SELECT ticket_id FROM ticket_duties WHERE next_reminder_at <= $1
      ORDER BY next_reminder_at LIMIT ${SWEPT}) d`,
};

/** Everything after which a clock may stand otherwise. */
const MOVES_CLOCKS = [
  'TICKET_OPENED',
  'TICKET_REPLIED',
  'TICKET_ASSIGNED',
  'TICKET_PRIORITISED',
  'TICKET_WAITING',
  'TICKET_RESUMED',
  'TICKET_ESCALATED',
  'TICKET_RESOLVED',
  'TICKET_CLOSED',
  'TICKET_CONFIRMED',
  'TICKET_REOPENED',
  'UPDATE_PROMISED',
  'DUTY_STARTED',
  'DUTY_SUBMITTED',
  'DUTY_CANCELLED',
];

/**
 * Brings the clocks of a ticket to this moment: what is late becomes so, what is new is told once on the timeline, and
 * the timer stands at the next deadline. The row of the ticket is locked, so that whoever comes second finds nothing to do.
 */
async function bringUpToDate(tx: Tx, ticketId: string): Promise<void> {
  const tickets = tx.use(TicketForRules);
  const ticket = await tickets.byId(ticketId);
  if (!ticket) return;
  await tx.use(TicketClocks).advance(ticket, tx.now);
  await remindOfDuties(tx, ticket);
  for (const row of await tx.rows<TicketClockRow & Record<string, unknown>>(UNTOLD, [ticketId])) {
    const clock = toTicketClock(row);
    const standing = standingOf(clock);
    await tx.rows(TELL, [ticketId, row.kind, row.cycle, standing]);
    for (const type of clockNews(row.told, standing)) await tx.record(clockEvent(ticket, type, clock));
  }
  const [next] = await tx.rows<{ at: Date | null }>(NEXT, [ticketId]);
  const key = `${TASK}:${ticketId}`;
  if (next?.at) await tx.enqueue({ task: TASK, payload: { ticketId }, key, runAt: next.at });
}

/** After a change: tells what the clocks did, and sets the timer anew. */
@Injectable()
@ReactsTo({ task: 'follow-clocks', on: MOVES_CLOCKS })
export class FollowClocks implements Reaction {
  constructor(private readonly uow: UnitOfWork) {}

  async react({ ticketId }: RecordedEvent): Promise<void> {
    await this.uow.run(WORKER, (tx) => bringUpToDate(tx, ticketId!));
  }
}

/** The timer of a ticket's next deadline. Coming twice or late it finds the clocks as they are. */
@Injectable()
@DoesJob({ task: TASK })
export class MeetDeadline implements Job {
  constructor(private readonly uow: UnitOfWork) {}

  async run({ ticketId }: { ticketId?: string }): Promise<void> {
    if (!ticketId) return;
    await this.uow.run(WORKER, (tx) => bringUpToDate(tx, ticketId));
  }
}

/** Finds every minute what a lost timer would have missed; reads only what is due. */
@Injectable()
@DoesJob({ task: 'sweep-clock-deadlines', cron: '* * * * *' })
export class SweepDeadlines implements Job {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly deadline: MeetDeadline,
  ) {}

  async run(): Promise<void> {
    const past = await this.uow.run(WORKER, (tx) => tx.rows<{ id: string }>(PAST, [this.clock.now()]));
    await each(past, ({ id }) => this.deadline.run({ ticketId: id }));
  }
}
