import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { TicketClocks } from '../clocks/ticket-clocks.commands.js';
import type { Tx } from '../platform/db/tx.js';
import { TicketEntity } from './ticket.entity.js';

/** Tickets as rules that run by themselves see and change them, inside one transaction of the worker. */
export class TicketForRules {
  constructor(private readonly tx: Tx) {}

  /** Locked until the transaction ends; null when it is not there. */
  byId(id: string): Promise<TicketEntity | null> {
    return this.tx.manager.findOne(TicketEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async toSecondLine(ticket: TicketEntity, at: Date): Promise<void> {
    const changes = {
      ...(await this.tx.use(TicketClocks).change(ticket, { team: 'SECOND_LINE' }, at)),
      team: 'SECOND_LINE',
      escalatedTo: 'SECOND_LINE',
      escalatedAt: at,
      lastActivityAt: at,
      version: ticket.version + 1,
    };
    await this.tx.manager.update(
      TicketEntity,
      { id: ticket.id },
      changes as QueryDeepPartialEntity<TicketEntity>,
    );
    Object.assign(ticket, changes);
  }
}
