import { editorsPart, type EditorialWho } from '@salus/rules';
import { type Actor, hasRole, isPerson } from '../platform/access/actor.js';

/** Who writes guidance and decides what of it is public. */
export const EDITOR_ROLES = ['EDITOR'] as const;

/** Editors of the Centre write guidance; a role that strayed to a hospital opens nothing. */
export function canEditGuidance(actor: Actor): boolean {
  return actor.class === 'agent' && hasRole(actor, 'EDITOR');
}

/** What an actor is to a revision with these authors; nothing to whoever is no editor. */
export function partIn(actor: Actor, authorIds: readonly string[]): readonly EditorialWho[] {
  if (actor.class === 'worker') return ['product'];
  return canEditGuidance(actor) && isPerson(actor) ? editorsPart(actor.userId, authorIds) : [];
}
