import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SearchServer } from '../platform/search/search-server.js';
import { buildArticle, granted } from '../testing/build-article.js';
import { TestApp } from '../testing/test-app.js';

const SEARCH =
  'query ($query: String!, $filter: GuidanceFilter) { searchGuidance(query: $query, filter: $filter) { engine hits { article { slug } } } }';

describe('how many sections there are, which says how rare a word is,', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
    await buildArticle(test, await test.build.agent(['EDITOR']), {
      title: 'Numbat and wolverine',
      pillar: 'PREVENT',
    });
    await test.settled();
  });
  afterAll(() => test.stop());

  /** The filters of the questions in `work` that only count. */
  async function countsIn(work: () => Promise<unknown>): Promise<string[]> {
    const asked = jest.spyOn(test.app.get(SearchServer), 'search');
    await work();
    const counts = asked.mock.calls.flatMap(([queries]) => queries.filter(({ limit }) => limit === 0));
    asked.mockRestore();
    return counts.filter(({ q }) => q === '').map(({ filter }) => JSON.stringify(filter));
  }
  const search = async (cookie: string | null, filter: object = {}) => {
    const { searchGuidance } = granted(
      await test.graphql(cookie, SEARCH, { query: 'numbat wolverine', filter }),
    );
    expect(searchGuidance).toMatchObject({ engine: 'MEILISEARCH', hits: [{}] });
  };

  it('is counted once for all who may read the same, and again for others and other filters', async () => {
    const [one, other] = [await test.build.member(), await test.build.member()];
    const [first, ...none] = await countsIn(async () => {
      await search(null);
      await search(null);
    });
    expect(first).toBeDefined();
    expect(none).toEqual([]);
    const others = await countsIn(async () => {
      await search(one.cookie);
      await search(other.cookie);
      await search(null, { pillar: 'PREVENT' });
      await search(one.cookie);
    });
    expect(new Set([first, ...others]).size).toBe(1 + others.length);
    expect(others).toHaveLength(3);
  });
});
