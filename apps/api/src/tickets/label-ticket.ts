import { Injectable } from '@nestjs/common';
import { checkReason, isLoosening, tidyText, type Tlp } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { DomainError, refuse } from '../platform/errors/domain-error.js';
import { TicketChange, type TicketCommandInput } from './ticket.commands.js';
import { ticketEvent } from './ticket.events.js';
import { Tickets } from './ticket.repository.js';

/** Sets the TLP label. The hospital is the source and may loosen its own; the Centre must write down who agreed. */
@Injectable()
export class LabelTicket {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: TicketCommandInput & { tlp: Tlp; reason?: string | null }): Promise<string> {
    const reason = input.reason ? tidyText(input.reason) : null;
    if (reason) refuse([checkReason(reason)]);
    return this.change.run(
      actor,
      'labelTicket',
      input,
      async ({ tx, actor: author, ticket, now, side, ensure, write }) => {
        ensure('label');
        const from = ticket.tlp;
        if (from === input.tlp)
          throw new DomainError('CONFLICT', 'The ticket has this label already.', [
            { field: 'tlp', code: 'ALREADY_SO' },
          ]);
        if (side === 'agent' && isLoosening(from, input.tlp) && !reason)
          refuse([{ field: 'reason', code: 'REASON_NEEDED' }]);
        // RED is for the people named on the ticket: who has read it and says so stays one of them.
        if (input.tlp === 'RED' && side === 'requester')
          await tx.use(Tickets).addParticipant(ticket, author.userId, now);
        await write({ tlp: input.tlp });
        await tx.record(ticketEvent(ticket, 'TICKET_LABELLED', { from, to: input.tlp, reason }));
      },
    );
  }
}
