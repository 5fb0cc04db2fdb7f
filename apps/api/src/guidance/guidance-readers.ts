import type { Actor } from '../platform/access/actor.js';

/** The group of readers that everybody belongs to. */
export const EVERYONE = 'everyone';

/**
 * The groups that an actor reads with. A text stands in the index with the groups that may read it, and is found by those
 * who belong to one of them: this is the wall of the search server. PostgreSQL has its own.
 */
export function readerGroups(_actor: Actor): readonly string[] {
  return [EVERYONE];
}

/** The same as a condition of the search server. Nothing in it was typed by a person. */
export function readerCondition(actor: Actor): string {
  return `readers IN [${readerGroups(actor)
    .map((group) => `"${group}"`)
    .join(', ')}]`;
}
