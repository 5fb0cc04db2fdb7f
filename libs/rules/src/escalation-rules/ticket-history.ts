/** What a ticket was after each of its events: the dry run of a rule looks at tickets as they were, not as they are. */
import type { EscalationTarget, Priority, Team, TicketStatus, Tlp } from '../vocabulary.js';
import type { ActingSide, RuleTicketState } from './rule-facts.js';

export interface PastEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly by: ActingSide;
  /** Facts of both sides; `before` holds, as JSON, the values that a change has replaced. */
  readonly facts: Readonly<Record<string, string | undefined>>;
}

/** The state after each event, from the state now and all events, oldest first. */
export function ticketStates(now: RuleTicketState, events: readonly PastEvent[]): RuleTicketState[] {
  const lives = livesAfter(now.openedAt, events);
  const states: RuleTicketState[] = [];
  let values: RuleTicketState = now;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    states[index] = { ...values, ...lives[index]! };
    values = undone(values, events[index]!);
  }
  return states;
}

/** Values that events replace: read backwards, each event says what was there before. */
function undone(values: RuleTicketState, { type, facts }: PastEvent): RuleTicketState {
  const before = facts['before'] ? (JSON.parse(facts['before']) as Partial<RuleTicketState>) : {};
  if (type === 'TICKET_PRIORITISED' && facts['from'])
    return { ...values, ...before, priority: facts['from'] as Priority };
  if (type === 'TICKET_LABELLED' && facts['from']) return { ...values, tlp: facts['from'] as Tlp };
  return { ...values, ...before };
}

type Life = Pick<
  RuleTicketState,
  | 'status'
  | 'team'
  | 'assigneeId'
  | 'escalatedTo'
  | 'firstAnsweredAt'
  | 'lastAnsweredAt'
  | 'lastRequesterMessageAt'
  | 'lastChangeAt'
>;

/** Where the ticket stands: read forwards from its opening. */
function livesAfter(openedAt: Date, events: readonly PastEvent[]): Life[] {
  let life: Life = {
    status: 'NEW',
    team: 'FIRST_LINE',
    assigneeId: null,
    escalatedTo: null,
    firstAnsweredAt: null,
    lastAnsweredAt: null,
    lastRequesterMessageAt: null,
    lastChangeAt: openedAt,
  };
  return events.map((event) => {
    life = {
      ...life,
      ...changesBy(event, life),
      ...(event.by === 'SYSTEM' ? {} : { lastChangeAt: event.at }),
    };
    return life;
  });
}

function changesBy({ type, at, by, facts }: PastEvent, life: Life): Partial<Life> {
  switch (type) {
    case 'TICKET_REPLIED':
      return { ...movedTo(facts), ...wordsOf(by, at, life) };
    case 'TICKET_REOPENED':
      // Opening a ticket again is no answer to the report.
      return {
        ...movedTo(facts),
        ...(by === 'REQUESTER' ? { lastRequesterMessageAt: at } : { lastAnsweredAt: at }),
      };
    case 'TICKET_RESOLVED':
      return { ...movedTo(facts), ...(facts['messageId'] ? wordsOf(by, at, life) : {}) };
    case 'TICKET_ASSIGNED':
      return {
        ...(facts['assigneeId'] ? { assigneeId: facts['assigneeId'] } : {}),
        // Neither a person nor a team: somebody was taken off the ticket.
        ...(!facts['assigneeId'] && !facts['team'] ? { assigneeId: null } : {}),
        ...(facts['team'] ? { team: facts['team'] as Team } : {}),
        ...(facts['status'] ? { status: facts['status'] as TicketStatus } : {}),
      };
    case 'TICKET_ESCALATED': {
      const target = facts['target'] as EscalationTarget | undefined;
      return { escalatedTo: target ?? null, ...(target === 'SECOND_LINE' ? { team: 'SECOND_LINE' } : {}) };
    }
    case 'TICKET_CONFIRMED':
    case 'TICKET_CLOSED':
    case 'TICKET_WAITING':
    case 'TICKET_RESUMED':
      return movedTo(facts);
    default:
      return {};
  }
}

const movedTo = (facts: PastEvent['facts']): Partial<Life> =>
  facts['to'] ? { status: facts['to'] as TicketStatus } : {};

function wordsOf(by: ActingSide, at: Date, life: Life): Partial<Life> {
  return by === 'REQUESTER'
    ? { lastRequesterMessageAt: at }
    : { firstAnsweredAt: life.firstAnsweredAt ?? at, lastAnsweredAt: at };
}
