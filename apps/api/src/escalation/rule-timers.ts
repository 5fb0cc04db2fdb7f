import { Injectable } from '@nestjs/common';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { each } from '../platform/jobs/each.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import { nextRuleDue } from './due-rules.js';
import { EvaluateRules } from './evaluate-rules.js';
import { LiveRules } from './live-rules.js';
import { Firings, RULE_TIMER } from './rule-firing.repository.js';
import { SEEN, type SeenRow, toSeenTicket } from './rule-ticket.js';

const PAGE = 500;
export const ARM_RULES = 'arm-rules';

/** Only what is due is read: the index ends where the present begins. */
export const DUE_TIMERS: Statement = {
  name: 'rule-timers-due',
  text: `SELECT ticket_id AS id FROM escalation_timers WHERE due_at <= $1 ORDER BY due_at LIMIT ${PAGE}`,
};
const OPEN: Statement = {
  name: 'rule-open-tickets',
  text: `SELECT id FROM tickets WHERE NOT is_finished AND id > $1 ORDER BY id LIMIT ${PAGE}`,
};

/** The moment for which a rule has waited has come on a ticket. Decides from the ticket as it is now. */
@Injectable()
@DoesJob({ task: RULE_TIMER })
export class EvaluateRuleTimer implements Job {
  constructor(private readonly rules: EvaluateRules) {}

  async run({ ticketId }: { ticketId?: string }): Promise<void> {
    if (ticketId) await this.rules.evaluate(ticketId, null);
  }
}

/** Finds every minute what a lost timer would have missed. */
@Injectable()
@DoesJob({ task: 'sweep-rule-timers', cron: '* * * * *' })
export class SweepRuleTimers implements Job {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly rules: EvaluateRules,
  ) {}

  async run(): Promise<void> {
    const due = await this.reader.rows<{ id: string }>(WORKER, DUE_TIMERS, [this.clock.now()]);
    await each(due, ({ id }) => this.rules.evaluate(id, null));
  }
}

/** Sets the timers of all open tickets, page by page, after a rule that waits for a time was switched on. */
@Injectable()
@DoesJob({ task: ARM_RULES })
export class ArmRules implements Job {
  constructor(
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly live: LiveRules,
  ) {}

  async run({ after = '00000000-0000-0000-0000-000000000000' }: { after?: string }): Promise<void> {
    const page = await this.reader.rows<{ id: string }>(WORKER, OPEN, [after]);
    const last = page.at(-1);
    if (!last) return;
    await this.uow.run(WORKER, async (tx) => {
      const rows = await tx.rows<SeenRow>(SEEN, [page.map(({ id }) => id), null]);
      for (const row of rows) {
        const seen = toSeenTicket(row);
        const next = nextRuleDue(await this.live.at(seen.stamp), seen, this.clock.now());
        if (next?.getTime() !== seen.timerDueAt?.getTime()) await tx.use(Firings).setTimer(seen, next);
      }
      // One job for each page, so that a stop in between costs one page.
      await tx.enqueue({ task: ARM_RULES, payload: { after: last.id }, key: `${ARM_RULES}:${last.id}` });
    });
  }
}
