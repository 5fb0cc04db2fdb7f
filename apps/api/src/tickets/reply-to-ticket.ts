import { Injectable } from '@nestjs/common';
import { checkMessage, tidyText } from '@salus/rules';
import { Attachments, checkAttachmentIds } from '../attachments/attachment.commands.js';
import type { Actor } from '../platform/access/actor.js';
import { refuse } from '../platform/errors/domain-error.js';
import { TicketChange, type WrittenInput } from './ticket.commands.js';
import { ticketEvent } from './ticket.events.js';
import { Tickets } from './ticket.repository.js';

/** One side writes to the other; then it is the other's turn. */
@Injectable()
export class ReplyToTicket {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: WrittenInput): Promise<string> {
    refuse([checkMessage(input.body), checkAttachmentIds(input.attachmentIds)]);
    return this.change.run(
      actor,
      'replyToTicket',
      input,
      async ({ tx, actor: author, ticket, now, side, move, write }) => {
        const moved = move(side === 'agent' ? 'AGENT_REPLY' : 'REQUESTER_REPLY');
        const from = ticket.status;
        const messageId = await tx.use(Tickets).addMessage(ticket, {
          kind: 'REPLY',
          authorId: author.userId,
          body: tidyText(input.body),
          language: side === 'requester' ? ticket.language : author.language,
          createdAt: now,
        });
        await tx.use(Attachments).attach(ticket, messageId, input.attachmentIds, author.userId);
        if (side === 'requester') await tx.use(Tickets).addParticipant(ticket, author.userId, now);
        const times =
          side === 'agent'
            ? { firstAnsweredAt: ticket.firstAnsweredAt ?? now, lastAnsweredAt: now }
            : { lastRequesterMessageAt: now };
        await write({ ...moved, ...times });
        await tx.record(
          ticketEvent(ticket, 'TICKET_REPLIED', {
            messageId,
            side: side === 'agent' ? 'CENTRE' : 'REQUESTER',
            from,
            to: ticket.status,
          }),
        );
      },
    );
  }
}
