import { describe, expect, it } from '@jest/globals';
import { Role, TicketStatus } from '@salus/rules';
import { type Actor, ANONYMOUS, WORKER } from '../platform/access/actor.js';
import { isOfOthers, sideOf, ticketAbilities, type TicketAbility } from './ticket.policy.js';

const HOSPITAL = 'alpha';
const person = (side: 'member' | 'agent', organisationId: string, ...roles: Role[]): Actor => ({
  class: side,
  userId: 'u',
  organisationId,
  roles,
  language: 'en',
});

const ACTORS: Record<string, { actor: Actor; as: 'requester' | 'agent' | null }> = {
  'a visitor': { actor: ANONYMOUS, as: null },
  'the product itself': { actor: WORKER, as: null },
  'a nurse of the hospital': { actor: person('member', HOSPITAL, 'STAFF'), as: 'requester' },
  'its security contact': { actor: person('member', HOSPITAL, 'SECURITY_CONTACT'), as: 'requester' },
  'a nurse of another hospital': { actor: person('member', 'beta', 'STAFF'), as: null },
  'a nurse of another hospital who claims to be an agent': {
    actor: person('member', 'beta', 'AGENT', 'SECOND_LINE'),
    as: null,
  },
  'an agent': { actor: person('agent', 'centre', 'AGENT'), as: 'agent' },
  'someone of the second line': { actor: person('agent', 'centre', 'SECOND_LINE'), as: 'agent' },
  'an editor of the Centre': { actor: person('agent', 'centre', 'EDITOR'), as: null },
  'an administrator of the Centre': { actor: person('agent', 'centre', 'ADMINISTRATOR'), as: null },
  'somebody of the Centre without a role': { actor: person('agent', 'centre'), as: null },
};

/** One line per ability; x where it is allowed, in the order of the statuses of the first line. */
const MATRIX = {
  agent: `
                  NEW  OPEN  WAITING_FOR_REQUESTER  WAITING_FOR_THIRD_PARTY  RESOLVED  CLOSED  REOPENED
    reply          x    x              x                       x                 x        -        x
    note           x    x              x                       x                 x        x        x
    assign         x    x              x                       x                 x        -        x
    classify       x    x              x                       x                 x        -        x
    prioritise     x    x              x                       x                 x        -        x
    label          x    x              x                       x                 x        -        x
    describe       x    x              x                       x                 x        -        x
    wait           -    x              x                       x                 -        -        x
    resume         -    -              x                       x                 -        -        x
    escalate       x    x              x                       x                 -        -        x
    resolve        -    x              x                       x                 -        -        x
    confirm        -    -              -                       -                 -        -        -
    close          -    -              -                       -                 x        -        -
    reopen         -    -              -                       -                 x        x        -
    addParticipant x    x              x                       x                 x        -        x`,
  requester: `
                  NEW  OPEN  WAITING_FOR_REQUESTER  WAITING_FOR_THIRD_PARTY  RESOLVED  CLOSED  REOPENED
    reply          x    x              x                       x                 x        -        x
    note           -    -              -                       -                 -        -        -
    assign         -    -              -                       -                 -        -        -
    classify       -    -              -                       -                 -        -        -
    prioritise     -    -              -                       -                 -        -        -
    label          x    x              x                       x                 x        -        x
    describe       -    -              -                       -                 -        -        -
    wait           -    -              -                       -                 -        -        -
    resume         -    -              -                       -                 -        -        -
    escalate       -    -              -                       -                 -        -        -
    resolve        -    -              -                       -                 -        -        -
    confirm        -    -              -                       -                 x        -        -
    close          -    -              -                       -                 -        -        -
    reopen         -    -              -                       -                 x        x        -
    addParticipant x    x              x                       x                 x        -        x`,
} as const;

type Allowed = Record<string, Partial<Record<TicketAbility, boolean>>>;

/** The matrix as it is written above: status → ability → allowed. */
function read(text: string): Allowed {
  const [head = '', ...lines] = text.trim().split('\n');
  const statuses = head.trim().split(/\s+/);
  return Object.fromEntries(
    statuses.map((status, column) => [
      status,
      Object.fromEntries(
        lines
          .map((line) => line.trim().split(/\s+/))
          .map(([ability, ...marks]) => [ability, marks[column] === 'x']),
      ),
    ]),
  );
}

const NOTHING: Allowed = Object.fromEntries(
  Object.values(TicketStatus).map((status) => [
    status,
    Object.fromEntries(Object.keys(read(MATRIX.agent)['NEW']!).map((ability) => [ability, false])),
  ]),
);

describe('who may do what to a ticket', () => {
  it('is written down for every status', () => {
    for (const text of Object.values(MATRIX))
      expect(Object.keys(read(text)).sort()).toEqual(Object.values(TicketStatus).sort());
  });

  it.each(Object.entries(ACTORS))('is right for %s in every status', (_, { actor, as }) => {
    expect(sideOf(actor, { organisationId: HOSPITAL })).toBe(as);
    const allowed = Object.fromEntries(
      Object.values(TicketStatus).map((status) => [
        status,
        ticketAbilities(actor, { organisationId: HOSPITAL, status }),
      ]),
    );
    expect(allowed).toEqual(as ? read(MATRIX[as]) : NOTHING);
  });

  it('hides a ticket from staff of every other hospital, whatever their roles claim', () => {
    const hidden = Object.entries(ACTORS).filter(([, { actor }]) => isOfOthers(actor, HOSPITAL));
    expect(hidden.map(([name]) => name)).toEqual([
      'a nurse of another hospital',
      'a nurse of another hospital who claims to be an agent',
    ]);
  });

  it('depends on the roles at the Centre: without AGENT or SECOND_LINE nobody touches a ticket', () => {
    const may = Object.values(Role).filter(
      (role) => sideOf(person('agent', 'centre', role), { organisationId: HOSPITAL }) === 'agent',
    );
    expect(may.sort()).toEqual(['AGENT', 'SECOND_LINE']);
  });
});
