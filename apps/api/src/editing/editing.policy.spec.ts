import { describe, expect, it } from '@jest/globals';
import { possibleSteps, type Role, RevisionState } from '@salus/rules';
import { type Actor, ANONYMOUS, WORKER } from '../platform/access/actor.js';
import { canEditGuidance, partIn } from './editing.policy.js';

const someone = (side: 'member' | 'agent', userId: string, ...roles: Role[]): Actor => ({
  class: side,
  userId,
  organisationId: 'o',
  roles,
  language: 'en',
});
const AUTHORS = ['author'];
const ACTORS: Record<string, Actor> = {
  visitor: ANONYMOUS,
  'hospital staff': someone('member', 'm', 'STAFF'),
  'hospital with a stray role': someone('member', 'm', 'STAFF', 'EDITOR'),
  agent: someone('agent', 'a', 'AGENT', 'ADMINISTRATOR'),
  'editor who wrote it': someone('agent', 'author', 'EDITOR'),
  'another editor': someone('agent', 'other', 'EDITOR'),
  worker: WORKER,
};

describe('who may do what with a revision', () => {
  it('is this matrix', () => {
    const states = Object.values(RevisionState);
    const lines = Object.entries(ACTORS).flatMap(([name, actor]) =>
      states.map((state) =>
        `${name.padEnd(27)}| ${state.padEnd(11)}| ${possibleSteps(state, partIn(actor, AUTHORS)).join(' ')}`.trimEnd(),
      ),
    );
    const nothing = ['visitor', 'hospital staff', 'hospital with a stray role', 'agent'];
    for (const name of nothing)
      expect(lines.filter((line) => line.startsWith(`${name} `) && !line.endsWith('|'))).toEqual([]);
    const told = lines.filter((line) => !line.endsWith('|'));
    expect(`\n${told.join('\n')}\n`).toMatchInlineSnapshot(`
     "
     editor who wrote it        | DRAFT      | SUBMIT
     editor who wrote it        | IN_REVIEW  | RECALL
     editor who wrote it        | APPROVED   | RECALL SCHEDULE PUBLISH
     editor who wrote it        | SCHEDULED  | RECALL SCHEDULE UNSCHEDULE PUBLISH
     editor who wrote it        | PUBLISHED  | WITHDRAW
     another editor             | DRAFT      | SUBMIT
     another editor             | IN_REVIEW  | RETURN APPROVE
     another editor             | APPROVED   | RETURN SCHEDULE PUBLISH
     another editor             | SCHEDULED  | RETURN SCHEDULE UNSCHEDULE PUBLISH
     another editor             | PUBLISHED  | WITHDRAW
     worker                     | SCHEDULED  | PUBLISH
     worker                     | PUBLISHED  | SUPERSEDE WITHDRAW
     "
    `);
  });

  it('lets nobody outside the Centre write, whatever role they carry', () => {
    expect(Object.entries(ACTORS).flatMap(([name, actor]) => (canEditGuidance(actor) ? [name] : []))).toEqual(
      ['editor who wrote it', 'another editor'],
    );
  });
});
