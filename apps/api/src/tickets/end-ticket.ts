import { Injectable } from '@nestjs/common';
import { checkMessage, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { refuse } from '../platform/errors/domain-error.js';
import { type Changing, TicketChange, type TicketCommandInput } from './ticket.commands.js';
import { ticketEvent } from './ticket.events.js';
import { Tickets } from './ticket.repository.js';

/** An agent says that it is solved, with closing words or without. */
@Injectable()
export class ResolveTicket {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: TicketCommandInput & { body?: string | null }): Promise<string> {
    if (input.body) refuse([checkMessage(input.body)]);
    return this.change.run(actor, 'resolveTicket', input, async (changing) => {
      const { tx, ticket, now, move, write } = changing;
      const moved = move('RESOLVE');
      const from = ticket.status;
      const messageId = input.body ? await lastWords(changing, input.body) : null;
      const answered = messageId
        ? { firstAnsweredAt: ticket.firstAnsweredAt ?? now, lastAnsweredAt: now }
        : {};
      await write({ ...moved, ...answered });
      await tx.record(ticketEvent(ticket, 'TICKET_RESOLVED', { from, to: ticket.status, messageId }));
    });
  }
}

/** The requester agrees that it is solved. */
@Injectable()
export class ConfirmResolution {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: TicketCommandInput): Promise<string> {
    return this.change.run(actor, 'confirmResolution', input, async ({ tx, ticket, move, write }) => {
      await write(move('CONFIRM'));
      await tx.record(ticketEvent(ticket, 'TICKET_CONFIRMED', { to: ticket.status }));
    });
  }
}

/** An agent closes a resolved ticket when nobody confirms. */
@Injectable()
export class CloseTicket {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: TicketCommandInput): Promise<string> {
    return this.change.run(actor, 'closeTicket', input, async ({ tx, ticket, move, write }) => {
      await write(move('CLOSE'));
      await tx.record(ticketEvent(ticket, 'TICKET_CLOSED', { to: ticket.status }));
    });
  }
}

/** Either side opens it again and says what is still wrong. */
@Injectable()
export class ReopenTicket {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: TicketCommandInput & { body: string }): Promise<string> {
    refuse([checkMessage(input.body)]);
    return this.change.run(actor, 'reopenTicket', input, async (changing) => {
      const { tx, ticket, now, side, move, write } = changing;
      const moved = move('REOPEN');
      const from = ticket.status;
      const messageId = await lastWords(changing, input.body);
      await write({
        ...moved,
        ...(side === 'agent'
          ? { firstAnsweredAt: ticket.firstAnsweredAt ?? now, lastAnsweredAt: now }
          : { lastRequesterMessageAt: now }),
      });
      await tx.record(
        ticketEvent(ticket, 'TICKET_REOPENED', {
          from,
          to: ticket.status,
          messageId,
          side: side === 'agent' ? 'CENTRE' : 'REQUESTER',
        }),
      );
    });
  }
}

/** An agent goes on with a ticket that waited. */
@Injectable()
export class ResumeTicket {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: TicketCommandInput): Promise<string> {
    return this.change.run(actor, 'resumeTicket', input, async ({ tx, ticket, move, write }) => {
      const from = ticket.status;
      await write(move('RESUME'));
      await tx.record(ticketEvent(ticket, 'TICKET_RESUMED', { from, to: ticket.status }));
    });
  }
}

function lastWords({ tx, actor, ticket, now, side }: Changing, body: string): Promise<string> {
  return tx.use(Tickets).addMessage(ticket, {
    kind: 'REPLY',
    authorId: actor.userId,
    body: tidyText(body),
    language: side === 'requester' ? ticket.language : actor.language,
    createdAt: now,
  });
}
