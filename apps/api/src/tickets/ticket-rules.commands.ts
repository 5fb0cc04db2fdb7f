import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { transition } from '@salus/rules';
import { TicketClocks } from '../clocks/ticket-clocks.commands.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { newId } from '../platform/ids.js';
import { settleTicket } from './settle-ticket.js';
import { TicketEntity } from './ticket.entity.js';

const AGENT: Statement = {
  name: 'rule-assignable-agent',
  text: `SELECT u.name FROM users u JOIN memberships m ON m.user_id = u.id AND m.role IN ('AGENT','SECOND_LINE')
    WHERE u.id = $1 AND u.disabled_at IS NULL LIMIT 1`,
};
const NOTE: Statement = {
  name: 'rule-note',
  text: `INSERT INTO ticket_messages (id, organisation_id, ticket_id, kind, author_id, body, language, created_at)
    VALUES ($1, $2, $3, 'NOTE', NULL, $4, 'en', $5)`,
};
const SECURITY_CONTACTS: Statement = {
  name: 'rule-security-contacts',
  text: `SELECT u.id, u.name FROM users u JOIN memberships m ON m.user_id = u.id AND m.role = 'SECURITY_CONTACT'
    WHERE u.organisation_id = $1 AND u.disabled_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM ticket_participants p WHERE p.ticket_id = $2 AND p.user_id = u.id) ORDER BY u.id LIMIT 20`,
};
const ADD_PARTICIPANT: Statement = {
  name: 'rule-add-participant',
  text: `INSERT INTO ticket_participants (organisation_id, ticket_id, user_id, added_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
};

/** The row of a ticket that a rule looks at. */
export type TicketOfRule = TicketEntity;

/** Tickets as rules that run by themselves see and change them, inside one transaction of the worker. */
export class TicketForRules {
  constructor(private readonly tx: Tx) {}

  /** Locked until the transaction ends; null when it is not there. */
  byId(id: string): Promise<TicketEntity | null> {
    return this.tx.manager.findOne(TicketEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Writes changes together with what follows from them: whose turn it is and the clocks that run. */
  async write(ticket: TicketEntity, changes: Partial<TicketEntity>): Promise<void> {
    const all = {
      ...changes,
      ...settleTicket({ ...ticket, ...changes }),
      ...(await this.tx.use(TicketClocks).change(ticket, changes, this.tx.now)),
      lastActivityAt: this.tx.now,
      version: ticket.version + 1,
    };
    await this.tx.manager.update(
      TicketEntity,
      { id: ticket.id },
      all as QueryDeepPartialEntity<TicketEntity>,
    );
    Object.assign(ticket, all);
  }

  /** What giving a ticket to somebody does to its status; null when it is the wrong moment. */
  statusWhenAssigned({ status }: TicketEntity): Pick<TicketEntity, 'status'> | null {
    const moved = transition(status, 'ASSIGN', 'agent');
    return moved.ok ? { status: moved.to } : null;
  }

  /** The name of somebody who can be given tickets. */
  async agentName(personId: string): Promise<string | null> {
    const [agent] = await this.tx.rows<{ name: string }>(AGENT, [personId]);
    return agent?.name ?? null;
  }

  async note(ticket: TicketEntity, body: string): Promise<string> {
    const id = newId();
    await this.tx.rows(NOTE, [id, ticket.organisationId, ticket.id, body, this.tx.now]);
    return id;
  }

  /** Those who answer for the security of the hospital and take no part yet. */
  securityContacts(ticket: TicketEntity): Promise<{ id: string; name: string }[]> {
    return this.tx.rows<{ id: string; name: string }>(SECURITY_CONTACTS, [ticket.organisationId, ticket.id]);
  }

  async addParticipant(ticket: TicketEntity, userId: string): Promise<void> {
    await this.tx.rows(ADD_PARTICIPANT, [ticket.organisationId, ticket.id, userId, this.tx.now]);
  }
}
