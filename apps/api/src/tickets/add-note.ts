import { Injectable } from '@nestjs/common';
import { checkMessage, tidyText } from '@salus/rules';
import { Attachments, checkAttachmentIds } from '../attachments/attachment.commands.js';
import type { Actor } from '../platform/access/actor.js';
import { refuse } from '../platform/errors/domain-error.js';
import { TicketChange, type WrittenInput } from './ticket.commands.js';
import { ticketEvent } from './ticket.events.js';
import { Tickets } from './ticket.repository.js';

/** An agent writes for colleagues of the Centre only; nothing else about the ticket changes. */
@Injectable()
export class AddNote {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: WrittenInput): Promise<string> {
    refuse([checkMessage(input.body), checkAttachmentIds(input.attachmentIds)]);
    return this.change.run(actor, 'addNote', input, async ({ tx, actor: author, ticket, now, ensure }) => {
      ensure('note');
      const messageId = await tx.use(Tickets).addMessage(ticket, {
        kind: 'NOTE',
        authorId: author.userId,
        body: tidyText(input.body),
        language: author.language,
        createdAt: now,
      });
      await tx.use(Attachments).attach(ticket, messageId, input.attachmentIds, author.userId);
      await tx.record(ticketEvent(ticket, 'TICKET_NOTED', { messageId }));
    });
  }
}
