import { describe, expect, it } from '@jest/globals';
import { holdStill } from './hold-still.js';

const list = (letters: string): { id: string }[] => [...letters].map((id) => ({ id }));
const shownAs = (rows: readonly { id: string }[]): string => rows.map(({ id }) => id).join('');

describe('holdStill', () => {
  it.each([
    ['nothing happened', 'abc', 'abc', 'abc', '', false],
    ['something new belongs on top', 'abc', 'xabc', 'abc', 'x', true],
    ['something new belongs between', 'abc', 'abxc', 'abc', 'x', true],
    ['the next page was loaded', 'abc', 'abcde', 'abcde', '', false],
    ['new on top and a next page', 'abc', 'xabcd', 'abcd', 'x', true],
    ['something left', 'abc', 'ac', 'abc', '', true],
    ['the order changed', 'abc', 'cab', 'abc', '', true],
    ['everything was replaced', 'abc', 'xyz', 'abcxyz', '', true],
    ['everything is gone', 'abc', '', 'abc', '', true],
    ['nothing was shown', '', 'abc', 'abc', '', false],
  ])('%s', (_, shown, latest, rows, arrived, hasChanged) => {
    const held = holdStill(list(shown), list(latest));
    expect(shownAs(held.rows)).toBe(rows);
    expect(shownAs(held.arrived)).toBe(arrived);
    expect(held.hasChanged).toBe(hasChanged);
  });

  it('shows the newest content at the old place and says what has left', () => {
    const held = holdStill(
      [
        { id: 'a', status: 'NEW' },
        { id: 'b', status: 'NEW' },
      ],
      [{ id: 'b', status: 'OPEN' }],
    );
    expect(held.rows).toEqual([
      { id: 'a', status: 'NEW' },
      { id: 'b', status: 'OPEN' },
    ]);
    expect([...held.left]).toEqual(['a']);
  });
});
