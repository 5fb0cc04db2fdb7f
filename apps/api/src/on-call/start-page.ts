import { Injectable } from '@nestjs/common';
import { checkReason, type OnCallTeam, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { DomainError, ensure, refuse } from '../platform/errors/domain-error.js';
import { newId } from '../platform/ids.js';
import { TicketChange, type TicketCommandInput } from '../tickets/ticket.commands.js';
import { OnCallPages } from './on-call.commands.js';
import { canManageOnCall } from './on-call.policy.js';

export interface PageOnCallInput extends TicketCommandInput {
  team: OnCallTeam;
  isCritical: boolean;
  reason: string;
}
export interface StartDrillInput extends Command {
  team: OnCallTeam;
  isCritical: boolean;
}

const noLadder = () =>
  new DomainError('CONFLICT', 'This team has no ladder yet. An administrator writes it under Settings.', [
    { field: 'team', code: 'NO_LADDER' },
  ]);

/** An agent calls people for a ticket. */
@Injectable()
export class PageOnCall {
  constructor(private readonly change: TicketChange) {}

  /** Answers the key of the page. */
  async execute(actor: Actor, input: PageOnCallInput): Promise<string> {
    refuse([checkReason(input.reason)]);
    const key = `desk:${input.ticketId}:${input.idempotencyKey}`;
    await this.change.run(actor, 'pageOnCall', input, async ({ tx, actor: agent, ticket, ensure: may }) => {
      may('escalate');
      const id = await tx.use(OnCallPages).start({
        key,
        team: input.team,
        ticket,
        isCritical: input.isCritical,
        reason: tidyText(input.reason),
        by: { userId: agent.userId },
      });
      if (!id) throw noLadder();
    });
    return key;
  }
}

/** An administrator tries a ladder: everything happens, marked as a drill. */
@Injectable()
export class StartDrill {
  constructor(private readonly uow: UnitOfWork) {}

  /** Answers the key of the page. */
  async execute(actor: Actor, input: StartDrillInput): Promise<string> {
    ensure(canManageOnCall(actor), 'Only administrators start drills.');
    const drillId = await this.uow.command(person(actor), 'startDrill', input, newId(), async (tx) => {
      const id = await tx.use(OnCallPages).start({
        key: `drill:${tx.resultId}`,
        team: input.team,
        ticket: null,
        isCritical: input.isCritical,
        isDrill: true,
        reason: 'Drill',
        by: { userId: person(actor).userId },
      });
      if (!id) throw noLadder();
    });
    return `drill:${drillId}`;
  }
}
