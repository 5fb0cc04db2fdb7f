import { Inject, Injectable } from '@nestjs/common';
import type { MailAuthentication, MailPart } from '@salus/rules';
import type { Actor } from '../../platform/access/actor.js';
import { SETTINGS } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import type { Statement } from '../../platform/db/reader.js';
import type { Tx } from '../../platform/db/tx.js';
import { type Command, person, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { DomainError, notFound, refuse } from '../../platform/errors/domain-error.js';
import { isId } from '../../platform/ids.js';
import { type MailAuthor, TicketMail } from '../../tickets/ticket-mail.commands.js';
import { Intake } from './intake.repository.js';
import { KEEP_FILES } from './keep-files.js';
import { type Letter, PlaceMessage, type Placed } from './place-message.js';

const QUARANTINED: Statement = {
  name: 'intake-quarantined',
  text: `SELECT m.id, m.outcome, m.received_at AS "receivedAt", m.from_address AS "fromAddress", m.from_name AS "fromName", m.subject, m.authentication, m.reasons,
      coalesce(c.parts, '[]') AS parts FROM intake_messages m LEFT JOIN mail_contents c ON c.intake_id = m.id WHERE m.id = $1 FOR UPDATE OF m`,
};
const RELEASED: Statement = {
  name: 'intake-released',
  text: `UPDATE intake_messages SET outcome = $2, reasons = reasons || ARRAY['RELEASED'], organisation_id = $3, user_id = $4, ticket_id = $5, ticket_message_id = $6,
    sureness = $7, released_by = $8, released_at = $9 WHERE id = $1`,
};
const CONTENT: Statement = {
  name: 'intake-released-content',
  text: 'UPDATE mail_contents SET organisation_id = $2, ticket_id = $3, ticket_message_id = $4, sureness = $5 WHERE intake_id = $1',
};
const TICKET: Statement = {
  name: 'intake-release-ticket',
  text: 'SELECT id AS "ticketId", organisation_id AS "organisationId" FROM tickets WHERE id = $1',
};
const SOMEBODY: Statement = {
  name: 'intake-release-person',
  text: `SELECT id AS "userId", organisation_id AS "organisationId", language FROM users WHERE id = $1 AND organisation_id = $2 AND side = 'REQUESTER' AND disabled_at IS NULL`,
};

interface Quarantined {
  readonly id: string;
  readonly outcome: string | null;
  readonly receivedAt: Date;
  readonly fromAddress: string | null;
  readonly fromName: string | null;
  readonly subject: string | null;
  readonly authentication: MailAuthentication | null;
  readonly reasons: string[];
  readonly parts: MailPart[];
}

export interface ReleaseIntakeInput extends Command {
  readonly intakeId: string;
  readonly releaseAs: 'TICKET' | 'REPLY';
  readonly ticketId?: string | null;
  readonly organisationId?: string | null;
  readonly personId?: string | null;
}

/** An agent lets a message out of the quarantine. */
@Injectable()
export class ReleaseIntake {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tickets: TicketMail,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  execute(actor: Actor, input: ReleaseIntakeInput): Promise<string> {
    if (!isId(input.intakeId)) throw notFound('intakeId');
    return this.uow.command(person(actor), 'releaseIntake', input, input.intakeId, async (tx) => {
      const message = await this.quarantined(tx, input.intakeId);
      const placed =
        input.releaseAs === 'REPLY'
          ? await this.asReply(tx, message, input)
          : await this.asTicket(tx, message, input);
      await this.release(tx, message, placed);
    });
  }

  /** Locked until the transaction ends; refuses what is not in quarantine. */
  async quarantined(tx: Tx, id: string): Promise<Quarantined> {
    const [message] = await tx.rows<Quarantined & Record<string, unknown>>(QUARANTINED, [id]);
    if (!message) throw notFound('intakeId');
    if (message.outcome !== 'QUARANTINE')
      throw new DomainError('CONFLICT', 'This message is not in quarantine any more. Reload the list.', [
        { field: 'intakeId', code: 'ALREADY_SO' },
      ]);
    return message;
  }

  async asTicket(
    tx: Tx,
    message: Quarantined,
    { organisationId, personId }: Pick<ReleaseIntakeInput, 'organisationId' | 'personId'>,
  ): Promise<Placed> {
    const intake = tx.use(Intake);
    const place = this.placeIn(tx);
    const known = message.fromAddress ? await intake.person(message.fromAddress, null) : null;
    if (message.fromAddress === null || personId)
      return this.forSomebody(tx, message, organisationId, personId);
    if (known && (known.side === 'CENTRE' || known.isDisabled))
      throw new DomainError('CONFLICT', 'The sender cannot have a ticket. Name the person for whom it is.', [
        { field: 'personId', code: 'EMPTY' },
      ]);
    const ofSender = known?.organisationId ?? organisationId;
    if (!ofSender) refuse([{ field: 'organisationId', code: 'EMPTY' }]);
    if (known && organisationId && organisationId !== known.organisationId)
      throw new DomainError('CONFLICT', 'The sender belongs to another organisation.', [
        { field: 'organisationId', code: 'OF_ANOTHER' },
      ]);
    const organisation = isId(ofSender!) ? await intake.organisation(ofSender!) : null;
    if (!organisation) throw notFound('organisationId');
    const decision = {
      outcome: 'NEW_TICKET',
      reasons: [],
      ticketId: null,
      sureness: surenessOf(message),
    } as const;
    return place.asNewTicket(
      { person: known, organisation, decision },
      letterOf(message, message.fromAddress),
    );
  }

  async release(tx: Tx, message: Quarantined, placed: Placed): Promise<void> {
    const { organisationId, userId, ticketId, ticketMessageId } = placed;
    const sureness = placed.outcome === 'UNVERIFIED_MESSAGE' ? 'UNSURE' : surenessOf(message);
    await tx.rows(RELEASED, [
      message.id,
      placed.outcome,
      organisationId,
      userId,
      ticketId,
      ticketMessageId,
      sureness,
      person(tx.actor).userId,
      tx.clock.now(),
    ]);
    await tx.rows(CONTENT, [message.id, organisationId, ticketId, ticketMessageId, sureness]);
    await tx.enqueue({ task: KEEP_FILES, payload: { intakeId: message.id } });
  }

  private placeIn(tx: Tx): PlaceMessage {
    return new PlaceMessage(tx, this.tickets, this.settings.MAIL_DOMAIN);
  }

  /** A mail that names no sender, or whose sender writes for somebody else. */
  private async forSomebody(
    tx: Tx,
    message: Quarantined,
    organisationId?: string | null,
    personId?: string | null,
  ): Promise<Placed> {
    if (!personId || !organisationId)
      refuse([
        personId ? null : { field: 'personId', code: 'EMPTY' },
        organisationId ? null : { field: 'organisationId', code: 'EMPTY' },
      ]);
    const [author] =
      isId(personId!) && isId(organisationId!)
        ? await tx.rows<MailAuthor & Record<string, unknown>>(SOMEBODY, [personId, organisationId])
        : [];
    if (!author) throw notFound('personId');
    return this.placeIn(tx).openFor(author, { subject: message.subject ?? '', parts: message.parts });
  }

  private async asReply(tx: Tx, message: Quarantined, { ticketId }: ReleaseIntakeInput): Promise<Placed> {
    if (!ticketId) refuse([{ field: 'ticketId', code: 'EMPTY' }]);
    const [thread] = isId(ticketId!)
      ? await tx.rows<{ ticketId: string; organisationId: string }>(TICKET, [ticketId])
      : [];
    if (!thread) throw notFound('ticketId');
    const known = message.fromAddress
      ? await tx.use(Intake).person(message.fromAddress, thread.ticketId)
      : null;
    const isOfTicket =
      known !== null &&
      known.side === 'REQUESTER' &&
      !known.isDisabled &&
      known.organisationId === thread.organisationId;
    // Of somebody who is not known there, agents read it on the ticket and nobody of the hospital does.
    if (!isOfTicket) return this.placeIn(tx).asUnverified(thread, message.parts, [], known?.id ?? null);
    const author = { userId: known.id, organisationId: known.organisationId, language: known.language };
    return this.placeIn(tx).asMessage(
      thread.ticketId,
      author,
      { ...letterOf(message, message.fromAddress!), to: [] },
      [],
    );
  }
}

const surenessOf = ({ authentication }: Quarantined) => (authentication === 'PASS' ? 'LIKELY' : 'UNSURE');

const letterOf = (message: Quarantined, address: string): Letter => ({
  author: { address, name: message.fromName ?? '' },
  subject: message.subject ?? '',
  parts: message.parts,
  to: [],
  receivedAt: message.receivedAt,
  authentication: message.authentication ?? 'NONE',
});
