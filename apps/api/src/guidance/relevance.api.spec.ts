import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { judgedQueries, type Means, meanOf, relevanceTable } from '@salus/relevance';
import { type Engine, RelevanceScene } from '../testing/relevance.js';

/** What is wanted of the search server; what the fallback has reached, less a margin. `npm run relevance` prints where they stand. */
const HELD: Readonly<Record<Engine, { all: number; misspelt: number; zeroResults: number }>> = {
  MEILISEARCH: { all: 0.85, misspelt: 0.75, zeroResults: 0.02 },
  POSTGRESQL: { all: 0.7, misspelt: 0.68, zeroResults: 0.04 },
};

describe('the judged queries', () => {
  let scene: RelevanceScene;
  beforeAll(async () => {
    scene = await RelevanceScene.start();
  }, 180_000);
  afterAll(() => scene.stop());

  it('are enough to measure with', () => {
    expect(judgedQueries().length).toBeGreaterThanOrEqual(150);
  });

  it.each(['MEILISEARCH', 'POSTGRESQL'] as const)(
    'are answered by %s as well as before',
    async (engine) => {
      const measured = await scene.measure(engine);
      const all = meanOf(measured);
      const misspelt = meanOf(measured.filter(({ query }) => query.group === 'misspelt'));
      const reached = (means: Means) => means.ndcg.toFixed(3);
      const failure = `reached ${reached(all)}, misspelt ${reached(misspelt)}\n${relevanceTable(measured)}`;
      const { all: least, misspelt: leastMisspelt, zeroResults } = HELD[engine];
      const holds = all.ndcg >= least && misspelt.ndcg >= leastMisspelt && all.zeroResults <= zeroResults;
      expect(holds ? 'held' : failure).toBe('held');
    },
    120_000,
  );
});
