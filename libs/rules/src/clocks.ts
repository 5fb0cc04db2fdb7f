/** The Centre's own service targets: when the next answer is due, and why then. Legal deadlines are another matter. */
import { hasEnded } from './lifecycle.js';
import { Priority, TicketStatus } from './vocabulary.js';
import { addWorkingMinutes, officeHours } from './working-time.js';

/** Minutes until a person answers. P1 and P2 run round the clock, the others only in office hours. */
export const ANSWER_TARGETS: Readonly<
  Record<Priority, { readonly minutes: number; readonly counts: 'ALWAYS' | 'OFFICE_HOURS' }>
> = {
  [Priority.P1]: { minutes: 15, counts: 'ALWAYS' },
  [Priority.P2]: { minutes: 60, counts: 'ALWAYS' },
  [Priority.P3]: { minutes: 240, counts: 'OFFICE_HOURS' },
  [Priority.P4]: { minutes: 480, counts: 'OFFICE_HOURS' },
  [Priority.P5]: { minutes: 1440, counts: 'OFFICE_HOURS' },
};

export interface AnswerFacts {
  readonly priority: Priority;
  readonly status: TicketStatus;
  readonly openedAt: Date;
  /** The first reply of the Centre that the requester can read. */
  readonly firstAnsweredAt: Date | null;
  /** The latest such reply. Left out, the first one stands for it. */
  readonly lastAnsweredAt?: Date | null;
  /** When the requester last wrote or reopened the ticket; null when only the report itself is there. */
  readonly lastRequesterMessageAt: Date | null;
}

export interface NextDue {
  readonly dueAt: Date;
  readonly kind: 'FIRST_ANSWER' | 'NEXT_ANSWER';
  readonly why: { readonly minutes: number; readonly from: Date; readonly counts: 'ALWAYS' | 'OFFICE_HOURS' };
}

/**
 * When the Centre must answer next, or null when it owes no answer. `zone` is the zone of the answering team.
 *
 * Only an answer or the end of the ticket stops the first-answer clock: a ticket set to waiting by hand has still
 * not been answered. Later answers are owed while the requester's last word is newer than the Centre's, except where
 * an agent has said that it is the requester's turn.
 */
export function nextDue(ticket: AnswerFacts, zone: string): NextDue | null {
  if (hasEnded(ticket.status)) return null;
  if (!ticket.firstAnsweredAt) return due('FIRST_ANSWER', ticket.openedAt, ticket.priority, zone);
  if (ticket.status === TicketStatus.WAITING_FOR_REQUESTER) return null;
  const asked = ticket.lastRequesterMessageAt;
  const answered = ticket.lastAnsweredAt ?? ticket.firstAnsweredAt;
  if (!asked || asked <= answered) return null;
  return due('NEXT_ANSWER', asked, ticket.priority, zone);
}

function due(kind: NextDue['kind'], from: Date, priority: Priority, zone: string): NextDue {
  const { minutes, counts } = ANSWER_TARGETS[priority];
  const dueAt =
    counts === 'ALWAYS'
      ? new Date(from.getTime() + minutes * 60_000)
      : addWorkingMinutes(from, minutes, officeHours(zone));
  return { dueAt, kind, why: { minutes, from, counts } };
}
