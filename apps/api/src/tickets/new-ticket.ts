import { computePriority, defaultTlp, RSIT_DEFAULT, tidyText } from '@salus/rules';
import { TicketClocks } from '../clocks/ticket-clocks.commands.js';
import type { Tx } from '../platform/db/tx.js';
import { settleTicket } from './settle-ticket.js';
import { TicketEntity } from './ticket.entity.js';
import { ticketEvent } from './ticket.events.js';
import type { OpenTicketInput } from './ticket.inputs.js';
import { Tickets } from './ticket.repository.js';

/** A ticket as it begins, whichever way it was reported; id and reference are given by the caller. */
export function newTicket(
  input: Omit<OpenTicketInput, 'idempotencyKey'>,
  requester: { readonly userId: string; readonly organisationId: string },
  now: Date,
): TicketEntity {
  const ransomware = input.ransomware ?? 'NO';
  const impact = input.impact ?? null;
  const facts = {
    status: 'NEW' as const,
    priority: computePriority({ impact, urgency: input.urgency, ransomware }).priority,
    openedAt: now,
    firstAnsweredAt: null,
    lastAnsweredAt: null,
    lastRequesterMessageAt: null,
  };
  return Object.assign(new TicketEntity(), facts, settleTicket(facts), {
    organisationId: requester.organisationId,
    requesterId: requester.userId,
    kind: input.kind,
    subject: tidyText(input.subject),
    body: tidyText(input.body),
    language: input.language,
    impact: impact && { ...impact },
    urgency: input.urgency,
    ransomware,
    rsitClass: input.rsitClass ?? RSIT_DEFAULT.rsitClass,
    rsitType: input.rsitType ?? RSIT_DEFAULT.rsitType,
    tlp: input.tlp ?? defaultTlp(input.kind),
    affectedSystems: (input.affectedSystems ?? []).map(tidyText),
    tags: (input.tags ?? []).map(tidyText),
    callbackPhone: input.callbackPhone ? tidyText(input.callbackPhone) : null,
    noticedAt: input.noticedAt ?? null,
    team: 'FIRST_LINE' as const,
    priorityOverrideReason: null,
    assigneeId: null,
    escalatedTo: null,
    escalatedAt: null,
    lastActivityAt: now,
    resolvedAt: null,
    closedAt: null,
    version: 1,
  });
}

/** Writes a new ticket with its reference, its clocks and its first participant. */
export async function beginTicket(tx: Tx, ticket: TicketEntity): Promise<void> {
  const tickets = tx.use(Tickets);
  ticket.reference = await tickets.newReference(tx.now);
  const { clocks, columns } = await tx.use(TicketClocks).opening(ticket, tx.now);
  Object.assign(ticket, columns);
  await tickets.insert(ticket);
  await tx.use(TicketClocks).write(ticket, clocks);
  await tickets.addParticipant(ticket, ticket.requesterId, tx.now);
}

/** What everybody hears of a new ticket, and the Centre of the promises that count for it. */
export const openedEvent = (ticket: TicketEntity) =>
  ticketEvent(
    ticket,
    'TICKET_OPENED',
    { kind: ticket.kind, priority: ticket.priority, tlp: ticket.tlp },
    { policyVersionId: ticket.servicePolicyVersionId, calendarVersionId: ticket.calendarVersionId },
  );
