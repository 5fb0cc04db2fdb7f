import { Injectable } from '@nestjs/common';
import { WORKER } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import type { RecordedEvent } from '../platform/jobs/event.js';
import { type Reaction, ReactsTo } from '../platform/jobs/job.js';
import { TicketForRules } from '../tickets/ticket-rules.commands.js';
import { ClimbLadder } from './climb-ladder.js';
import { OnCallPages } from './on-call.commands.js';

/** The rule that needs no setting: its name stands in the record of pages. */
const RULE = 'p1-pages v1';

/** A P1 ticket calls the first line as soon as it is there, or becomes one while nobody works on it. */
@Injectable()
@ReactsTo({ task: 'page-p1', on: ['TICKET_OPENED', 'TICKET_PRIORITISED'] })
export class PageForP1 implements Reaction {
  constructor(private readonly uow: UnitOfWork) {}

  async react({ ticketId }: RecordedEvent): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      const ticket = await tx.use(TicketForRules).byId(ticketId!);
      if (ticket?.priority !== 'P1' || ticket.firstAnsweredAt || ticket.assigneeId) return;
      await tx.use(OnCallPages).start({
        key: `p1:${ticket.id}`,
        team: 'FIRST_LINE',
        ticket,
        isCritical: true,
        reason: 'P1',
        by: { rule: RULE },
      });
    });
  }
}

/** A P1 ticket that is escalated to the second line calls it. */
@Injectable()
@ReactsTo({ task: 'page-escalated', on: ['TICKET_ESCALATED'] })
export class PageForEscalation implements Reaction {
  constructor(private readonly uow: UnitOfWork) {}

  async react({ ticketId, facts }: RecordedEvent): Promise<void> {
    if (facts['target'] !== 'SECOND_LINE') return;
    await this.uow.run(WORKER, async (tx) => {
      const ticket = await tx.use(TicketForRules).byId(ticketId!);
      if (ticket?.priority !== 'P1') return;
      await tx.use(OnCallPages).start({
        key: `escalation:${facts['escalationId']}`,
        team: 'SECOND_LINE',
        ticket,
        isCritical: true,
        reason: 'P1',
        by: { rule: RULE },
      });
    });
  }
}

const OPEN_OF_TICKET: Statement = {
  name: 'pages-open-of-ticket',
  text: "SELECT id FROM pages WHERE ticket_id = $1 AND state IN ('CALLING', 'AT_TOP') LIMIT 100",
};

/** Whoever is being called need not come any more when the hospital was answered or the ticket has ended. */
@Injectable()
@ReactsTo({ task: 'end-pages', on: ['TICKET_REPLIED', 'TICKET_RESOLVED', 'TICKET_CLOSED'] })
export class EndPages implements Reaction {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ladder: ClimbLadder,
  ) {}

  async react({ ticketId }: RecordedEvent): Promise<void> {
    const open = await this.uow.run(WORKER, (tx) => tx.rows<{ id: string }>(OPEN_OF_TICKET, [ticketId]));
    for (const { id } of open) await this.ladder.run({ pageId: id });
  }
}
