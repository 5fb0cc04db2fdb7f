import { Injectable } from '@nestjs/common';
import { computePriority, defaultTlp, RSIT_DEFAULT, tidyText } from '@salus/rules';
import { Attachments } from '../attachments/attachment.commands.js';
import { TicketClocks } from '../clocks/ticket-clocks.commands.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { newId } from '../platform/ids.js';
import { settleTicket } from './settle-ticket.js';
import { TicketEntity } from './ticket.entity.js';
import { ticketEvent } from './ticket.events.js';
import { checkOpenTicket, type OpenTicketInput } from './ticket.inputs.js';
import { Tickets } from './ticket.repository.js';

/** A hospital reports an incident or asks a question. */
@Injectable()
export class OpenTicket {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: OpenTicketInput): Promise<string> {
    const requester = person(actor);
    ensure(requester.class === 'member', 'Only staff of a hospital or another provider can open a ticket.');
    if (input.organisationId && input.organisationId !== requester.organisationId)
      throw notFound('organisationId');
    refuse(checkOpenTicket(input, this.clock.now()));

    return this.uow.command(requester, 'openTicket', input, newId(), async (tx) => {
      const tickets = tx.use(Tickets);
      const { now } = tx;
      const ticket = this.newTicket(input, requester.userId, requester.organisationId, now);
      ticket.id = tx.resultId;
      ticket.reference = await tickets.newReference(now);
      const { clocks, columns } = await tx.use(TicketClocks).opening(ticket, now);
      Object.assign(ticket, columns);
      await tickets.insert(ticket);
      await tx.use(TicketClocks).write(ticket, clocks);
      await tickets.addParticipant(ticket, requester.userId, now);
      await tx.use(Attachments).attach(ticket, null, input.attachmentIds, requester.userId);
      await tx.record(
        ticketEvent(
          ticket,
          'TICKET_OPENED',
          { kind: ticket.kind, priority: ticket.priority, tlp: ticket.tlp },
          { policyVersionId: ticket.servicePolicyVersionId, calendarVersionId: ticket.calendarVersionId },
        ),
      );
    });
  }

  private newTicket(
    input: OpenTicketInput,
    requesterId: string,
    organisationId: string,
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
      organisationId,
      requesterId,
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
}
