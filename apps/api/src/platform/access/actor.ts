import type { Role } from '@salus/rules';

/** Each trust class has its own PostgreSQL login role, pool and policies. */
export type TrustClass = 'anonymous' | 'member' | 'agent' | 'worker';

/** Nobody known: a visitor. */
export interface Anonymous {
  readonly class: 'anonymous';
}
/** Someone of a hospital or another provider. */
export interface Member {
  readonly class: 'member';
  readonly userId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly language: string;
}
/** Someone of the Centre. */
export interface Agent {
  readonly class: 'agent';
  readonly userId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly language: string;
}
/** The product itself: jobs that react to events. */
export interface Worker {
  readonly class: 'worker';
}

export type Person = Member | Agent;
export type Actor = Anonymous | Person | Worker;

/** Whoever sets an installation up from the command line: nobody who can sign in. */
export const SETTING_UP: Agent = {
  class: 'agent',
  userId: '00000000-0000-7000-8000-000000000000',
  organisationId: '00000000-0000-7000-8000-000000000000',
  roles: [],
  language: 'en',
};

export const ANONYMOUS: Anonymous = { class: 'anonymous' };
export const WORKER: Worker = { class: 'worker' };

export const isPerson = (actor: Actor): actor is Person =>
  actor.class === 'member' || actor.class === 'agent';
export const hasRole = (actor: Actor, role: Role): boolean => isPerson(actor) && actor.roles.includes(role);
