import type { DomainEvent } from '../platform/jobs/event.js';
import type { TicketEntity } from './ticket.entity.js';

export const TICKET_EVENTS = [
  'TICKET_OPENED',
  'TICKET_REPLIED',
  'TICKET_NOTED',
  'TICKET_MAIL_UNVERIFIED',
  'TICKET_ASSIGNED',
  'TICKET_CLASSIFIED',
  'TICKET_PRIORITISED',
  'TICKET_LABELLED',
  'TICKET_DESCRIBED',
  'TICKET_WAITING',
  'TICKET_RESUMED',
  'TICKET_ESCALATED',
  'TICKET_RESOLVED',
  'TICKET_CONFIRMED',
  'TICKET_CLOSED',
  'TICKET_REOPENED',
  'PARTICIPANT_ADDED',
  'PARTICIPANT_REMOVED',
  'MAIL_FAILED',
  'MAIL_BOUNCED',
  'TICKET_PAGED',
  'PAGE_ACKNOWLEDGED',
  'RULE_FIRED',
  'RULE_ACTION_REFUSED',
  'RULES_STOPPED',
  'RULE_MAILED',
  'PLAYBOOK_STARTED',
  'PLAYBOOK_STEP_DONE',
  'PLAYBOOK_STEP_UNDONE',
  'HAND_OVER_PROPOSED',
  'UPDATE_PROMISED',
  'DUTY_STARTED',
  'DUTY_SUBMITTED',
  'DUTY_CANCELLED',
  'DUTY_APPROACHING',
] as const;
export type TicketEventType = (typeof TICKET_EVENTS)[number];

/** Only the Centre reads these: they tell how it works inside. */
const CENTRE_ONLY: ReadonlySet<TicketEventType> = new Set([
  'TICKET_NOTED',
  'TICKET_MAIL_UNVERIFIED',
  'MAIL_FAILED',
  'MAIL_BOUNCED',
  'TICKET_PAGED',
  'PAGE_ACKNOWLEDGED',
  'RULE_FIRED',
  'RULE_ACTION_REFUSED',
  'RULES_STOPPED',
  'RULE_MAILED',
  'PLAYBOOK_STARTED',
  'PLAYBOOK_STEP_DONE',
  'PLAYBOOK_STEP_UNDONE',
  'HAND_OVER_PROPOSED',
]);

/** Something that happened on a ticket. Facts that are null are left out. */
export function ticketEvent(
  ticket: Pick<TicketEntity, 'id' | 'organisationId'>,
  type: TicketEventType,
  facts: Readonly<Record<string, string | null>> = {},
  centreFacts: Readonly<Record<string, string | null>> = {},
): DomainEvent {
  return {
    type,
    organisationId: ticket.organisationId,
    ticketId: ticket.id,
    articleId: null,
    audience: CENTRE_ONLY.has(type) ? 'CENTRE' : 'EVERYONE',
    facts: known(facts),
    centreFacts: known(centreFacts),
  };
}

/** What a change has replaced, so that a ticket can be seen as it was; only the Centre reads it. */
export function replaced(ticket: TicketEntity, ...names: (keyof TicketEntity)[]): { before: string } {
  return { before: JSON.stringify(Object.fromEntries(names.map((name) => [name, ticket[name]]))) };
}

function known(facts: Readonly<Record<string, string | null>>) {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
