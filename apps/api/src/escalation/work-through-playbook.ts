import { Injectable } from '@nestjs/common';
import { isPlaybookStep, type Playbook } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { DomainError, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { ticketEvent } from '../tickets/ticket.events.js';
import { TicketChange, type TicketCommandInput } from '../tickets/ticket.commands.js';
import { Checklists } from './checklist.repository.js';

/** An agent starts a checklist by hand, as a rule can do. */
@Injectable()
export class StartPlaybook {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: TicketCommandInput & { playbook: Playbook }): Promise<string> {
    return this.change.run(actor, 'startPlaybook', input, async ({ tx, ticket, ensure }) => {
      ensure('note');
      if (await tx.use(Checklists).start(ticket, input.playbook)) return;
      throw new DomainError('CONFLICT', 'This checklist was started on the ticket before.', [
        { field: 'playbook', code: 'ALREADY_SO' },
      ]);
    });
  }
}

/** An agent ticks a step off, or takes the tick back. */
@Injectable()
export class TickChecklistStep {
  constructor(private readonly change: TicketChange) {}

  execute(
    actor: Actor,
    input: TicketCommandInput & { checklistId: string; step: string; isDone: boolean },
  ): Promise<string> {
    const { checklistId, step, isDone } = input;
    if (!isId(checklistId)) throw notFound('checklistId');
    return this.change.run(
      actor,
      'tickChecklistStep',
      input,
      async ({ tx, actor: agent, ticket, ensure }) => {
        ensure('note');
        const checklists = tx.use(Checklists);
        const playbook = await checklists.playbookOf(ticket, checklistId);
        if (!playbook) throw notFound('checklistId');
        if (!isPlaybookStep(playbook, step)) refuse([{ field: 'step', code: 'UNKNOWN' }]);
        // Two agents who tick the same step have agreed, not collided.
        if (!(await checklists.tick(ticket, checklistId, step, isDone, agent.userId))) return;
        await tx.record(
          ticketEvent(ticket, isDone ? 'PLAYBOOK_STEP_DONE' : 'PLAYBOOK_STEP_UNDONE', { playbook, step }),
        );
      },
    );
  }
}
