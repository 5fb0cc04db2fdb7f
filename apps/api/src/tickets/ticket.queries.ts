import { Injectable } from '@nestjs/common';
import { checkSearchQuery } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { DomainError, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import {
  cursorOf,
  TICKET_BY_ID,
  TICKET_BY_REFERENCE,
  type TicketListRequest,
  ticketListStatement,
} from './ticket-list.sql.js';
import { isOfOthers } from './ticket.policy.js';
import { type PersonModel, type TicketModel, type TicketRow, toTicketModel } from './ticket.model.js';

const MAX_PAGE = 100;
const AGENTS: Statement = {
  name: 'ticket-agents',
  text: `SELECT DISTINCT u.id, u.name, u.side FROM users u JOIN memberships m ON m.user_id = u.id AND m.role IN ('AGENT','SECOND_LINE')
    WHERE u.disabled_at IS NULL ORDER BY u.name, u.id LIMIT 200`,
};
const COLLEAGUES: Statement = {
  name: 'ticket-colleagues',
  text: `SELECT u.id, u.name, u.side FROM users u JOIN tickets t ON t.organisation_id = u.organisation_id
    WHERE t.id = $1 AND u.disabled_at IS NULL ORDER BY u.name, u.id LIMIT 200`,
};
const MAY_SEE: Statement = {
  name: 'ticket-may-see',
  text: 'SELECT priority, organisation_id FROM tickets WHERE id = $1',
};

/** The read side of tickets, as the actor may see them. */
@Injectable()
export class TicketQueries {
  constructor(private readonly reader: Reader) {}

  async byId(actor: Actor, id: string): Promise<TicketModel | null> {
    if (!isId(id)) return null;
    return this.one(actor, TICKET_BY_ID, id);
  }

  async byReference(actor: Actor, reference: string): Promise<TicketModel | null> {
    const name = reference.trim().toUpperCase();
    return /^SAL-\d{2}-\d{6}$/.test(name) ? this.one(actor, TICKET_BY_REFERENCE, name) : null;
  }

  /** The ticket, or NOT_FOUND: the same for "not there" and "not yours". */
  async existing(actor: Actor, id: string): Promise<TicketModel> {
    const ticket = await this.byId(actor, id);
    if (!ticket) throw notFound('ticketId');
    return ticket;
  }

  /** The priority of a ticket that the actor may see; null when it is not there or not theirs. */
  async priorityOfVisible(actor: Actor, id: string): Promise<string | null> {
    const [row] = await this.reader.rows<{ priority: string; organisation_id: string }>(actor, MAY_SEE, [id]);
    return row && !isOfOthers(actor, row.organisation_id) ? row.priority : null;
  }

  async page(actor: Actor, request: TicketListRequest) {
    if (!Number.isInteger(request.first) || request.first < 1 || request.first > MAX_PAGE) {
      throw new DomainError('BAD_INPUT', `first: ask for 1 to ${MAX_PAGE} tickets.`, [
        { field: 'first', code: 'OUT_OF_RANGE', min: 1, max: MAX_PAGE },
      ]);
    }
    refuse([checkSearchQuery(request.filter?.tag ?? '', 'filter.tag')]);
    const { statement, values } = ticketListStatement(actor, request);
    const rows = await this.reader.rows<TicketRow>(actor, statement, values);
    const page = rows.slice(0, request.first);
    const last = page.at(-1);
    return {
      nodes: page.map(toTicketModel),
      pageInfo: {
        endCursor: last ? cursorOf(request.order ?? 'QUEUE', last) : null,
        hasNextPage: rows.length > page.length,
      },
    };
  }

  agents(actor: Actor): Promise<PersonModel[]> {
    return this.reader.rows<PersonModel & Record<string, unknown>>(actor, AGENTS, []);
  }

  async colleagues(actor: Actor, ticketId: string): Promise<PersonModel[]> {
    await this.existing(actor, ticketId);
    return this.reader.rows<PersonModel & Record<string, unknown>>(actor, COLLEAGUES, [ticketId]);
  }

  private async one(actor: Actor, statement: Statement, key: string): Promise<TicketModel | null> {
    const [row] = await this.reader.rows<TicketRow>(actor, statement, [key]);
    return row && !isOfOthers(actor, row.organisation_id) ? toTicketModel(row) : null;
  }
}
