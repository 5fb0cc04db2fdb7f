import type { Tx } from '../platform/db/tx.js';
import type { Statement } from '../platform/db/reader.js';
import { notFound } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { TicketEntity, TicketMessageEntity, TicketParticipantEntity } from './ticket.entity.js';
import { isOfOthers } from './ticket.policy.js';

const REFERENCE: Statement = {
  name: 'new-ticket-reference',
  text: 'SELECT new_ticket_reference($1) AS reference',
};
const ADD_PARTICIPANT: Statement = {
  name: 'add-participant',
  text: `INSERT INTO ticket_participants (organisation_id, ticket_id, user_id, added_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING RETURNING user_id`,
};

/** Tickets inside one transaction, as far as its actor may see them. */
export class Tickets {
  constructor(private readonly tx: Tx) {}

  /** The ticket, locked until the transaction ends. "Not there" and "not yours" are the same. */
  async forChange(id: string): Promise<TicketEntity> {
    if (!isId(id)) throw notFound('ticketId');
    const ticket = await this.tx.manager.findOne(TicketEntity, {
      where: { id },
      lock: { mode: 'for_no_key_update' },
    });
    if (!ticket || isOfOthers(this.tx.actor, ticket.organisationId)) throw notFound('ticketId');
    return ticket;
  }

  async newReference(at: Date): Promise<string> {
    const [row] = await this.tx.rows<{ reference: string }>(REFERENCE, [at]);
    return row!.reference;
  }

  async insert(ticket: TicketEntity): Promise<void> {
    await this.tx.manager
      .createQueryBuilder()
      .insert()
      .into(TicketEntity)
      .values(ticket)
      .updateEntity(false)
      .execute();
  }

  /** Writes what has changed and counts the change. */
  async update(ticket: TicketEntity, changes: Partial<TicketEntity>): Promise<TicketEntity> {
    const version = ticket.version + 1;
    await this.tx.manager.update(
      TicketEntity,
      { id: ticket.id },
      {
        ...changes,
        version,
      },
    );
    return Object.assign(ticket, changes, { version });
  }

  async addMessage(
    ticket: TicketEntity,
    message: Pick<TicketMessageEntity, 'kind' | 'authorId' | 'body' | 'language' | 'createdAt'>,
  ): Promise<string> {
    const id = newId();
    await this.tx.manager
      .createQueryBuilder()
      .insert()
      .into(TicketMessageEntity)
      .values({ id, organisationId: ticket.organisationId, ticketId: ticket.id, ...message })
      .updateEntity(false)
      .execute();
    return id;
  }

  /** True when the person was not a participant before. */
  async addParticipant(
    ticket: Pick<TicketEntity, 'id' | 'organisationId'>,
    userId: string,
    at: Date,
  ): Promise<boolean> {
    return (await this.tx.rows(ADD_PARTICIPANT, [ticket.organisationId, ticket.id, userId, at])).length > 0;
  }

  /** True when the person was a participant. */
  async removeParticipant(ticket: TicketEntity, userId: string): Promise<boolean> {
    const { affected } = await this.tx.manager.delete(TicketParticipantEntity, {
      organisationId: ticket.organisationId,
      ticketId: ticket.id,
      userId,
    });
    return affected === 1;
  }
}
