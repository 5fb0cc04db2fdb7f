import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meilisearch } from 'meilisearch';
import { ANONYMOUS } from '../platform/access/actor.js';
import { SearchServer } from '../platform/search/search-server.js';
import type { TestPerson } from '../testing/build.js';
import { buildArticle, granted, type TestArticle } from '../testing/build-article.js';
import { parts, TestApp } from '../testing/test-app.js';
import type { GuidanceDocument } from './guidance-document.js';
import { GuidanceIndex } from './guidance-index.js';
import { readerCondition } from './readership.policy.js';

const SEARCH = `query ($query: String!) { searchGuidance(query: $query) { engine hits { article { id title } } facets { total languages { value count } } } }`;

/** What a reader may not see stands behind two walls in a search; each holds with the other one down. */
describe('the two walls of a search', () => {
  let test: TestApp;
  let editor: TestPerson;
  let hidden: TestArticle;
  let index: string;
  const client = new Meilisearch({ host: parts().meiliUrl ?? '', apiKey: parts().meiliKey });
  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.build.agent(['EDITOR']);
    index = test.app.get(GuidanceIndex).uid;
    await buildArticle(test, editor, { title: 'The open canary' });
    hidden = await buildArticle(test, editor, { title: 'The hidden canary', language: 'hu' });
    await test.settled();
  });
  afterAll(() => test.stop());

  const search = async (query: string) => granted(await test.graphql(null, SEARCH, { query })).searchGuidance;
  const documentsOf = async (id: string) => {
    const { results } = await client.index<GuidanceDocument>(index).getDocuments({ limit: 1_000 });
    return results.filter(({ textId }) => textId === id);
  };
  /** Past all events; the text follows its article. */
  const label = (tlp: string) =>
    test.sql('UPDATE articles SET tlp = $2 WHERE id = $1', [hidden.articleId, tlp]);
  const onlyTheOpenOne = {
    hits: [{ article: { title: 'The open canary' } }],
    facets: { total: 1, languages: [{ value: 'en', count: 1 }] },
  };

  it('both let through what everybody may see', async () => {
    expect((await search('canary')).facets.total).toBe(2);
  });

  it('PostgreSQL alone hides hits and counts while the index says that everybody may see it', async () => {
    await label('GREEN');
    // As if the index had been told that it had followed.
    await test.sql('DELETE FROM guidance_index_lag');
    expect(await documentsOf(hidden.id)).toHaveLength(2);
    expect(await search('canary')).toMatchObject(onlyTheOpenOne);
    // The counts, when the hit itself is not on the page.
    const counted = granted(
      await test.graphql(
        null,
        '{ searchGuidance(query: "canary open", first: 1) { engine hits { article { title } } facets { total languages { value } } } }',
      ),
    ).searchGuidance;
    expect(counted).toEqual({
      engine: 'MEILISEARCH',
      ...onlyTheOpenOne,
      facets: { total: 1, languages: [{ value: 'en' }] },
    });
    await label('CLEAR');
    await test.sql('DELETE FROM guidance_index_lag');
  });

  it('the search server alone hides hits and counts while PostgreSQL would show it to everybody', async () => {
    const documents = await documentsOf(hidden.id);
    await client
      .index(index)
      .updateDocuments(documents.map(({ id }) => ({ id, readers: ['somebody else'] })))
      .waitTask();
    expect(await search('canary')).toMatchObject({ engine: 'MEILISEARCH', ...onlyTheOpenOne });
  });

  it('the token alone holds when a question forgets its condition', async () => {
    const server = test.app.get(SearchServer);
    const ask = async (rules: Record<string, { filter: string }>) => {
      const [answer] = await server.search<GuidanceDocument>(
        [{ indexUid: index, q: 'canary', distinct: 'textId', facets: ['language'] }],
        rules,
      );
      return [
        answer!.hits.flatMap(({ title }) => Object.values(title)),
        answer!.facetDistribution!['language'],
      ];
    };
    expect(await ask({ [index]: { filter: readerCondition(ANONYMOUS) } })).toEqual([
      ['the open canary'],
      { en: 1 },
    ]);
    expect((await ask({ [index]: { filter: 'readers = "somebody else"' } }))[0]).toEqual([
      'the hidden canary',
    ]);
    await expect(ask({})).rejects.toThrow('The search server cannot answer.');
  });

  it('a token opens no other index of the same server', async () => {
    const server = test.app.get(SearchServer);
    const other = `${index.replace(/guidance$/, '')}index_versions`;
    const rules = { [index]: { filter: readerCondition(ANONYMOUS) } };
    await expect(server.search([{ indexUid: other, q: '' }], rules)).rejects.toThrow(
      'The search server cannot answer.',
    );
  });
});

describe('an index that has not followed yet', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
    await test.settled();
  });
  afterAll(() => test.stop());
  const search = async () =>
    granted(
      await test.graphql(
        null,
        '{ searchGuidance(query: "lemur") { engine isStale hits { article { title } } facets { total } } }',
      ),
    ).searchGuidance;

  it('is told to lack something, answers with what it has, and counts by PostgreSQL', async () => {
    const editor = await test.build.agent(['EDITOR']);
    const first = await buildArticle(test, editor, { title: 'First lemur' });
    await test.settled();
    expect(await search()).toMatchObject({ engine: 'MEILISEARCH', isStale: false, facets: { total: 1 } });
    // A second one, under a label that is in no index, and then made public past all events.
    const second = await buildArticle(test, editor, { title: 'Second lemur', tlp: 'RED' });
    await test.settled();
    await test.sql(
      "UPDATE article_revisions SET tlp = 'CLEAR' WHERE id = (SELECT revision_id FROM article_texts WHERE id = $1)",
      [second.id],
    );
    await test.sql("UPDATE articles SET tlp = 'CLEAR' WHERE id = $1", [second.articleId]);
    expect(await search()).toEqual({
      engine: 'MEILISEARCH',
      isStale: true,
      hits: [{ article: { title: 'First lemur' } }],
      facets: { total: 2 },
    });
    await test.app.get(GuidanceIndex).check();
    expect(await search()).toMatchObject({ isStale: false, facets: { total: 2 } });
    expect(first.id).not.toBe(second.id);
  });

  it('goes on answering while it is made anew', async () => {
    const index = test.app.get(GuidanceIndex);
    let isDone = false;
    const rebuilt = index.rebuild().finally(() => {
      isDone = true;
    });
    const answers: { engine: string; hits: unknown[]; isStale: boolean }[] = [];
    while (!isDone) answers.push(await search());
    await rebuilt;
    expect(answers.length).toBeGreaterThan(3);
    expect(answers.every(({ engine, hits }) => engine === 'MEILISEARCH' && hits.length === 2)).toBe(true);
    expect(answers.some(({ isStale }) => isStale)).toBe(true);
    expect((await search()).isStale).toBe(false);
  });
});
