import type { MessageKind } from '@salus/contract';
import type { Ticket } from '../ticket/ticket-cache.js';

/** A reply goes to the hospital, a note stays inside the Centre. */
export type ComposerKind = Exclude<MessageKind, 'UNVERIFIED'>;

/** Everybody outside the Centre who gets a reply: the requester first. */
export function recipientsOf(ticket: Pick<Ticket, 'requester' | 'participants'>): string[] {
  const others = ticket.participants.filter((person) => person.id !== ticket.requester.id);
  return [ticket.requester, ...others].map((person) => person.name);
}

/** What others have written since the message with this id; everything where the id is empty. */
export function newerMessages(
  messages: Ticket['messages'],
  lastSeen: string | null,
  ownId: string | undefined,
): Ticket['messages'] {
  if (lastSeen === null) return [];
  const place = messages.findIndex((message) => message.id === lastSeen);
  // A message that is gone from the list (the oldest are not shown) tells nothing: better silent than wrong.
  if (place < 0 && lastSeen !== '') return [];
  return messages.slice(place + 1).filter((message) => message.author.id !== ownId);
}

/** The id of the newest message, empty when there is none. */
export function newestId(messages: Ticket['messages']): string {
  return messages.at(-1)?.id ?? '';
}
