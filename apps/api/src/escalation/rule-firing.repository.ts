import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import type { DueRule } from './due-rules.js';
import type { RuleReason } from './live-rules.js';
import type { ActionDone } from './rule-actions.js';

/** It acted; an earlier rule has ended the occasion; or a limit has. */
export type FiringOutcome = 'FIRED' | 'STOPPED' | 'LIMITED';

export const RULE_TIMER = 'evaluate-rule-timer';

interface Ticket {
  readonly id: string;
  readonly organisationId: string;
}

const CLAIM: Statement = {
  name: 'rule-firing-claim',
  text: `INSERT INTO escalation_firings (id, organisation_id, ticket_id, rule_id, version, occurrence, event_id, outcome, depth, fired_at, why, did)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '[]') ON CONFLICT (ticket_id, rule_id, occurrence) DO NOTHING RETURNING id`,
};
const FINISH: Statement = {
  name: 'rule-firing-finish',
  text: 'UPDATE escalation_firings SET did = $2 WHERE id = $1',
};
const COUNT: Statement = {
  name: 'rule-firing-count',
  text: "SELECT count(*)::int AS count FROM escalation_firings WHERE ticket_id = $1 AND fired_at > $2 AND outcome = 'FIRED'",
};
const LIMITED: Statement = {
  name: 'rule-firing-limited',
  text: "SELECT count(*)::int AS count FROM escalation_firings WHERE ticket_id = $1 AND fired_at > $2 AND outcome = 'LIMITED'",
};
const SET_TIMER: Statement = {
  name: 'rule-timer-set',
  text: `INSERT INTO escalation_timers (ticket_id, organisation_id, due_at) VALUES ($1, $2, $3)
    ON CONFLICT (ticket_id) DO UPDATE SET due_at = excluded.due_at`,
};
const DROP_TIMER: Statement = {
  name: 'rule-timer-drop',
  text: 'DELETE FROM escalation_timers WHERE ticket_id = $1',
};

/** What rules have done, and when they look next, inside one transaction of the worker. */
export class Firings {
  constructor(private readonly tx: Tx) {}

  /** True when this rule has not met this occurrence before. */
  async claim(
    id: string,
    ticket: Ticket,
    { rule, occurrence, eventId }: DueRule,
    outcome: FiringOutcome,
    depth: number,
    why: readonly RuleReason[],
  ): Promise<boolean> {
    const rows = await this.tx.rows(CLAIM, [
      id,
      ticket.organisationId,
      ticket.id,
      rule.id,
      rule.version,
      occurrence,
      eventId,
      outcome,
      depth,
      this.tx.now,
      JSON.stringify(why),
    ]);
    return rows.length > 0;
  }

  async finish(id: string, did: readonly ActionDone[]): Promise<void> {
    await this.tx.rows(FINISH, [id, JSON.stringify(did)]);
  }

  async countSince(ticketId: string, since: Date): Promise<number> {
    const [row] = await this.tx.rows<{ count: number }>(COUNT, [ticketId, since]);
    return row!.count;
  }

  /** True for the first one that a limit has stopped on this ticket within an hour. */
  async isFirstLimited(ticketId: string): Promise<boolean> {
    const since = new Date(this.tx.now.getTime() - 3_600_000);
    const [row] = await this.tx.rows<{ count: number }>(LIMITED, [ticketId, since]);
    return row!.count === 1;
  }

  /** One row and one job for a ticket: the row is what the sweep reads when the job was lost. */
  async setTimer(ticket: Ticket, dueAt: Date | null): Promise<void> {
    const key = `${RULE_TIMER}:${ticket.id}`;
    if (!dueAt) {
      await this.tx.rows(DROP_TIMER, [ticket.id]);
      await this.tx.cancel(key);
      return;
    }
    await this.tx.rows(SET_TIMER, [ticket.id, ticket.organisationId, dueAt]);
    await this.tx.enqueue({ task: RULE_TIMER, payload: { ticketId: ticket.id }, key, runAt: dueAt });
  }
}
