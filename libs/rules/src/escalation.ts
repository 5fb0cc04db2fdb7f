/** The escalation that happens by itself: a life-threatening ticket that nobody has answered. */
import { hasEnded } from './lifecycle.js';
import { Priority, type TicketStatus } from './vocabulary.js';

/** The version is stored with each escalation, so that an old one can be explained after the rule has changed. */
export const unansweredP1Rule = { name: 'p1-unanswered', version: 1, afterMinutes: 15 } as const;

export interface EscalationFacts {
  readonly priority: Priority;
  readonly status: TicketStatus;
  readonly openedAt: Date;
  /** The first reply of the Centre that the requester can read. */
  readonly firstAnsweredAt: Date | null;
  /** When the ticket was escalated, by hand or by this rule. */
  readonly escalatedAt: Date | null;
  readonly now: Date;
}

export type EscalationDecision =
  | { readonly escalate: true; readonly why: 'UNANSWERED' }
  | {
      readonly escalate: false;
      readonly why: 'NOT_P1' | 'ENDED' | 'ANSWERED' | 'ALREADY_ESCALATED' | 'NOT_YET';
    };

/** When the rule looks at a ticket that was opened then. The minutes run through nights and weekends. */
export function dueAt(openedAt: Date): Date {
  return new Date(openedAt.getTime() + unansweredP1Rule.afterMinutes * 60_000);
}

/**
 * Decides from the ticket as it is now, not as it was when the timer was armed: a job that comes late, twice or for a
 * ticket that has meanwhile been answered does the right thing. A ticket raised to P1 later counts from its opening.
 */
export function shouldEscalate(ticket: EscalationFacts): EscalationDecision {
  if (ticket.priority !== Priority.P1) return { escalate: false, why: 'NOT_P1' };
  if (hasEnded(ticket.status)) return { escalate: false, why: 'ENDED' };
  if (ticket.firstAnsweredAt) return { escalate: false, why: 'ANSWERED' };
  if (ticket.escalatedAt) return { escalate: false, why: 'ALREADY_ESCALATED' };
  if (ticket.now < dueAt(ticket.openedAt)) return { escalate: false, why: 'NOT_YET' };
  return { escalate: true, why: 'UNANSWERED' };
}
