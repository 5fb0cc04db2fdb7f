import { Injectable } from '@nestjs/common';
import { checkReason, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { refuse } from '../platform/errors/domain-error.js';
import { TicketChange, type TicketCommandInput } from './ticket.commands.js';
import { ticketEvent } from './ticket.events.js';

/** An agent says that the next step is somebody else's: the requester's or a third party's. */
@Injectable()
export class WaitOnTicket {
  constructor(private readonly change: TicketChange) {}

  execute(
    actor: Actor,
    input: TicketCommandInput & { waitFor: 'REQUESTER' | 'THIRD_PARTY'; reason?: string | null },
  ): Promise<string> {
    const reason = input.reason ? tidyText(input.reason) : null;
    if (reason) refuse([checkReason(reason)]);
    return this.change.run(actor, 'waitOnTicket', input, async ({ tx, ticket, move, write }) => {
      const from = ticket.status;
      await write(move(input.waitFor === 'REQUESTER' ? 'WAIT_FOR_REQUESTER' : 'WAIT_FOR_THIRD_PARTY'));
      await tx.record(
        ticketEvent(ticket, 'TICKET_WAITING', { waitFor: input.waitFor, from, to: ticket.status, reason }),
      );
    });
  }
}
