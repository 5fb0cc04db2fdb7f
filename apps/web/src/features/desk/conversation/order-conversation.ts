import type { Ticket } from '../ticket/ticket-cache.js';

export type Message = Ticket['messages'][number];
export type TicketEvent = Ticket['timeline'][number];

/** A message, or everything that happened between two messages. */
export type ConversationPart =
  | { readonly kind: 'MESSAGE'; readonly message: Message }
  | { readonly kind: 'EVENTS'; readonly id: string; readonly events: readonly TicketEvent[] };

/** These are told by the message that they brought. */
const TOLD_BY_MESSAGES: ReadonlySet<string> = new Set([
  'TICKET_OPENED',
  'TICKET_REPLIED',
  'TICKET_NOTED',
  'TICKET_MAIL_UNVERIFIED',
]);

/** Messages and events in the order in which they happened; a command that wrote a message stands after it. */
export function orderConversation(ticket: Pick<Ticket, 'messages' | 'timeline'>): ConversationPart[] {
  const moments = [
    ...ticket.messages.map((message) => ({ at: message.createdAt, message, event: null })),
    ...ticket.timeline
      .filter((event) => !TOLD_BY_MESSAGES.has(event.type))
      .map((event) => ({ at: event.at, message: null, event })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));

  const parts: ConversationPart[] = [];
  let events: TicketEvent[] = [];
  const flush = (): void => {
    const [first] = events;
    if (first !== undefined) parts.push({ kind: 'EVENTS', id: first.id, events });
    events = [];
  };
  for (const { message, event } of moments) {
    if (event !== null) events.push(event);
    else {
      flush();
      parts.push({ kind: 'MESSAGE', message });
    }
  }
  flush();
  return parts;
}
