import { type ClockFact, type DutyKind, isWord, Priority, TicketStatus } from '@salus/rules';

/** An event as it stands in the table, with what only the Centre reads. */
export interface StoredEvent {
  readonly type: string;
  readonly at: Date;
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * The facts of a ticket's clocks, read from its events. Folding them makes the clocks again from the beginning; what
 * comes out is what stands in `ticket_clocks`, or one of the two is wrong.
 */
export function factsOfEvents(events: readonly StoredEvent[]): ClockFact[] {
  let status: TicketStatus = 'NEW';
  let hasEnded = false;
  return events.flatMap(({ type, at, facts }): ClockFact[] => {
    const to = isWord(TicketStatus, facts['to']) ? facts['to'] : status;
    const calendarId = facts['calendarVersionId'];
    const wasEnded = hasEnded;
    const moveTo = (next: TicketStatus) => {
      status = next;
      hasEnded = next === 'RESOLVED' || next === 'CLOSED';
      return next;
    };
    switch (type) {
      case 'TICKET_OPENED':
        return [
          {
            type: 'OPENED',
            at,
            status: moveTo('NEW'),
            priority: facts['priority'] as Priority,
            calendarId: calendarId ?? null,
          },
        ];
      case 'TICKET_REPLIED': {
        moveTo(to);
        const word: ClockFact = { type: facts['side'] === 'CENTRE' ? 'ANSWERED' : 'ASKED', at, status: to };
        return wasEnded && !hasEnded ? [{ type: 'REOPENED', at, status: to }, word] : [word];
      }
      case 'TICKET_ASSIGNED': {
        const next = isWord(TicketStatus, facts['status']) ? facts['status'] : status;
        const moved: ClockFact[] = next === status ? [] : [{ type: 'STATUS', at, status: moveTo(next) }];
        return calendarId === undefined ? moved : [...moved, { type: 'TEAM', at, calendarId }];
      }
      case 'TICKET_ESCALATED':
        return calendarId === undefined ? [] : [{ type: 'TEAM', at, calendarId }];
      case 'TICKET_PRIORITISED':
        return isWord(Priority, facts['to']) ? [{ type: 'PRIORITY', at, priority: facts['to'] }] : [];
      case 'TICKET_WAITING':
      case 'TICKET_RESUMED':
        return [{ type: 'STATUS', at, status: moveTo(to) }];
      case 'TICKET_RESOLVED': {
        const words: ClockFact[] = facts['messageId'] ? [{ type: 'ANSWERED', at, status: to }] : [];
        return [...words, { type: 'RESOLVED', at, status: moveTo('RESOLVED') }];
      }
      case 'TICKET_CONFIRMED':
      case 'TICKET_CLOSED':
        return [{ type: 'CLOSED', at, status: moveTo('CLOSED') }];
      case 'TICKET_REOPENED':
        return [
          { type: 'REOPENED', at, status: moveTo(to) },
          { type: facts['side'] === 'CENTRE' ? 'ANSWERED' : 'ASKED', at, status: to },
        ];
      case 'UPDATE_PROMISED':
        return [{ type: 'PROMISED', at, dueAt: new Date(facts['dueAt']!) }];
      case 'DUTY_STARTED':
        if (facts['dueAt'] === undefined) return [];
        return [
          {
            type: 'DUTY_STARTED',
            at,
            duty: facts['duty'] as DutyKind,
            from: new Date(facts['from']!),
            dueAt: new Date(facts['dueAt']!),
          },
        ];
      case 'DUTY_SUBMITTED':
        return [
          {
            type: 'DUTY_SUBMITTED',
            at,
            duty: facts['duty'] as DutyKind,
            submittedAt: new Date(facts['submittedAt']!),
          },
        ];
      case 'DUTY_CANCELLED':
        return [{ type: 'DUTY_CANCELLED', at, duty: facts['duty'] as DutyKind }];
      default:
        return [];
    }
  });
}
