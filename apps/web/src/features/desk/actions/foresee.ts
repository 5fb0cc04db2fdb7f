/** What a ticket will look like after a command, by the same rules as the server's: shown before it has answered. */
import type { AssignTicketInput, LabelTicketInput, PrioritiseTicketInput } from '@salus/contract';
import { computePriority, transition } from '@salus/rules';
import type { Ticket } from '../ticket/ticket-cache.js';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** `people` are those whose names are known here; an unknown one is shown when the server has answered. */
export function foreseeAssignment(
  ticket: Ticket,
  wish: Pick<AssignTicketInput, 'assigneeId' | 'team'>,
  people: readonly Person[],
): Ticket {
  const { assigneeId, team } = wish;
  const person = people.find(({ id }) => id === assigneeId);
  const moved = assigneeId == null ? null : transition(ticket.status, 'ASSIGN', 'agent');
  return {
    ...ticket,
    ...(team == null ? {} : { team }),
    ...(assigneeId === null ? { assignee: null } : {}),
    ...(person === undefined ? {} : { assignee: { id: person.id, name: person.name, side: 'CENTRE' } }),
    ...(moved?.ok === true ? { status: moved.to } : {}),
  };
}

export function foreseePriority(
  ticket: Ticket,
  wish: Pick<PrioritiseTicketInput, 'impact' | 'urgency' | 'priority'>,
): Ticket {
  const impact = wish.impact === undefined ? ticket.impact : wish.impact;
  const urgency = wish.urgency ?? ticket.urgency;
  const computed = computePriority({ impact, urgency, ransomware: ticket.ransomware });
  return { ...ticket, impact, urgency, priority: wish.priority ?? computed.priority };
}

export function foreseeLabel(ticket: Ticket, { tlp }: Pick<LabelTicketInput, 'tlp'>): Ticket {
  return { ...ticket, tlp };
}
