import { Injectable } from '@nestjs/common';
import { type ActingSide, type PastEvent, replayRule, ticketStates } from '@salus/rules';
import type { QueryResultRow } from 'pg';
import { type Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { type ClocksThen, clocksThen } from './past-clocks.js';
import { compileRule, type RuleAsStored, type RuleReason, whyRule } from './live-rules.js';
import { canWriteRules } from './rule.policy.js';
import { Rules } from './rule.repository.js';
import { RULE_TICKET_COLUMNS, RULE_TICKET_FROM, type RuleTicketRow, toRuleTicket } from './rule-ticket.js';

const MOST_DAYS = 90;
const MOST_TICKETS = 5_000;
const PAGE = 250;
const MOST_RESULTS = 100;

const TICKETS: Statement = {
  name: 'dry-run-tickets',
  text: `SELECT ${RULE_TICKET_COLUMNS} ${RULE_TICKET_FROM}
    WHERE t.last_activity_at >= $1 AND (t.last_activity_at, t.id) < ($2, $3) ORDER BY t.last_activity_at DESC, t.id DESC LIMIT ${PAGE}`,
};
const EVENTS: Statement = {
  name: 'dry-run-events',
  text: `SELECT e.id, e.ticket_id, e.type, e.at, u.side, e.facts || e.centre_facts AS facts FROM events e LEFT JOIN users u ON u.id = e.actor_id
    WHERE e.ticket_id = ANY($1) ORDER BY e.ticket_id, e.at, e.id`,
};
const INSERT: Statement = {
  name: 'dry-run-insert',
  text: `INSERT INTO escalation_dry_runs (id, rule_id, version, days, ran_at, ran_by, tickets, is_complete, would_fire, results)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

interface DryTicketRow extends RuleTicketRow {
  last_activity_at: Date;
}
interface EventRow extends QueryResultRow {
  id: string;
  ticket_id: string;
  type: string;
  at: Date;
  side: 'REQUESTER' | 'CENTRE' | null;
  facts: Record<string, string>;
}

/** One place where the rule would have acted, as it is stored and shown. */
export interface StoredWouldFire {
  readonly ticketId: string;
  readonly reference: string;
  readonly at: string;
  readonly event: string | null;
  readonly why: readonly RuleReason[];
  readonly would: readonly { readonly type: string; readonly changes: boolean }[];
  readonly happened: readonly { readonly type: string; readonly at: string; readonly by: ActingSide }[];
}

interface Outcome {
  tickets: number;
  isComplete: boolean;
  found: StoredWouldFire[];
}

export interface DryRunInput extends Command {
  readonly ruleId: string;
  readonly version: number;
  readonly days: number;
}

/**
 * Replays the tickets of the last days as they were, event by event, and writes down what a version of a rule would have done.
 * It reads only; the one thing that it writes is its own result, which opens the gate for switching this version on.
 */
@Injectable()
export class DryRunRule {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: DryRunInput): Promise<string> {
    ensure(canWriteRules(actor), 'Only administrators make rules.');
    if (!Number.isInteger(input.days) || input.days < 1 || input.days > MOST_DAYS)
      refuse([{ field: 'days', code: 'OUT_OF_RANGE', min: 1, max: MOST_DAYS }]);
    if (!isId(input.ruleId)) throw notFound('ruleId');
    // A version never changes. Its replay takes long, and no transaction waits for it.
    const rule = await this.uow.run(person(actor), async (tx) => {
      const { id } = await tx.use(Rules).existing(input.ruleId);
      return tx.use(Rules).version(id, input.version);
    });
    const now = this.clock.now();
    const from = new Date(now.getTime() - input.days * 86_400_000);
    const { tickets, isComplete, found } = await this.replay(actor, rule, from, now);
    found.sort((a, b) => (a.at < b.at ? 1 : -1));
    return this.uow.command(person(actor), 'dryRunEscalationRule', input, input.ruleId, async (tx) => {
      const { id } = await tx.use(Rules).existing(input.ruleId);
      await tx.rows(INSERT, [
        newId(),
        id,
        input.version,
        input.days,
        now,
        person(actor).userId,
        tickets,
        isComplete,
        found.length,
        JSON.stringify(found.slice(0, MOST_RESULTS)),
      ]);
    });
  }

  private async replay(actor: Actor, rule: RuleAsStored, from: Date, until: Date): Promise<Outcome> {
    const outcome: Outcome = { tickets: 0, isComplete: true, found: [] };
    let [before, beforeId] = [new Date(until.getTime() + 86_400_000), 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    for (;;) {
      const page = await this.reader.rows<DryTicketRow>(actor, TICKETS, [from, before, beforeId]);
      const last = page.at(-1);
      if (!last) return outcome;
      const events = await this.reader.rows<EventRow>(actor, EVENTS, [page.map(({ id }) => id)]);
      const byTicket = Map.groupBy(events, (event) => event.ticket_id);
      const clocks = await clocksThen(this.reader, actor, byTicket);
      for (const row of page)
        outcome.found.push(...wouldFire(rule, row, byTicket.get(row.id) ?? [], from, until, clocks));
      outcome.tickets += page.length;
      if (page.length < PAGE) return outcome;
      if (outcome.tickets >= MOST_TICKETS) return { ...outcome, isComplete: false };
      [before, beforeId] = [last.last_activity_at, last.id];
    }
  }
}

function wouldFire(
  rule: RuleAsStored,
  row: DryTicketRow,
  events: readonly EventRow[],
  from: Date,
  until: Date,
  clocks: ClocksThen,
): StoredWouldFire[] {
  const now = toRuleTicket(row, row.opened_at);
  const past: PastEvent[] = events.map(({ id, type, at, side, facts }) => ({
    id,
    type,
    at,
    by: side ?? 'SYSTEM',
    facts,
  }));
  const states = ticketStates(now, past);
  const moments = past.map((event, index) => ({
    event,
    ticket: { ...now, ...states[index]!, clocks: clocks.after(row.id, index) },
  }));
  return replayRule(rule.definition, compileRule(rule).holds, moments, { from, until }).map((fire) => ({
    ticketId: row.id,
    reference: row.reference,
    at: fire.at.toISOString(),
    event: fire.eventType,
    why: whyRule(rule, fire.facts),
    would: rule.definition.actions.map(({ type }, index) => ({ type, changes: fire.changes[index]! })),
    happened: fire.happened.map(({ type, at, by }) => ({ type, at: at.toISOString(), by })),
  }));
}
