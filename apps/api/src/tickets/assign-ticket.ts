import { Injectable } from '@nestjs/common';
import type { Team } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { DomainError, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { TicketChange, type TicketCommandInput } from './ticket.commands.js';
import { ticketEvent } from './ticket.events.js';

const AGENT: Statement = {
  name: 'assignable-agent',
  text: `SELECT u.name FROM users u JOIN memberships m ON m.user_id = u.id AND m.role IN ('AGENT','SECOND_LINE')
    WHERE u.id = $1 AND u.disabled_at IS NULL LIMIT 1`,
};

/** Says who at the Centre works on a ticket: a person, a team, or both. */
@Injectable()
export class AssignTicket {
  constructor(private readonly change: TicketChange) {}

  execute(
    actor: Actor,
    input: TicketCommandInput & { assigneeId?: string | null; team?: Team | null },
  ): Promise<string> {
    const { assigneeId } = input;
    if (assigneeId === undefined && !input.team) refuse([{ field: 'assigneeId', code: 'EMPTY' }]);
    if (assigneeId != null && !isId(assigneeId)) throw notFound('assigneeId');
    return this.change.run(actor, 'assignTicket', input, async ({ tx, ticket, ensure, move, write }) => {
      ensure('assign');
      const [agent] = assigneeId ? await tx.rows<{ name: string }>(AGENT, [assigneeId]) : [];
      if (assigneeId && !agent) throw notFound('assigneeId');
      const changes = {
        ...(assigneeId === undefined ? {} : { assigneeId }),
        ...(input.team ? { team: input.team } : {}),
        ...(assigneeId ? move('ASSIGN') : {}),
      };
      const isSamePerson = assigneeId === undefined || assigneeId === ticket.assigneeId;
      if (isSamePerson && (input.team ?? ticket.team) === ticket.team) {
        throw new DomainError('CONFLICT', 'The ticket is already assigned like this.', [
          { field: 'assigneeId', code: 'ALREADY_SO' },
        ]);
      }
      const isOtherTeam = input.team != null && input.team !== ticket.team;
      await write(changes);
      await tx.record(
        ticketEvent(
          ticket,
          'TICKET_ASSIGNED',
          {
            assigneeId: assigneeId ?? null,
            assigneeName: agent?.name ?? null,
            team: input.team ?? null,
            status: ticket.status,
          },
          { calendarVersionId: isOtherTeam ? ticket.calendarVersionId : null },
        ),
      );
    });
  }
}
