import { describe, expect, it } from '@jest/globals';
import {
  type EditorialWho,
  editorsPart,
  possibleSteps,
  REVISION_TRANSITIONS,
  RevisionState,
  RevisionStep,
  stricterLabel,
  takeStep,
} from './editorial.js';
import type { Tlp } from './vocabulary.js';

const STATES = Object.values(RevisionState);
const STEPS = Object.values(RevisionStep);
const WHOS: readonly EditorialWho[] = ['editor', 'author', 'otherEditor', 'product', 'operator'];
const AUTHOR = editorsPart('anna', ['anna', 'ben']);
const COLLEAGUE = editorsPart('cleo', ['anna', 'ben']);

describe('the life of a revision', () => {
  it('allows exactly what stands in the table', () => {
    for (const state of STATES)
      for (const step of STEPS)
        for (const who of WHOS) {
          const line = REVISION_TRANSITIONS.find(
            ([from, , by, whom]) => from === state && by === step && whom === who,
          );
          const result = takeStep(state, step, [who]);
          expect([state, step, who, result.ok ? result.to : null]).toEqual([
            state,
            step,
            who,
            line?.[1] ?? null,
          ]);
        }
  });

  it('names each way once, and every state is reached from a draft', () => {
    const keys = REVISION_TRANSITIONS.map(([from, , by, who]) => `${from} ${by} ${who}`);
    expect(new Set(keys).size).toBe(keys.length);
    const reached = new Set<string>(['DRAFT']);
    for (const _ of STATES)
      for (const [from, to] of REVISION_TRANSITIONS) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('never lets anybody publish past a second person, but for an import', () => {
    const ways = REVISION_TRANSITIONS.filter(([, to]) => to === 'PUBLISHED');
    expect(ways.filter(([from]) => from !== 'APPROVED' && from !== 'SCHEDULED')).toEqual([
      ['DRAFT', 'PUBLISHED', 'IMPORT', 'operator'],
    ]);
    expect(REVISION_TRANSITIONS.filter(([, to, by]) => to === 'APPROVED' && by !== 'UNSCHEDULE')).toEqual([
      ['IN_REVIEW', 'APPROVED', 'APPROVE', 'otherEditor'],
    ]);
  });

  it('says why not', () => {
    expect(takeStep('IN_REVIEW', 'APPROVE', AUTHOR)).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'OWN_TEXT',
    });
    expect(takeStep('IN_REVIEW', 'RECALL', COLLEAGUE)).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'NOT_AUTHOR',
    });
    expect(takeStep('DRAFT', 'APPROVE', COLLEAGUE)).toMatchObject({
      code: 'CONFLICT',
      reason: 'WRONG_STATE',
    });
    expect(takeStep('DRAFT', 'IMPORT', COLLEAGUE)).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_YOURS' });
    expect(takeStep('IN_REVIEW', 'APPROVE', COLLEAGUE)).toEqual({ ok: true, to: 'APPROVED' });
  });

  it('offers what leads on', () => {
    expect(possibleSteps('IN_REVIEW', AUTHOR)).toEqual(['RECALL']);
    expect(possibleSteps('IN_REVIEW', COLLEAGUE)).toEqual(['RETURN', 'APPROVE']);
    expect(possibleSteps('APPROVED', AUTHOR)).toEqual(['RECALL', 'SCHEDULE', 'PUBLISH']);
    expect(possibleSteps('PUBLISHED', COLLEAGUE)).toEqual(['WITHDRAW']);
    for (const state of ['SUPERSEDED', 'WITHDRAWN'] as const)
      expect(possibleSteps(state, COLLEAGUE)).toEqual([]);
  });
});

describe('stricterLabel', () => {
  const label = (tlp: Tlp, ...organisationIds: string[]) => ({ tlp, organisationIds });

  it.each([
    ['the same', label('CLEAR'), label('CLEAR'), label('CLEAR')],
    ['only providers', label('CLEAR'), label('GREEN'), label('GREEN')],
    ['whom one names', label('CLEAR'), label('AMBER', 'a', 'b'), label('AMBER', 'a', 'b')],
    ['whom both name', label('AMBER_STRICT', 'a', 'b'), label('AMBER', 'b', 'c'), label('AMBER_STRICT', 'b')],
    ['nobody of two that are strangers', label('AMBER', 'a'), label('AMBER', 'b'), label('AMBER')],
    ['nobody but the Centre', label('RED'), label('AMBER', 'a'), label('RED')],
  ])('lets in %s', (_, one, other, both) => {
    expect(stricterLabel(one, other)).toEqual(both);
    expect(stricterLabel(other, one)).toEqual(both);
  });
});
