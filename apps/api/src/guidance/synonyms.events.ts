import type { Person } from '../platform/access/actor.js';
import type { DomainEvent } from '../platform/jobs/event.js';

export const SYNONYM_EVENTS = ['SYNONYMS_SAVED', 'SYNONYMS_REMOVED'] as const;

/** What an editor did to words that mean one thing; the words themselves stand in their row, or stood there. */
export function synonymEvent(
  type: (typeof SYNONYM_EVENTS)[number],
  by: Person,
  facts: { readonly group: string; readonly version: string; readonly words: string },
): DomainEvent {
  const { organisationId } = by;
  return { type, organisationId, ticketId: null, articleId: null, audience: 'CENTRE', facts };
}
