import { describe, expect, it } from '@jest/globals';
import { rememberingSplit, split } from './words.js';

describe('a text is split into its words', () => {
  it('with their places, folded as PostgreSQL folds them', () => {
    expect(split('Straße, ΛΌΓΟΣ: e\u0301te\u0301 2').words).toEqual([
      { start: 0, end: 6, folded: 'strasse' },
      { start: 8, end: 13, folded: 'λογοσ' },
      { start: 15, end: 20, folded: 'ete' },
      { start: 21, end: 22, folded: '2' },
    ]);
  });

  it('once while it is among those that were asked for', () => {
    const splitOnce = rememberingSplit(2);
    const first = splitOnce('first text');
    expect(first).toEqual(split('first text'));
    expect(splitOnce('first text')).toBe(first);
    splitOnce('second text');
    splitOnce('third text');
    const again = splitOnce('first text');
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
