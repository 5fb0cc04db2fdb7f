import { describe, expect, it } from '@jest/globals';
import type { Turn } from '@salus/contract';
import { arrange, countMoved, extend } from './arrangement.js';

const ticket = (id: string, turn: Turn) => ({ id, turn });

describe('the arrangement of the list', () => {
  const shown = arrange([ticket('a', 'CENTRE'), ticket('b', 'REQUESTER'), ticket('c', 'CENTRE')]);

  it('groups by whose turn it is and keeps the order', () => {
    expect(shown).toEqual({ REQUESTER: ['b'], CENTRE: ['a', 'c'], THIRD_PARTY: [], NOBODY: [] });
  });

  it('counts what is new and what has changed its group, not what only has news', () => {
    expect(
      countMoved(shown, arrange([ticket('c', 'CENTRE'), ticket('a', 'CENTRE'), ticket('b', 'REQUESTER')])),
    ).toBe(0);
    expect(
      countMoved(shown, arrange([ticket('d', 'CENTRE'), ticket('a', 'NOBODY'), ticket('b', 'REQUESTER')])),
    ).toBe(2);
  });

  it('adds older tickets at the ends and moves nothing that is shown', () => {
    const longer = extend(shown, [ticket('a', 'NOBODY'), ticket('d', 'CENTRE'), ticket('e', 'NOBODY')]);
    expect(longer).toEqual({ REQUESTER: ['b'], CENTRE: ['a', 'c', 'd'], THIRD_PARTY: [], NOBODY: ['e'] });
  });
});
