import { Injectable } from '@nestjs/common';
import { RULE_EVENTS } from '@salus/rules';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Reader } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { newId } from '../platform/ids.js';
import type { RecordedEvent } from '../platform/jobs/event.js';
import { type Reaction, ReactsTo } from '../platform/jobs/job.js';
import { Log } from '../platform/telemetry/log.js';
import { ticketEvent } from '../tickets/ticket.events.js';
import { TicketForRules, type TicketOfRule } from '../tickets/ticket-rules.commands.js';
import { dueRules, type DueRule, nextRuleDue } from './due-rules.js';
import { LiveRules, type RuleSet, whyRule } from './live-rules.js';
import { RuleActions } from './rule-actions.js';
import { Firings, type FiringOutcome } from './rule-firing.repository.js';
import { SEEN, type SeenRow, type SeenTicket, toSeenTicket } from './rule-ticket.js';

/** A rule that sets off a rule that sets off a rule: so many in a row, then it is a loop. */
export const MOST_DEPTH = 5;
/** So many firings on one ticket in an hour, then something is wrong with the rules. */
export const MOST_FIRINGS_PER_HOUR = 30;

type Happened = Pick<RecordedEvent, 'id' | 'type'>;

/** Asks the rules about one ticket when something happened on it or a time has come; acts, and sets the next timer. */
@Injectable()
@ReactsTo({ task: 'evaluate-rules', on: RULE_EVENTS })
export class EvaluateRules implements Reaction {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly rules: LiveRules,
    private readonly actions: RuleActions,
    private readonly log: Log,
  ) {}

  async react(event: RecordedEvent): Promise<void> {
    await this.evaluate(event.ticketId!, event);
  }

  /** Most changes set nothing off: that is found out by one statement, without a lock and without a transaction. */
  async evaluate(ticketId: string, event: Happened | null): Promise<void> {
    const [row] = await this.reader.rows<SeenRow>(WORKER, SEEN, [[ticketId], event?.id ?? null]);
    if (!row) return;
    const seen = toSeenTicket(row);
    const rules = await this.rules.at(seen.stamp);
    const now = this.clock.now();
    const next = nextRuleDue(rules, seen, now);
    if (dueRules(rules, seen, event, now).length === 0 && isSame(next, seen.timerDueAt)) return;
    await this.uow.run(WORKER, (tx) => this.act(tx, rules, ticketId, event));
  }

  private async act(tx: Tx, rules: RuleSet, ticketId: string, event: Happened | null): Promise<void> {
    const ticket = await tx.use(TicketForRules).byId(ticketId);
    if (!ticket) return;
    const see = async () => {
      const [row] = await tx.rows<SeenRow>(SEEN, [[ticketId], event?.id ?? null]);
      return toSeenTicket(row!);
    };
    let seen = await see();
    let [due, ...later] = dueRules(rules, seen, event, this.clock.now());
    while (due) {
      const acted = await this.fire(tx, ticket, seen, due);
      const after = due.rule.index;
      // A later rule sees the ticket as the earlier one has left it.
      seen = await see();
      if (acted && due.rule.definition.stopsAfter) {
        await this.skip(tx, ticket, seen, later);
        break;
      }
      [due, ...later] = dueRules(rules, seen, event, this.clock.now()).filter(
        ({ rule }) => rule.index > after,
      );
    }
    const next = nextRuleDue(rules, seen, this.clock.now());
    if (!isSame(next, seen.timerDueAt)) await tx.use(Firings).setTimer(ticket, next);
  }

  /** True when the rule has acted on this occurrence, now or before: what comes after it is decided by that. */
  private async fire(tx: Tx, ticket: TicketOfRule, seen: SeenTicket, due: DueRule): Promise<boolean> {
    const firings = tx.use(Firings);
    const { rule, facts } = due;
    const limit = await this.limit(tx, ticket, seen);
    const id = newId();
    const why = whyRule(rule, facts);
    if (!(await firings.claim(id, ticket, due, limit ? 'LIMITED' : 'FIRED', seen.depth, why))) return true;
    const because = {
      rule: `${rule.definition.name} v${rule.version}`,
      ruleId: rule.id,
      firingId: id,
      depth: String(seen.depth + 1),
    };
    if (limit) {
      // Once in an hour is enough to be heard; the rest stands among the firings.
      if (await firings.isFirstLimited(ticket.id))
        await tx.record(ticketEvent(ticket, 'RULES_STOPPED', { ...because, limit }));
      this.log.error('escalation.stopped', { ticketId: ticket.id, ruleId: rule.id, limit });
      return false;
    }
    const did = await this.actions.run(tx, ticket, rule, because);
    await firings.finish(id, did);
    await tx.record(
      ticketEvent(ticket, 'RULE_FIRED', { ...because, why: JSON.stringify(why), did: JSON.stringify(did) }),
    );
    for (const { type, outcome } of did) {
      if (outcome === 'DONE' || outcome === 'ALREADY_SO') continue;
      await tx.record(
        ticketEvent(ticket, 'RULE_ACTION_REFUSED', { ...because, action: type, reason: outcome }),
      );
    }
    return true;
  }

  private async limit(tx: Tx, ticket: TicketOfRule, { depth }: SeenTicket): Promise<string | null> {
    if (depth >= MOST_DEPTH) return 'DEPTH';
    const count = await tx
      .use(Firings)
      .countSince(ticket.id, new Date(this.clock.now().getTime() - 3_600_000));
    return count >= MOST_FIRINGS_PER_HOUR ? 'PER_TICKET' : null;
  }

  /** What an earlier rule has ended for this occasion does not come back at the next one. */
  private async skip(
    tx: Tx,
    ticket: TicketOfRule,
    seen: SeenTicket,
    later: readonly DueRule[],
  ): Promise<void> {
    const outcome: FiringOutcome = 'STOPPED';
    for (const due of later) await tx.use(Firings).claim(newId(), ticket, due, outcome, seen.depth, []);
  }
}

const isSame = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime();
