import { transition, type TicketCommand, type TicketStatus } from '@salus/rules';
import { type Actor, hasRole } from '../platform/access/actor.js';

/** Who works with tickets at all: everyone at a hospital, and at the Centre those who answer. */
export const TICKET_ROLES = ['STAFF', 'SECURITY_CONTACT', 'AGENT', 'SECOND_LINE'] as const;
export const AGENT_ROLES = ['AGENT', 'SECOND_LINE'] as const;
export const REQUESTER_ROLES = ['STAFF', 'SECURITY_CONTACT'] as const;

/** What a policy needs to know of a ticket. */
export interface PolicyTicket {
  readonly organisationId: string;
  readonly status: TicketStatus;
}

/** On which side of this ticket the actor stands; null when on none. */
export function sideOf(
  actor: Actor,
  ticket: Pick<PolicyTicket, 'organisationId'>,
): 'requester' | 'agent' | null {
  if (actor.class === 'agent') return AGENT_ROLES.some((role) => hasRole(actor, role)) ? 'agent' : null;
  return actor.class === 'member' && actor.organisationId === ticket.organisationId ? 'requester' : null;
}

/**
 * The first wall: staff of a hospital see no ticket of another one, whatever a statement has found. Row-level security
 * is the second, and has the last word about TLP:RED and about notes.
 */
export function isOfOthers(actor: Actor, organisationId: string): boolean {
  return actor.class === 'member' && actor.organisationId !== organisationId;
}

/** What the actor may do to this ticket now; the same answer guards the commands and draws the buttons. */
export function ticketAbilities(actor: Actor, ticket: PolicyTicket) {
  const side = sideOf(actor, ticket);
  const isAgent = side === 'agent';
  const isOpen = ticket.status !== 'CLOSED';
  const may = (command: TicketCommand) => side !== null && transition(ticket.status, command, side).ok;
  return {
    reply: may(isAgent ? 'AGENT_REPLY' : 'REQUESTER_REPLY'),
    note: isAgent,
    assign: may('ASSIGN'),
    classify: isAgent && isOpen,
    prioritise: isAgent && isOpen,
    label: side !== null && isOpen,
    describe: isAgent && isOpen,
    wait: may('WAIT_FOR_REQUESTER') || may('WAIT_FOR_THIRD_PARTY'),
    resume: may('RESUME'),
    escalate: isAgent && isOpen && ticket.status !== 'RESOLVED',
    resolve: may('RESOLVE'),
    confirm: may('CONFIRM'),
    close: may('CLOSE'),
    reopen: may('REOPEN'),
    addParticipant: side !== null && isOpen,
  };
}

export type TicketAbility = keyof ReturnType<typeof ticketAbilities>;
