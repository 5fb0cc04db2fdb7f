import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { DomainError, notFound } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { TicketChange, type TicketCommandInput } from './ticket.commands.js';
import { ticketEvent } from './ticket.events.js';
import { Tickets } from './ticket.repository.js';

const COLLEAGUE: Statement = {
  name: 'colleague',
  text: 'SELECT name FROM users WHERE id = $1 AND organisation_id = $2 AND disabled_at IS NULL',
};

type Input = TicketCommandInput & { personId: string };

/** Brings a colleague of the requester into a ticket: they read it and get its mails. */
@Injectable()
export class AddParticipant {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: Input): Promise<string> {
    if (!isId(input.personId)) throw notFound('personId');
    return this.change.run(actor, 'addParticipant', input, async ({ tx, ticket, now, ensure, write }) => {
      ensure('addParticipant');
      const [colleague] = await tx.rows<{ name: string }>(COLLEAGUE, [input.personId, ticket.organisationId]);
      if (!colleague) throw notFound('personId');
      if (!(await tx.use(Tickets).addParticipant(ticket, input.personId, now))) {
        throw new DomainError('CONFLICT', 'This person takes part already.', [
          { field: 'personId', code: 'ALREADY_SO' },
        ]);
      }
      await write({});
      await tx.record(
        ticketEvent(ticket, 'PARTICIPANT_ADDED', { personId: input.personId, personName: colleague.name }),
      );
    });
  }
}

/** Takes a colleague out of a ticket; the requester stays. */
@Injectable()
export class RemoveParticipant {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: Input): Promise<string> {
    if (!isId(input.personId)) throw notFound('personId');
    return this.change.run(
      actor,
      'removeParticipant',
      input,
      async ({ tx, actor: author, ticket, ensure, write }) => {
        ensure('addParticipant');
        if (input.personId === ticket.requesterId) {
          throw new DomainError('CONFLICT', 'The requester stays on the ticket.', [
            { field: 'personId', code: 'IS_REQUESTER' },
          ]);
        }
        // They could not see what they have done, nor undo it.
        if (input.personId === author.userId && ticket.tlp === 'RED') {
          throw new DomainError(
            'CONFLICT',
            'You could no longer read this ticket. Ask somebody else on it to take you out.',
            [{ field: 'personId', code: 'IS_YOURSELF' }],
          );
        }
        const [colleague] = await tx.rows<{ name: string }>(COLLEAGUE, [
          input.personId,
          ticket.organisationId,
        ]);
        if (!colleague || !(await tx.use(Tickets).removeParticipant(ticket, input.personId)))
          throw notFound('personId');
        await write({});
        await tx.record(
          ticketEvent(ticket, 'PARTICIPANT_REMOVED', {
            personId: input.personId,
            personName: colleague.name,
          }),
        );
      },
    );
  }
}
