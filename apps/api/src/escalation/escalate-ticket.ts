import { Injectable } from '@nestjs/common';
import { checkReason, type EscalationTarget, tidyText } from '@salus/rules';
import { OrganisationQueries } from '../organisations/organisation.queries.js';
import type { Actor } from '../platform/access/actor.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { TicketChange, type TicketCommandInput } from '../tickets/ticket.commands.js';
import { recordEscalation } from './record-escalation.js';

export interface EscalateTicketInput extends TicketCommandInput {
  target: EscalationTarget;
  csirtId?: string | null;
  reason: string;
}

/** An agent hands a ticket to the second line or to a national CSIRT, and says why. */
@Injectable()
export class EscalateTicket {
  constructor(
    private readonly change: TicketChange,
    private readonly organisations: OrganisationQueries,
  ) {}

  async execute(actor: Actor, input: EscalateTicketInput): Promise<string> {
    refuse([
      checkReason(input.reason),
      input.target === 'CSIRT' && !input.csirtId ? { field: 'csirtId', code: 'EMPTY' } : null,
      input.target === 'SECOND_LINE' && input.csirtId ? { field: 'csirtId', code: 'NOT_ALLOWED' } : null,
    ]);
    const csirt = input.csirtId ? await this.csirt(actor, input.csirtId) : null;
    return this.change.run(
      actor,
      'escalateTicket',
      input,
      async ({ tx, actor: agent, ticket, now, ensure, write }) => {
        ensure('escalate');
        await write({
          escalatedTo: input.target,
          escalatedAt: now,
          ...(input.target === 'SECOND_LINE' ? { team: 'SECOND_LINE' } : {}),
        });
        await recordEscalation(tx, ticket, {
          target: input.target,
          csirt,
          reason: tidyText(input.reason),
          by: { userId: agent.userId },
          at: now,
        });
      },
    );
  }

  private async csirt(actor: Actor, id: string) {
    const organisation = isId(id) ? await this.organisations.byId(actor, id) : null;
    if (organisation?.kind !== 'NATIONAL_CSIRT') throw notFound('csirtId');
    return organisation;
  }
}
