import { describe, expect, it } from '@jest/globals';
import { refuse } from './domain-error.js';

describe('a refusal of input', () => {
  it.each([
    [{ min: 0, max: 4 }, 'at least 0, at most 4'],
    [{ min: 8 }, 'at least 8'],
    [{ max: 80 }, 'at most 80'],
  ])('says the limits %j in its message', (limits, words) => {
    expect(() => refuse([null, { field: 'minutes', code: 'OUT_OF_RANGE', ...limits }])).toThrow(
      `Please correct minutes: OUT_OF_RANGE (${words}).`,
    );
  });

  it('says nothing of limits where there are none, and is none without a problem', () => {
    expect(() => refuse([{ field: 'name', code: 'EMPTY' }])).toThrow('Please correct name: EMPTY.');
    expect(() => refuse([null])).not.toThrow();
  });
});
