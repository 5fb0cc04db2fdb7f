import type { JudgedQuery } from './judged-set.js';

/** So many answers are looked at before somebody gives up. */
const LOOKED_AT = 5;
/** From this grade on, an answer is one that somebody was glad to find. */
const GOOD = 2;

type Grades = Readonly<Record<string, number>>;

/** What a search gave for a judged query. */
export interface Measured {
  readonly query: JudgedQuery;
  /** Slugs of articles, best first. */
  readonly found: readonly string[];
  readonly ndcg: number;
  readonly reciprocalRank: number;
}

export interface Means {
  readonly queries: number;
  readonly ndcg: number;
  readonly mrr: number;
  readonly zeroResults: number;
}

export function measure(query: JudgedQuery, found: readonly string[]): Measured {
  return {
    query,
    found,
    ndcg: ndcg(found, query.answers),
    reciprocalRank: reciprocalRank(found, query.answers),
  };
}

/** Normalised discounted cumulative gain of the first five: 1 when no other order or choice would be better. */
export function ndcg(found: readonly string[], grades: Grades): number {
  const ideal = Object.values(grades).sort((one, other) => other - one);
  const best = gain(ideal.slice(0, LOOKED_AT));
  return best === 0 ? 1 : gain(found.slice(0, LOOKED_AT).map((slug) => grades[slug] ?? 0)) / best;
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

/** One by the place of the first good answer; 0 when there is none. */
export function reciprocalRank(found: readonly string[], grades: Grades): number {
  const place = found.findIndex((slug) => (grades[slug] ?? 0) >= GOOD);
  return place < 0 ? 0 : 1 / (place + 1);
}

export function meanOf(measured: readonly Measured[]): Means {
  const mean = (value: (one: Measured) => number) =>
    measured.reduce((sum, one) => sum + value(one), 0) / Math.max(1, measured.length);
  return {
    queries: measured.length,
    ndcg: mean((one) => one.ndcg),
    mrr: mean((one) => one.reciprocalRank),
    zeroResults: mean(({ found }) => (found.length === 0 ? 1 : 0)),
  };
}
