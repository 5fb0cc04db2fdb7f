import { Injectable } from '@nestjs/common';
import type { Actor, Agent } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/db/tx.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { ticketEvent } from '../tickets/ticket.events.js';
import { climbKey, OnCallPages } from './on-call.commands.js';
import { canAcknowledge } from './on-call.policy.js';
import { type PageRow, Pages } from './page.repository.js';

export interface AcknowledgePageInput extends Command {
  pageId: string;
}
/** What became of a page by an answer: it is acknowledged now, it was before, or it has ended. */
export type Acknowledgement = 'NOW' | 'BEFORE' | 'ENDED';

/** Somebody takes care, and the ladder stops. Whoever comes second changes nothing and is told. */
@Injectable()
export class AcknowledgePage {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  inDesk(actor: Actor, input: AcknowledgePageInput): Promise<string> {
    if (!isId(input.pageId)) throw notFound('pageId');
    const agent = person(actor);
    return this.uow.command(agent, 'acknowledgePage', input, input.pageId, async (tx) => {
      const page = await tx.use(Pages).forChange(input.pageId);
      if (!page) throw notFound('pageId');
      const wasCalled = await tx.use(Pages).wasCalled(page.id, agent.userId);
      ensure(
        canAcknowledge(actor, wasCalled),
        'Only who works at the desk or was called acknowledges a page.',
      );
      await this.acknowledge(tx, page, agent.userId, 'DESK');
    });
  }

  /** By the link of a call, which works once. */
  byLink(agent: Agent, callId: string, pageId: string): Promise<Acknowledgement> {
    return this.uow.run(agent, async (tx) => {
      const page = await tx.use(Pages).forChange(pageId);
      if (!page) return 'ENDED';
      if (!(await tx.use(Pages).useLink(callId, this.clock.now())))
        return page.state === 'ENDED' ? 'ENDED' : 'BEFORE';
      return this.acknowledge(tx, page, agent.userId, 'LINK');
    });
  }

  private async acknowledge(
    tx: Tx,
    page: PageRow,
    userId: string,
    via: 'LINK' | 'DESK',
  ): Promise<Acknowledgement> {
    if (page.state === 'ACKNOWLEDGED') return 'BEFORE';
    if (page.state === 'ENDED') return 'ENDED';
    await tx.use(Pages).acknowledge(page, this.clock.now(), userId, via);
    await tx.cancel(climbKey(page.id));
    await tx.use(OnCallPages).tell(page.id);
    if (page.ticketId)
      await tx.record(
        ticketEvent({ id: page.ticketId, organisationId: page.organisationId! }, 'PAGE_ACKNOWLEDGED', {
          pageId: page.id,
          team: page.team,
          via,
          drill: page.isDrill ? 'true' : null,
        }),
      );
    return 'NOW';
  }
}
