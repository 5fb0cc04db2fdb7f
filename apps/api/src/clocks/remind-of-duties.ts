import {
  isMoreUrgent,
  nextReminderAt,
  RAISES_WITHIN_MINUTES,
  raisedByOne,
  reminderMinutes,
} from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import type { DutyKind } from '@salus/rules';
import { TicketForRules } from '../tickets/ticket-rules.commands.js';
import type { ClockedTicket } from './ticket-clocks.commands.js';
import { ticketEvent } from '../tickets/ticket.events.js';

interface DueReminder extends Record<string, unknown> {
  readonly duty: DutyKind;
  readonly from: Date;
  readonly dueAt: Date;
  readonly zone: string;
  readonly sent: number;
}

const DUE: Statement = {
  name: 'due-duty-reminders',
  text: `SELECT duty, counts_from AS "from", due_at AS "dueAt", zone, reminders_sent AS sent FROM ticket_duties
    WHERE ticket_id = $1 AND next_reminder_at <= $2 ORDER BY due_at, duty`,
};
const SENT: Statement = {
  name: 'count-duty-reminder',
  text: 'UPDATE ticket_duties SET reminders_sent = $3, next_reminder_at = $4 WHERE ticket_id = $1 AND duty = $2',
};
const RAISED_BEFORE: Statement = {
  name: 'was-raised-for-duty',
  text: "SELECT 1 FROM events WHERE ticket_id = $1 AND type = 'TICKET_PRIORITISED' AND facts->>'reason' = 'LEGAL_CLOCK' LIMIT 1",
};

/**
 * Tells of duties that are due soon, each step once: the row is counted on in the transaction that records the event.
 * Steps that were slept through are told as one. Less than six hours before the end the ticket becomes one step more
 * urgent, once.
 */
export async function remindOfDuties(tx: Tx, ticket: ClockedTicket): Promise<void> {
  for (const { duty, from, dueAt, zone, sent } of await tx.rows<DueReminder>(DUE, [ticket.id, tx.now])) {
    const steps = reminderMinutes(from, dueAt);
    let step = sent;
    while (step < steps.length && nextReminderAt(from, dueAt, step)! <= tx.now) step += 1;
    await tx.rows(SENT, [ticket.id, duty, step, nextReminderAt(from, dueAt, step)]);
    // Late already: the clock says so.
    if (dueAt > tx.now) {
      await tx.record(
        ticketEvent(ticket, 'DUTY_APPROACHING', {
          duty,
          dueAt: dueAt.toISOString(),
          zone,
          minutes: String(steps[step - 1]),
        }),
      );
    }
    if (dueAt.getTime() - tx.now.getTime() <= RAISES_WITHIN_MINUTES * 60_000) await raise(tx, ticket);
  }
}

async function raise(tx: Tx, ticket: ClockedTicket): Promise<void> {
  const from = ticket.priority;
  const to = raisedByOne(from);
  if (!isMoreUrgent(to, from) || ticket.status === 'CLOSED') return;
  if ((await tx.rows(RAISED_BEFORE, [ticket.id])).length > 0) return;
  const tickets = tx.use(TicketForRules);
  const row = await tickets.byId(ticket.id);
  if (!row) return;
  await tickets.write(row, { priority: to });
  await tx.record(ticketEvent(ticket, 'TICKET_PRIORITISED', { from, to, reason: 'LEGAL_CLOCK' }));
}
