import { needsAnswer, type TicketStatus } from '@salus/rules';
import type { TicketEntity } from './ticket.entity.js';

type Facts = Pick<TicketEntity, 'status' | 'lastAnsweredAt' | 'lastRequesterMessageAt'>;

/** What follows from the facts of a ticket and is stored beside them: whose turn it is. */
export function settleTicket(facts: Facts) {
  return { turn: needsAnswer(facts.status, lastPublicMessageBy(facts)) };
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
