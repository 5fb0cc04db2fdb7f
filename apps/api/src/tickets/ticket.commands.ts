import { Injectable } from '@nestjs/common';
import {
  type ErrorCode,
  hasEnded,
  transition,
  type TicketCommand,
  type TransitionRefusal,
} from '@salus/rules';
import { TicketClocks } from '../clocks/ticket-clocks.commands.js';
import type { Actor, Person } from '../platform/access/actor.js';
import type { Tx } from '../platform/db/tx.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { DomainError, ensure, forbidden, notFound } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { endings, settleTicket } from './settle-ticket.js';
import type { TicketEntity } from './ticket.entity.js';
import { sideOf, type TicketAbility, ticketAbilities } from './ticket.policy.js';
import { Tickets } from './ticket.repository.js';

export interface TicketCommandInput extends Command {
  readonly ticketId: string;
}

/** Words, and files that their writer has uploaded before. */
export interface WrittenInput extends TicketCommandInput {
  readonly body: string;
  readonly attachmentIds?: string[] | null;
}

/** A ticket that is being changed: locked, and the actor may see it. */
export interface Changing {
  readonly tx: Tx;
  readonly actor: Person;
  readonly ticket: TicketEntity;
  readonly now: Date;
  readonly side: 'requester' | 'agent';
  /** Refuses unless the policy allows it. */
  ensure(ability: TicketAbility): void;
  /** Writes changes together with what follows from them: whose turn it is and the clocks that run. */
  write(changes: Partial<TicketEntity>): Promise<void>;
  /** The status that a command leads to, with its times; refuses with the reason when it is the wrong moment. */
  move(command: TicketCommand): Partial<TicketEntity>;
}

/** The frame of every command on a ticket: once per key, in one transaction, on a locked and visible ticket. */
@Injectable()
export class TicketChange {
  constructor(private readonly uow: UnitOfWork) {}

  run(
    actor: Actor,
    operation: string,
    input: TicketCommandInput,
    work: (changing: Changing) => Promise<void>,
  ): Promise<string> {
    if (!isId(input.ticketId)) throw notFound('ticketId');
    return this.uow.command(person(actor), operation, input, input.ticketId, async (tx) => {
      const tickets = tx.use(Tickets);
      const ticket = await tickets.forChange(input.ticketId);
      const { now } = tx;
      const side = sideOf(actor, ticket);
      ensure(side !== null, 'Your role does not allow work on tickets.');
      await work({
        tx,
        actor: person(actor),
        ticket,
        now,
        side: side!,
        ensure: (ability) => {
          if (ticketAbilities(actor, ticket)[ability]) return;
          // What could be done before it ended is the wrong moment, not the wrong person.
          if (hasEnded(ticket.status) && ticketAbilities(actor, { ...ticket, status: 'OPEN' })[ability])
            throw wrongMoment('CONFLICT', 'REOPEN_FIRST');
          throw forbidden('You may not do this to this ticket now.');
        },
        write: async (changes) => {
          const facts = { ...ticket, ...changes };
          const clocks = await tx.use(TicketClocks).change(ticket, changes, now);
          await tickets.update(ticket, {
            ...changes,
            ...settleTicket(facts),
            ...clocks,
            lastActivityAt: now,
          });
        },
        move: (command) => {
          const result = transition(ticket.status, command, side!);
          if (!result.ok) throw wrongMoment(result.code, result.reason);
          return { status: result.to, ...endings(result.to, now) };
        },
      });
    });
  }
}

const wrongMoment = (code: ErrorCode, reason: TransitionRefusal) =>
  new DomainError(code, WHY_NOT[reason], [{ field: 'ticketId', code: reason }]);

const WHY_NOT: Record<TransitionRefusal, string> = {
  OTHER_SIDE_ONLY: 'Only the other side of the ticket can do this.',
  TAKE_FIRST: 'Nobody has taken this ticket yet. Assign it first.',
  REOPEN_FIRST: 'This ticket has ended. Open it again first.',
  ALREADY_SO: 'This is already so. Reload the ticket.',
  NOT_WAITING: 'This ticket does not wait for anybody.',
  NOT_RESOLVED: 'Only a resolved ticket can be closed. Resolve it first.',
  NOT_ENDED: 'Only a resolved or closed ticket can be opened again.',
};
