import { Injectable } from '@nestjs/common';
import { dueAt, shouldEscalate, unansweredP1Rule } from '@salus/rules';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import type { RecordedEvent } from '../platform/jobs/event.js';
import { DoesJob, type Job, type Reaction, ReactsTo } from '../platform/jobs/job.js';
import { TicketForRules } from '../tickets/ticket-rules.commands.js';
import { recordEscalation } from './record-escalation.js';

const TASK = 'escalate-unanswered-p1';
/** Tickets that the rule should have looked at, in case a job was lost. */
const OVERDUE: Statement = {
  name: 'unanswered-p1-overdue',
  text: `SELECT id FROM tickets WHERE NOT is_finished AND priority = 'P1' AND NOT is_answered AND escalated_at IS NULL
    AND opened_at < $1 ORDER BY queue_due_at LIMIT 500`,
};

/** Sets the timer of the rule when a ticket is or becomes P1. The key makes a second arming replace the first. */
@Injectable()
@ReactsTo({ task: 'arm-unanswered-p1', on: ['TICKET_OPENED', 'TICKET_PRIORITISED'] })
export class ArmUnansweredP1 implements Reaction {
  constructor(private readonly uow: UnitOfWork) {}

  async react({ ticketId }: RecordedEvent): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      const ticket = await tx.use(TicketForRules).byId(ticketId!);
      if (ticket?.priority !== 'P1' || ticket.firstAnsweredAt) return;
      await tx.enqueue({
        task: TASK,
        payload: { ticketId },
        key: `${TASK}:${ticketId}`,
        runAt: dueAt(ticket.openedAt),
      });
    });
  }
}

/** P1 without an answer in time goes to the second line by itself. Decides from the ticket as it is now. */
@Injectable()
@DoesJob({ task: TASK })
export class EscalateUnansweredP1 implements Job {
  constructor(private readonly uow: UnitOfWork) {}

  async run({ ticketId }: { ticketId?: string }): Promise<void> {
    if (!ticketId) return;
    await this.uow.run(WORKER, async (tx) => {
      const tickets = tx.use(TicketForRules);
      const ticket = await tickets.byId(ticketId);
      const { now } = tx;
      if (!ticket || !shouldEscalate({ ...ticket, now }).escalate) return;
      await tickets.toSecondLine(ticket, now);
      await recordEscalation(tx, ticket, {
        target: 'SECOND_LINE',
        csirt: null,
        reason: `${ticket.priority}: no answer within ${unansweredP1Rule.afterMinutes} minutes`,
        by: { rule: `${unansweredP1Rule.name} v${unansweredP1Rule.version}` },
        at: now,
      });
    });
  }
}

/** Finds every minute what a lost timer would have missed. */
@Injectable()
@DoesJob({ task: 'sweep-unanswered-p1', cron: '* * * * *' })
export class SweepUnansweredP1 implements Job {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly escalate: EscalateUnansweredP1,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - unansweredP1Rule.afterMinutes * 60_000);
    const overdue = await this.uow.run(WORKER, (tx) => tx.rows<{ id: string }>(OVERDUE, [before]));
    for (const { id } of overdue) await this.escalate.run({ ticketId: id });
  }
}
