import { Injectable } from '@nestjs/common';
import {
  canLowerPriority,
  computePriority,
  type Impact,
  type Priority,
  tidyText,
  type Urgency,
} from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { DomainError, refuse } from '../platform/errors/domain-error.js';
import { TicketChange, type TicketCommandInput } from './ticket.commands.js';
import { replaced, ticketEvent } from './ticket.events.js';
import { checkImpactInput } from './ticket.inputs.js';

export interface PrioritiseTicketInput extends TicketCommandInput {
  impact?: Impact | null;
  urgency?: Urgency | null;
  priority?: Priority | null;
  reason?: string | null;
}

/** Impact and urgency compute the priority; an agent may set another one, and must say why when it is lower. */
@Injectable()
export class PrioritiseTicket {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: PrioritiseTicketInput): Promise<string> {
    const saysNothing = input.impact === undefined && !input.urgency && !input.priority;
    refuse([checkImpactInput(input.impact), saysNothing ? { field: 'priority', code: 'EMPTY' } : null]);
    return this.change.run(actor, 'prioritiseTicket', input, async ({ tx, ticket, ensure, write }) => {
      ensure('prioritise');
      const impact = input.impact === undefined ? ticket.impact : input.impact;
      const urgency = input.urgency ?? ticket.urgency;
      const computed = computePriority({ impact, urgency, ransomware: ticket.ransomware }).priority;
      const from = ticket.priority;
      const to = input.priority ?? computed;
      const reason = input.reason ? tidyText(input.reason) : null;
      const change = canLowerPriority({ from, to, reason });
      if (!change.ok) {
        throw new DomainError(change.code, 'Say why the priority becomes lower.', [
          {
            field: change.field,
            code: change.reason,
            ...(change.max === undefined ? {} : { max: change.max }),
          },
        ]);
      }
      const before = replaced(ticket, 'impact', 'urgency');
      await write({
        impact: impact && { ...impact },
        urgency,
        priority: to,
        priorityOverrideReason: to === computed ? null : reason,
      });
      await tx.record(ticketEvent(ticket, 'TICKET_PRIORITISED', { from, to, reason }, before));
    });
  }
}
