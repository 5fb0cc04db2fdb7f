import { type RuleFacts, ruleFacts, ruleMoment } from '@salus/rules';
import type { RecordedEvent } from '../platform/jobs/event.js';
import type { CompiledRule, RuleSet } from './live-rules.js';
import type { SeenTicket } from './rule-ticket.js';

/** A rule whose moment has come on a ticket and whose condition holds. */
export interface DueRule {
  readonly rule: CompiledRule;
  readonly occurrence: string;
  /** Null when time set it off. */
  readonly eventId: string | null;
  readonly facts: RuleFacts;
}
type Happened = Pick<RecordedEvent, 'id' | 'type'>;

/** Which rules act now, in their order. Nothing is asked that does not wait for this event or a time that has come. */
export function dueRules(rules: RuleSet, seen: SeenTicket, event: Happened | null, now: Date): DueRule[] {
  const { ticket, fired } = seen;
  const waiting = event ? (rules.byEvent.get(event.type) ?? []) : [];
  const factsOfEvent = waiting.length > 0 ? ruleFacts(ticket, now, seen.happening) : null;
  const byEvent = waiting
    .filter((rule) => rule.holds(factsOfEvent!))
    .map((rule) => ({ rule, occurrence: event!.id, eventId: event!.id, facts: factsOfEvent! }));
  const factsNow = rules.byTime.length > 0 ? ruleFacts(ticket, now) : null;
  const byTime = rules.byTime.flatMap((rule) => {
    const moment = ruleMoment(rule.definition.trigger, ticket);
    if (!moment || moment.dueAt > now || fired.has(`${rule.id} ${moment.occurrence}`)) return [];
    return rule.holds(factsNow!)
      ? [{ rule, occurrence: moment.occurrence, eventId: null, facts: factsNow! }]
      : [];
  });
  return [...byEvent, ...byTime].sort((a, b) => a.rule.index - b.rule.index);
}

/** When the next rule is due on a ticket if nobody touches it; null when none waits. */
export function nextRuleDue(rules: RuleSet, { ticket, fired }: SeenTicket, now: Date): Date | null {
  let next: Date | null = null;
  for (const rule of rules.byTime) {
    const moment = ruleMoment(rule.definition.trigger, ticket);
    if (!moment || moment.dueAt <= now || (next && moment.dueAt >= next)) continue;
    if (fired.has(`${rule.id} ${moment.occurrence}`)) continue;
    if (rule.holds(ruleFacts(ticket, moment.dueAt))) next = moment.dueAt;
  }
  return next;
}
