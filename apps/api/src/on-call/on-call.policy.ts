import { type Actor, hasRole } from '../platform/access/actor.js';

/** Who sees rotas, ladders and the record of pages: whoever works at the desk, and administrators. */
export const ON_CALL_ROLES = ['AGENT', 'SECOND_LINE', 'ADMINISTRATOR'] as const;
/** Who writes rotas and ladders and starts drills. */
export const ON_CALL_ADMIN_ROLES = ['ADMINISTRATOR'] as const;

export function canSeeOnCall(actor: Actor): boolean {
  return actor.class === 'agent' && ON_CALL_ROLES.some((role) => hasRole(actor, role));
}

/** Rotas, ladders, drills. */
export function canManageOnCall(actor: Actor): boolean {
  return actor.class === 'agent' && hasRole(actor, 'ADMINISTRATOR');
}

/** Colleagues swap among themselves: whoever can be on call may put a stand-in there and take one back. */
export function canChangeOverrides(actor: Actor): boolean {
  return canSeeOnCall(actor);
}

/** Whoever works at the desk may take care, and whoever was called. */
export function canAcknowledge(actor: Actor, wasCalled: boolean): boolean {
  if (actor.class !== 'agent') return false;
  return wasCalled || hasRole(actor, 'AGENT') || hasRole(actor, 'SECOND_LINE');
}
