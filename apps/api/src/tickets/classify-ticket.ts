import { Injectable } from '@nestjs/common';
import { computePriority, isMoreUrgent, type Ransomware, rsitTag } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { refuse } from '../platform/errors/domain-error.js';
import { TicketChange, type TicketCommandInput } from './ticket.commands.js';
import { replaced, ticketEvent } from './ticket.events.js';
import { checkClassification } from './ticket.inputs.js';

/** An agent says what kind of incident it is. A suspicion of ransomware can raise the priority, never lower it. */
@Injectable()
export class ClassifyTicket {
  constructor(private readonly change: TicketChange) {}

  execute(
    actor: Actor,
    input: TicketCommandInput & { rsitClass: string; rsitType: string; ransomware: Ransomware },
  ): Promise<string> {
    refuse([
      input.rsitClass ? null : { field: 'rsitClass', code: 'EMPTY' },
      input.rsitType ? null : { field: 'rsitType', code: 'EMPTY' },
      checkClassification(input.rsitClass, input.rsitType),
    ]);
    return this.change.run(actor, 'classifyTicket', input, async ({ tx, ticket, ensure, write }) => {
      ensure('classify');
      const { rsitClass, rsitType, ransomware } = input;
      const from = ticket.priority;
      const computed = computePriority({
        impact: ticket.impact,
        urgency: ticket.urgency,
        ransomware,
      }).priority;
      const priority = isMoreUrgent(computed, from) ? computed : from;
      const before = replaced(ticket, 'rsitClass', 'rsitType', 'ransomware');
      await write({ rsitClass, rsitType, ransomware, priority });
      await tx.record(
        ticketEvent(ticket, 'TICKET_CLASSIFIED', { rsit: rsitTag(rsitClass, rsitType), ransomware }, before),
      );
      if (priority !== from)
        await tx.record(
          ticketEvent(ticket, 'TICKET_PRIORITISED', { from, to: priority, reason: 'RANSOMWARE' }),
        );
    });
  }
}
