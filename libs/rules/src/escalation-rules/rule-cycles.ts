/** Rules that would set each other off without end, found before they are switched on. */
import { requiredWord } from './rule-condition.js';
import { isTimeTrigger, type RuleAction, type RuleDefinition, type RuleEvent } from './rule-definition.js';

export interface NamedRule extends RuleDefinition {
  readonly id: string;
}

/** What an action writes and the event that tells of it. Without `value` it happens again each time. */
interface Effect {
  readonly event: RuleEvent;
  readonly field: string;
  readonly value: string | null;
}

function effectsOf(action: RuleAction): Effect[] {
  switch (action.type) {
    case 'SET_PRIORITY':
      return [{ event: 'TICKET_PRIORITISED', field: 'ticket.priority', value: action.priority }];
    case 'SET_TEAM':
      return [{ event: 'TICKET_ASSIGNED', field: 'ticket.team', value: action.team }];
    case 'ASSIGN':
      return [{ event: 'TICKET_ASSIGNED', field: 'assignee', value: action.personId }];
    case 'SECOND_LINE':
      return [{ event: 'TICKET_ESCALATED', field: 'ticket.team', value: 'SECOND_LINE' }];
    case 'ADD_TAG':
      return [{ event: 'TICKET_DESCRIBED', field: `tag ${action.tag}`, value: action.tag }];
    case 'ADD_SECURITY_CONTACTS':
      return [{ event: 'PARTICIPANT_ADDED', field: 'participants', value: 'SECURITY_CONTACTS' }];
    case 'NOTE':
      return [{ event: 'TICKET_NOTED', field: 'notes', value: null }];
    // Their events are no triggers.
    case 'MAIL':
    case 'WEBHOOK':
    case 'PAGE':
    case 'PLAYBOOK':
    case 'PROPOSE_HAND_OVER':
      return [];
  }
}

interface Edge {
  readonly from: NamedRule;
  readonly to: NamedRule;
  readonly effect: Effect;
}

/**
 * The rules of a circle that does not end by itself, in their order; empty when there is none. A circle goes on only when it
 * does something anew each time: a note, or a field that its rules set to different values. What is set to the value it has
 * already is not set, so such circles end after one round.
 */
export function ruleCycle(rules: readonly NamedRule[]): NamedRule[] {
  const edges = rules.flatMap((from) => edgesOf(from, rules));
  const reach = new Map(rules.map((rule) => [rule, reachable(rule, edges)]));
  for (const rule of rules) {
    const circle = rules.filter((other) => reach.get(rule)!.has(other) && reach.get(other)!.has(rule));
    const inside = edges.filter(({ from, to }) => circle.includes(from) && circle.includes(to));
    const values = Map.groupBy(inside, ({ effect }) => effect.field);
    for (const [, same] of values) {
      const goesOn = same.some(({ effect }) => effect.value === null);
      if (goesOn || new Set(same.map(({ effect }) => effect.value)).size > 1) return circle;
    }
  }
  return [];
}

function edgesOf(from: NamedRule, rules: readonly NamedRule[]): Edge[] {
  return from.actions.flatMap(effectsOf).flatMap((effect) =>
    rules
      .filter(({ trigger }) => !isTimeTrigger(trigger) && trigger.events.includes(effect.event))
      .filter((to) => {
        const required = requiredWord(to.condition, effect.field);
        const by = requiredWord(to.condition, 'event.by');
        return (required === null || required === effect.value) && (by === null || by === 'SYSTEM');
      })
      .map((to) => ({ from, to, effect })),
  );
}

function reachable(start: NamedRule, edges: readonly Edge[]): ReadonlySet<NamedRule> {
  const seen = new Set<NamedRule>();
  const waiting = [start];
  for (let rule = waiting.pop(); rule; rule = waiting.pop()) {
    for (const { from, to } of edges) {
      if (from !== rule || seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return seen;
}
