import { needsAnswer, nextDue, type TicketStatus } from '@salus/rules';
import type { TicketEntity } from './ticket.entity.js';

type Facts = Pick<
  TicketEntity,
  'status' | 'priority' | 'openedAt' | 'firstAnsweredAt' | 'lastAnsweredAt' | 'lastRequesterMessageAt'
>;

/** What follows from the facts of a ticket and is stored beside them: whose turn it is, and the promise that runs. */
export function settleTicket(facts: Facts, zone: string) {
  const due = nextDue(facts, zone);
  return {
    turn: needsAnswer(facts.status, lastPublicMessageBy(facts)),
    clockKind: due?.kind ?? null,
    clockStartedAt: due?.why.from ?? null,
    clockMinutes: due?.why.minutes ?? null,
    clockWorkingTime: due ? due.why.counts === 'OFFICE_HOURS' : null,
    nextDueAt: due?.dueAt ?? null,
  };
}

function lastPublicMessageBy({
  lastAnsweredAt,
  lastRequesterMessageAt,
}: Facts): 'agent' | 'requester' | null {
  if (!lastAnsweredAt && !lastRequesterMessageAt) return null;
  if (!lastAnsweredAt) return 'requester';
  return !lastRequesterMessageAt || lastAnsweredAt >= lastRequesterMessageAt ? 'agent' : 'requester';
}

/** When a ticket entered and left the states that end it. */
export function endings(to: TicketStatus, now: Date): Partial<Pick<TicketEntity, 'resolvedAt' | 'closedAt'>> {
  if (to === 'RESOLVED') return { resolvedAt: now, closedAt: null };
  if (to === 'CLOSED') return { closedAt: now };
  return { resolvedAt: null, closedAt: null };
}
