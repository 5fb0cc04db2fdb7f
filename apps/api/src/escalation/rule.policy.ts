import { type Actor, hasRole } from '../platform/access/actor.js';

/** Whoever works on tickets may read why Salus acts by itself; administrators make the rules. */
export const RULE_READERS = ['AGENT', 'SECOND_LINE', 'ADMINISTRATOR'] as const;
export const RULE_WRITERS = ['ADMINISTRATOR'] as const;

export const canWriteRules = (actor: Actor): boolean => hasRole(actor, 'ADMINISTRATOR');
