import { type Actor, hasRole } from '../platform/access/actor.js';

/** Who reads what is promised, on whose calendars, and which duties there are: everyone of the Centre who works with tickets. */
export const SETTINGS_READERS = ['AGENT', 'SECOND_LINE', 'ADMINISTRATOR'] as const;
export const ADMINISTRATORS = ['ADMINISTRATOR'] as const;

/** Who changes them. */
export const canChangeClockSettings = (actor: Actor): boolean => hasRole(actor, 'ADMINISTRATOR');
