import { Injectable } from '@nestjs/common';
import { hasEnded } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { DomainError, ensure, refuse } from '../platform/errors/domain-error.js';
import { TicketChange, type TicketCommandInput } from '../tickets/ticket.commands.js';
import { ticketEvent } from '../tickets/ticket.events.js';
import { TicketClocks } from './ticket-clocks.commands.js';

const MAX_DAYS = 90;

/** An agent gives a word: the requester hears again by then. The next answer keeps it. */
@Injectable()
export class PromiseUpdate {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: TicketCommandInput & { readonly dueAt: Date }): Promise<string> {
    return this.change.run(actor, 'promiseUpdate', input, async ({ tx, ticket, now, side, write }) => {
      ensure(side === 'agent', 'Only the Centre promises an update.');
      const { dueAt } = input;
      const latest = now.getTime() + MAX_DAYS * 86_400_000;
      refuse([
        dueAt <= now ? { field: 'dueAt', code: 'IN_PAST' } : null,
        dueAt.getTime() > latest ? { field: 'dueAt', code: 'OUT_OF_RANGE', max: MAX_DAYS } : null,
      ]);
      if (hasEnded(ticket.status))
        throw new DomainError('CONFLICT', 'This ticket has ended. Open it again first.', [
          { field: 'ticketId', code: 'REOPEN_FIRST' },
        ]);
      const columns = await tx.use(TicketClocks).apply(ticket, [{ type: 'PROMISED', at: now, dueAt }]);
      await write({ ...columns });
      await tx.record(ticketEvent(ticket, 'UPDATE_PROMISED', { dueAt: dueAt.toISOString() }));
    });
  }
}
