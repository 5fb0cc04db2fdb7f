import { describe, expect, it } from '@jest/globals';
import type { JudgedQuery } from './judged-set.js';
import { measure, meanOf, ndcg, reciprocalRank } from './measures.js';

const grades = { a: 3, b: 2, c: 1 };

describe('ndcg', () => {
  it.each([
    [['a', 'b', 'c'], 1],
    [['a', 'b', 'c', 'x', 'y', 'z'], 1],
    [['b', 'a', 'c'], (3 + 7 / Math.log2(3) + 0.5) / (7 + 3 / Math.log2(3) + 0.5)],
    [['x', 'a'], 7 / Math.log2(3) / (7 + 3 / Math.log2(3) + 0.5)],
    [['x', 'x', 'x', 'x', 'x', 'a'], 0],
    [[], 0],
  ])('of %j is %d', (found, expected) => {
    expect(ndcg(found, grades)).toBeCloseTo(expected, 10);
  });

  it('asks for no more than five', () => {
    const many = Object.fromEntries('abcdefg'.split('').map((slug) => [slug, 3]));
    expect(ndcg(['a', 'b', 'c', 'd', 'e'], many)).toBe(1);
  });
});

describe('reciprocalRank', () => {
  it('is by the first answer that is good, not by one that is related', () => {
    expect(reciprocalRank(['x', 'c', 'b', 'a'], grades)).toBeCloseTo(1 / 3, 10);
    expect(reciprocalRank(['c'], grades)).toBe(0);
  });
});

describe('meanOf', () => {
  it('is over all queries, also those without result', () => {
    const query: JudgedQuery = { q: 'q', language: 'en', group: 'it', answers: { a: 3, b: 2, c: 1 } };
    expect(meanOf([measure(query, ['a', 'b', 'c']), measure(query, [])])).toEqual({
      queries: 2,
      ndcg: 0.5,
      mrr: 0.5,
      zeroResults: 0.5,
    });
    expect(meanOf([]).queries).toBe(0);
  });
});
