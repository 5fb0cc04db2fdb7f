import { Inject, Injectable } from '@nestjs/common';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import { filesForMail, mayCarryContentByMail } from '@salus/rules';
import { WORKER } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { newId } from '../platform/ids.js';
import type { RecordedEvent } from '../platform/jobs/event.js';
import { type Reaction, ReactsTo } from '../platform/jobs/job.js';
import { acknowledgementOf } from './acknowledgement.js';
import type { MailKind } from './mail.entity.js';
import { Mails, type Recipient, type TicketForMail } from './mail.repository.js';
import { composeMail, type MailFacts } from './mail-text.js';
import { dutyText } from './duty-text.js';
import { replyAddress } from './reply-address.js';
import { sendJob } from './send-mail.js';

interface Plan {
  readonly kind: MailKind;
  readonly recipients: readonly Recipient[];
  readonly text: string | null;
  readonly path: string;
  /** False when the subject is left out, as for somebody who may not have written it. */
  readonly mayQuote?: boolean;
}

/** Turns what happened on a ticket into mails: one row per event and recipient, each sent by a job of its own. */
@Injectable()
@ReactsTo({
  task: 'write-mails',
  on: [
    'TICKET_OPENED',
    'TICKET_REPLIED',
    'TICKET_RESOLVED',
    'TICKET_REOPENED',
    'TICKET_ESCALATED',
    'RULE_MAILED',
    'RULES_STOPPED',
    'DUTY_APPROACHING',
  ],
})
export class WriteMails implements Reaction {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async react(event: RecordedEvent): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      const mails = tx.use(Mails);
      const ticket = await mails.ticket(event.ticketId!);
      if (!ticket) return;
      const authorName = await mails.authorName(event.actorId);
      for (const plan of await this.plans(tx, ticket, event)) {
        for (const recipient of plan.recipients) {
          const id = await this.write(mails, ticket, plan, recipient, authorName, event);
          if (id) await tx.enqueue(sendJob(id));
        }
      }
    });
  }

  private async plans(tx: Tx, ticket: TicketForMail, event: RecordedEvent): Promise<Plan[]> {
    if (event.type === 'RULE_MAILED') return this.ofRule(tx.use(Mails), ticket, event);
    const plan = await this.plan(tx, ticket, event);
    return plan ? [plan] : [];
  }

  /** Each side gets the address that it can open. */
  private async ofRule(mails: Mails, ticket: TicketForMail, event: RecordedEvent): Promise<Plan[]> {
    const { text = '', people = '' } = await mails.centreFacts(event.id);
    const recipients = await mails.people(people.split(' ').filter((id) => id !== ''));
    const [centre, hospital] = [true, false].map((isCentre) =>
      recipients.filter(({ side }) => (side === 'CENTRE') === isCentre),
    );
    return [
      { kind: 'NOTICE', recipients: centre!, text, path: `/desk/all/${ticket.reference}` },
      { kind: 'NOTICE', recipients: hospital!, text, path: `/tickets/${ticket.reference}` },
    ];
  }

  private async plan(tx: Tx, ticket: TicketForMail, event: RecordedEvent): Promise<Plan | null> {
    const mails = tx.use(Mails);
    const text = event.facts['messageId'] ? await mails.messageText(event.facts['messageId']) : null;
    const portal = `/tickets/${ticket.reference}`;
    const toParticipants = async (kind: MailKind): Promise<Plan> => ({
      kind,
      recipients: await mails.participants(ticket.id, event.actorId),
      text,
      path: portal,
    });
    switch (event.type) {
      case 'TICKET_OPENED':
        return this.acknowledgement(tx, ticket, event, portal);
      case 'TICKET_REPLIED':
        return toParticipants('REPLY');
      case 'TICKET_RESOLVED':
        return toParticipants('RESOLVED');
      case 'TICKET_REOPENED':
        return toParticipants('REOPENED');
      case 'RULES_STOPPED':
        return {
          kind: 'RULES_STOPPED',
          recipients: await mails.administrators(),
          text: event.facts['rule'] ?? null,
          path: `/desk/all/${ticket.reference}`,
        };
      case 'TICKET_ESCALATED':
        return this.escalation(mails, ticket, event);
      case 'DUTY_APPROACHING':
        return toParticipants('DUTY_DUE');
      default:
        return null;
    }
  }

  private async acknowledgement(
    tx: Tx,
    ticket: TicketForMail,
    event: RecordedEvent,
    path: string,
  ): Promise<Plan | null> {
    const { isSent, mayQuote } = await acknowledgementOf(tx, ticket.id, event.at);
    if (!isSent) return null;
    // Who is brought in before this is written did not report anything.
    const participants = await tx.use(Mails).participants(ticket.id, null);
    const recipients = participants.filter(({ userId }) => userId === ticket.requesterId);
    return { kind: 'ACKNOWLEDGEMENT', recipients, text: null, path, mayQuote };
  }

  private async escalation(mails: Mails, ticket: TicketForMail, event: RecordedEvent): Promise<Plan> {
    const escalationId = event.facts['escalationId']!;
    const text = await mails.escalationReason(escalationId);
    const path = `/desk/escalated-to-us/${ticket.reference}`;
    if (event.facts['target'] === 'CSIRT') {
      return { kind: 'HANDED_OVER', recipients: await mails.csirtOf(escalationId), text, path };
    }
    return { kind: 'ESCALATED', recipients: await mails.secondLine(event.actorId), text, path };
  }

  /** The id of the new mail, or null when this event has mailed this person before. */
  private async write(
    mails: Mails,
    ticket: TicketForMail,
    { kind, text, path, mayQuote = true }: Plan,
    recipient: Recipient,
    authorName: string,
    event: RecordedEvent,
  ): Promise<string | null> {
    const language = pickUiLanguage([recipient.language]);
    const { clockMinutes, clockWorkingTime } = ticket;
    const facts: MailFacts = {
      kind,
      ticketKind: ticket.kind,
      authorName,
      recipientName: recipient.name,
      reference: ticket.reference,
      priority: ticket.priority,
      organisation: ticket.organisation,
      url: `${this.settings.PUBLIC_URL}${path}`,
      promise:
        clockMinutes === null ? null : { minutes: clockMinutes, workingTime: clockWorkingTime ?? false },
    };
    const messageId = event.facts['messageId'] ?? null;
    const files = messageId ? await mails.filesOf(messageId) : [];
    const { enclosed, left } = filesForMail(files, this.settings.MAIL_FILES_MB * 1_000_000);
    const t = await createTranslator(language);
    const content = {
      tlp: ticket.tlp,
      subject: mayQuote ? ticket.subject : '',
      text: text ?? dutyText(event, t, language),
      origin: this.settings.PUBLIC_URL,
      enclosed: enclosed.map(({ name }) => name),
      left: left.map(({ name }) => name),
    };
    const composed = composeMail(facts, content, t, language);
    const id = newId();
    const isNew = await mails.insert({
      id,
      organisationId: ticket.organisationId,
      ticketId: ticket.id,
      ticketMessageId: messageId,
      attachmentIds: mayCarryContentByMail(ticket.tlp) ? enclosed.map(({ id: file }) => file) : [],
      isAutomatic: kind === 'ACKNOWLEDGEMENT' || event.actorId === null,
      unsubscribeUrl: null,
      key: `${event.id} ${recipient.userId ?? recipient.email}`,
      kind,
      userId: recipient.userId,
      tlp: ticket.tlp,
      facts,
      toAddress: recipient.email,
      replyTo: await this.replyTo(mails, ticket, recipient),
      language,
      subject: composed.subject,
      bodyText: composed.text,
      bodyHtml: composed.html,
      messageId: `<${id}@${this.settings.MAIL_DOMAIN}>`,
      createdAt: event.at,
    });
    return isNew ? id : null;
  }

  private async replyTo(mails: Mails, ticket: TicketForMail, { userId }: Recipient): Promise<string | null> {
    if (!userId) return null;
    const { address, tokenHash } = replyAddress(
      this.settings.APP_SECRET,
      this.settings.MAIL_DOMAIN,
      ticket.id,
      userId,
    );
    await mails.rememberAddress(tokenHash, ticket, userId);
    return address;
  }
}
