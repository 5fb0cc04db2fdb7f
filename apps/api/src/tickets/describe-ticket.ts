import { Injectable } from '@nestjs/common';
import { checkAffectedSystems, checkSubject, checkTags, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { refuse } from '../platform/errors/domain-error.js';
import { TicketChange, type TicketCommandInput } from './ticket.commands.js';
import { replaced, ticketEvent } from './ticket.events.js';

export interface DescribeTicketInput extends TicketCommandInput {
  subject?: string | null;
  tags?: string[] | null;
  affectedSystems?: string[] | null;
}

/** An agent mends the subject, the tags or the list of systems; what is left out stays. */
@Injectable()
export class DescribeTicket {
  constructor(private readonly change: TicketChange) {}

  execute(actor: Actor, input: DescribeTicketInput): Promise<string> {
    const { subject, tags, affectedSystems } = input;
    refuse([
      subject === undefined && tags === undefined && affectedSystems === undefined
        ? { field: 'subject', code: 'EMPTY' }
        : null,
      subject === undefined ? null : checkSubject(subject ?? ''),
      tags ? checkTags(tags) : null,
      affectedSystems ? checkAffectedSystems(affectedSystems) : null,
    ]);
    return this.change.run(actor, 'describeTicket', input, async ({ tx, ticket, ensure, write }) => {
      ensure('describe');
      const changes = {
        ...(subject ? { subject: tidyText(subject) } : {}),
        ...(tags === undefined ? {} : { tags: (tags ?? []).map(tidyText) }),
        ...(affectedSystems === undefined ? {} : { affectedSystems: (affectedSystems ?? []).map(tidyText) }),
      };
      const changed = Object.keys(changes) as (keyof typeof changes)[];
      const before = replaced(ticket, ...changed);
      await write(changes);
      await tx.record(ticketEvent(ticket, 'TICKET_DESCRIBED', { changed: changed.join(', ') }, before));
    });
  }
}
