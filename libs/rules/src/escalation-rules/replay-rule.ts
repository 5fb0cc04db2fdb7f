/** What a rule would have done to a ticket in the past, beside what really happened: its dry run. */
import { isTimeTrigger, type RuleAction, type RuleDefinition, type RuleEvent } from './rule-definition.js';
import {
  type ActingSide,
  type RuleFacts,
  ruleFacts,
  type RuleHappening,
  ruleMoment,
  type RuleTicket,
} from './rule-facts.js';
import { isClockKind } from '../clocks/clock-book.js';
import type { PastEvent } from './ticket-history.js';

/** A ticket after one of its events. */
export interface PastMoment {
  readonly event: PastEvent;
  readonly ticket: RuleTicket;
}

export interface WouldFire {
  readonly at: Date;
  readonly ticket: RuleTicket;
  readonly facts: RuleFacts;
  /** The event that set it off; null when time did. */
  readonly eventType: string | null;
  /** For each action whether it would have changed anything. */
  readonly changes: readonly boolean[];
  /** What really happened next, within a day. */
  readonly happened: readonly { readonly type: string; readonly at: Date; readonly by: ActingSide }[];
}

const DAY_MS = 86_400_000;
const MOST_HAPPENED = 4;
/** What clocks do by themselves is no answer to what a rule would have done; only that one was missed is. */
const QUIET = /^CLOCK_(?!BREACHED)/;

/** Replays the moments of one ticket, oldest first; only what lies between `from` and `until` counts. */
export function replayRule(
  rule: RuleDefinition,
  holds: (facts: RuleFacts) => boolean,
  moments: readonly PastMoment[],
  { from, until }: { readonly from: Date; readonly until: Date },
): WouldFire[] {
  const fired = new Set<string>();
  return moments.flatMap((moment, index) => {
    const found = isTimeTrigger(rule.trigger)
      ? byTime(rule, moment, moments[index + 1]?.event.at ?? until)
      : byEvent(rule, moment);
    if (!found || found.at < from || found.at > until) return [];
    const { ticket, event } = moment;
    const happening = isTimeTrigger(rule.trigger) ? null : happeningOf(event);
    const facts = ruleFacts(ticket, found.at, happening);
    if (fired.has(found.occurrence) || !holds(facts)) return [];
    fired.add(found.occurrence);
    const later = moments.slice(index + 1).map((next) => next.event);
    return [
      {
        at: found.at,
        ticket,
        facts,
        eventType: happening ? event.type : null,
        changes: rule.actions.map((action) => wouldChange(action, ticket)),
        happened: later
          .filter(({ type }) => !QUIET.test(type))
          .filter(({ at }) => at >= found.at && at.getTime() - found.at.getTime() <= DAY_MS)
          .slice(0, MOST_HAPPENED)
          .map(({ type, at, by: side }) => ({ type, at, by: side })),
      },
    ];
  });
}

/** Which side did it, and which clock it was about. */
export function happeningOf({ by, facts }: Pick<PastEvent, 'by' | 'facts'>): RuleHappening {
  return { by, clock: isClockKind(facts['kind']) ? facts['kind'] : null };
}

function byEvent({ trigger }: RuleDefinition, { event }: PastMoment) {
  if (isTimeTrigger(trigger) || !trigger.events.includes(event.type as RuleEvent)) return null;
  return { occurrence: event.id, at: event.at };
}

/** The ticket stays as it is until the next event: a moment that comes before it, or has come already, is now. */
function byTime({ trigger }: RuleDefinition, { event, ticket }: PastMoment, end: Date) {
  const moment = ruleMoment(trigger, ticket);
  if (!moment) return null;
  const at = moment.dueAt > event.at ? moment.dueAt : event.at;
  return at < end ? { occurrence: moment.occurrence, at } : null;
}

/** False where the ticket is already what the action would make it. */
export function wouldChange(action: RuleAction, ticket: RuleTicket): boolean {
  switch (action.type) {
    case 'SET_PRIORITY':
      return ticket.priority !== action.priority;
    case 'SET_TEAM':
      return ticket.team !== action.team;
    case 'ASSIGN':
      return ticket.assigneeId !== action.personId;
    case 'SECOND_LINE':
      return ticket.escalatedTo !== 'SECOND_LINE' || ticket.team !== 'SECOND_LINE';
    case 'ADD_TAG':
      return !ticket.tags.includes(action.tag);
    default:
      return true;
  }
}
