import { describe, expect, it } from '@jest/globals';
import { describeFailure } from './log.js';

describe('what the log keeps of a failure', () => {
  it('is its kind and its place in the code, never its words', () => {
    const failure = Object.assign(new TypeError('The patient Zilpa'), {
      code: '23514',
      constraint: 'tickets_kind',
      table: 'tickets',
      detail: 'Failing row contains (Zilpa)',
      where: 'Zilpa',
    });
    const kept = describeFailure(failure);
    expect(kept).toMatchObject({
      kind: 'TypeError',
      code: '23514',
      constraint: 'tickets_kind',
      table: 'tickets',
      stack: expect.arrayContaining([expect.stringMatching(/^at .*log\.spec\.ts/)]),
    });
    expect(JSON.stringify(kept)).not.toContain('Zilpa');
  });

  it('is not fooled by words that look like a place in the code', () => {
    const words = 'Help\n    at Zilpa (/ward/3.ts:1:1)\n    at Zilpa';
    for (const failure of [
      new Error(words),
      new Error('outer', { cause: new Error(words) }),
      new AggregateError([new Error(words)], words),
    ]) {
      expect(JSON.stringify(describeFailure(failure))).not.toContain('Zilpa');
    }
  });

  it('is hardly anything when something was thrown that is no error', () => {
    expect(describeFailure('Zilpa')).toEqual({ kind: 'string' });
    expect(describeFailure({ message: 'Zilpa' })).toEqual({ kind: 'object' });
    expect(describeFailure(null)).toEqual({ kind: 'object' });
  });
});
