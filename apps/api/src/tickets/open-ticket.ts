import { Injectable } from '@nestjs/common';
import { Attachments } from '../attachments/attachment.commands.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { newId } from '../platform/ids.js';
import { beginTicket, newTicket, openedEvent } from './new-ticket.js';
import { checkOpenTicket, type OpenTicketInput } from './ticket.inputs.js';

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
      const ticket = newTicket(input, requester, tx.now);
      ticket.id = tx.resultId;
      await beginTicket(tx, ticket);
      await tx.use(Attachments).attach(ticket, null, input.attachmentIds, requester.userId);
      await tx.record(openedEvent(ticket));
    });
  }
}
