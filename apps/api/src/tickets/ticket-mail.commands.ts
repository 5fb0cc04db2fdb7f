import { Injectable } from '@nestjs/common';
import { isLoosening, type Tlp, transition } from '@salus/rules';
import { TicketClocks } from '../clocks/ticket-clocks.commands.js';
import type { Tx } from '../platform/db/tx.js';
import { newId } from '../platform/ids.js';
import { beginTicket, newTicket, openedEvent } from './new-ticket.js';
import { endings, settleTicket } from './settle-ticket.js';
import type { TicketEntity } from './ticket.entity.js';
import { ticketEvent } from './ticket.events.js';
import { Tickets } from './ticket.repository.js';

/** Somebody of a hospital for whom a mail speaks. */
export interface MailAuthor {
  readonly userId: string;
  readonly organisationId: string;
  readonly language: string;
}

export interface TicketByMail {
  readonly subject: string;
  readonly body: string;
  readonly tlp: Tlp | null;
}

/**
 * What mail does to tickets, inside the transaction in which the mail gets its outcome. Whether its author may speak
 * was decided before; here the same life of a ticket goes on as when they write on its page.
 */
@Injectable()
export class TicketMail {
  async open(tx: Tx, author: MailAuthor, mail: TicketByMail): Promise<{ id: string; reference: string }> {
    const input = {
      kind: 'QUESTION',
      urgency: 'NONE',
      subject: mail.subject,
      body: mail.body,
      language: author.language,
      tlp: mail.tlp,
    } as const;
    const ticket = newTicket(input, author, tx.now);
    ticket.id = newId();
    await beginTicket(tx, ticket);
    await tx.record({ ...openedEvent(ticket), onBehalfOf: author.userId });
    return { id: ticket.id, reference: ticket.reference };
  }

  /** A message of a participant: it moves the ticket as a reply on its page does, and opens it again when it was closed. */
  async reply(tx: Tx, author: MailAuthor, ticketId: string, mail: TicketByMail): Promise<string> {
    const tickets = tx.use(Tickets);
    const ticket = await tickets.forChange(ticketId);
    const { now } = tx;
    const from = ticket.status;
    const isClosed = from === 'CLOSED';
    const result = transition(from, isClosed ? 'REOPEN' : 'REQUESTER_REPLY', 'requester');
    const to = result.ok ? result.to : from;
    const messageId = await tickets.addMessage(ticket, {
      kind: 'REPLY',
      authorId: author.userId,
      body: mail.body,
      language: ticket.language,
      createdAt: now,
    });
    await tickets.addParticipant(ticket, author.userId, now);
    const before = ticket.tlp;
    const tlp = mail.tlp !== null && isLoosening(mail.tlp, before) ? mail.tlp : before;
    await this.write(
      tx,
      ticket,
      { status: to, tlp, ...(to === from ? {} : endings(to, now)), lastRequesterMessageAt: now },
      now,
    );
    const event = isClosed
      ? ticketEvent(ticket, 'TICKET_REOPENED', { messageId, from, to })
      : ticketEvent(ticket, 'TICKET_REPLIED', { messageId, side: 'REQUESTER', from, to });
    await tx.record({ ...event, onBehalfOf: author.userId });
    if (tlp !== before)
      await tx.record({
        ...ticketEvent(ticket, 'TICKET_LABELLED', { from: before, to: tlp }),
        onBehalfOf: author.userId,
      });
    return messageId;
  }

  /** Read by agents only; nothing else about the ticket changes. */
  async addUnverified(tx: Tx, ticketId: string, body: string): Promise<string> {
    const tickets = tx.use(Tickets);
    const ticket = await tickets.forChange(ticketId);
    const messageId = await tickets.addMessage(ticket, {
      kind: 'UNVERIFIED',
      authorId: null,
      body,
      language: ticket.language,
      createdAt: tx.now,
    });
    await tx.record(ticketEvent(ticket, 'TICKET_MAIL_UNVERIFIED', { messageId }));
    return messageId;
  }

  /** Colleagues who were written to as well take part from now on. */
  async addColleagues(
    tx: Tx,
    author: MailAuthor,
    ticketId: string,
    people: readonly { id: string; name: string }[],
  ): Promise<void> {
    if (people.length === 0) return;
    const tickets = tx.use(Tickets);
    const ticket = await tickets.forChange(ticketId);
    for (const { id, name } of people) {
      if (await tickets.addParticipant(ticket, id, tx.now))
        await tx.record({
          ...ticketEvent(ticket, 'PARTICIPANT_ADDED', { personId: id, personName: name }),
          onBehalfOf: author.userId,
        });
    }
  }

  private async write(
    tx: Tx,
    ticket: TicketEntity,
    changes: Partial<TicketEntity>,
    now: Date,
  ): Promise<void> {
    const clocks = await tx.use(TicketClocks).change(ticket, changes, now);
    const turn = settleTicket({ ...ticket, ...changes });
    await tx.use(Tickets).update(ticket, { ...changes, ...turn, ...clocks, lastActivityAt: now });
  }
}
