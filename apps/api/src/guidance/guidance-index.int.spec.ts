import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Meilisearch } from 'meilisearch';
import type { TestPerson } from '../testing/build.js';
import { articleInput, buildArticle, granted, SAVE } from '../testing/build-article.js';
import { parts, TestApp } from '../testing/test-app.js';
import { GUIDANCE_VERSION } from './guidance-document.js';
import { GuidanceIndex } from './guidance-index.js';

describe('the index of guidance', () => {
  let test: TestApp;
  let editor: TestPerson;
  let index: GuidanceIndex;
  const client = new Meilisearch({ host: parts().meiliUrl ?? '', apiKey: parts().meiliKey });
  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.build.agent(['EDITOR']);
    index = test.app.get(GuidanceIndex);
  });
  beforeEach(() => test.settled());
  afterAll(() => test.stop());

  const documents = async () => (await client.index(index.uid).getDocuments({ limit: 1_000 })).results;
  const titles = async () => (await documents()).map(({ title }) => title as string).sort();
  const indexes = async () =>
    (await client.getRawIndexes({ limit: 1_000 })).results
      .map(({ uid }) => uid)
      .filter((uid) => uid.startsWith(index.uid));
  const versions = () => client.index(index.uid.replace(/guidance$/, 'index_versions'));

  it('is there when the worker has started, although there is nothing to find yet', async () => {
    expect(await documents()).toEqual([]);
    expect(await versions().getDocument(index.uid)).toEqual({ id: index.uid, version: GUIDANCE_VERSION });
    const { filterableAttributes } = await client.index(index.uid).getSettings();
    expect(filterableAttributes).toContain('pillar');
  });

  it('holds published texts and nothing of others', async () => {
    const { slug } = await buildArticle(test, editor, { title: 'Published' });
    await buildArticle(test, editor, { title: 'Draft canary', body: 'body canary' }, false);
    await buildArticle(test, editor, { slug, language: 'de', title: 'Entwurf canary' }, false);
    await test.settled();
    expect(JSON.stringify(await documents())).not.toContain('canary');
    expect(await titles()).toContain('Published');
  });

  it('follows a change of the article in all its languages', async () => {
    const english = await buildArticle(test, editor, { title: 'Shared', pillar: 'PREVENT' });
    const german = await buildArticle(test, editor, {
      slug: english.slug,
      language: 'de',
      title: 'Geteilt',
      pillar: 'PREVENT',
    });
    const input = articleInput({
      id: german.id,
      slug: english.slug,
      language: 'de',
      expectedVersion: german.version,
      title: 'Geteilt',
      pillar: 'DETER',
    });
    granted(await test.graphql(editor.cookie, SAVE, { input }));
    await test.settled();
    const pillars = (await documents())
      .filter(({ id }) => id === english.id || id === german.id)
      .map(({ pillar }) => pillar as string);
    expect(pillars).toEqual(['DETER', 'DETER']);
  });

  it('takes our marks out of texts, so that nobody can fake a highlight', async () => {
    const { id } = await buildArticle(test, editor, {
      summary: 'a \uE000fake\uE001 mark',
      body: '## \uE000h\uE001\n\n\uE000b\uE001',
    });
    await test.settled();
    expect(await client.index(index.uid).getDocument(id)).toMatchObject({
      summary: 'a fake mark',
      headings: ['h'],
      body: 'h · b',
    });
  });

  it('finds by itself what it has missed', async () => {
    const { id } = await buildArticle(test, editor, { title: 'Missed' });
    await test.settled();
    const before = await titles();
    await client.index(index.uid).deleteDocument(id).waitTask();
    const surplus = { id: randomUUID(), title: 'Surplus', status: 'PUBLISHED', stamp: 'old' };
    await client.index(index.uid).addDocuments([surplus]).waitTask();
    await test.sql(
      "UPDATE article_texts SET title = 'Published and renamed', version = version + 1 WHERE title = 'Published'",
    );
    await index.check();
    expect(await titles()).toEqual(
      before.map((title) => (title === 'Published' ? 'Published and renamed' : title)).sort(),
    );
  });

  it('is not believed before it has followed: neither its hits, nor its counts, nor its words', async () => {
    const SEARCH = `query ($query: String!) { searchGuidance(query: $query) {
      engine hits { titleParts { text } } facets { pillars { count } languages { count } } } }`;
    const search = async (query: string) =>
      granted(await test.graphql(null, SEARCH, { query })).searchGuidance;
    const { id } = await buildArticle(test, editor, { title: 'Wombat before' });
    await test.settled();
    expect(await search('wombat')).toMatchObject({ engine: 'MEILISEARCH', hits: [{}] });
    await test.sql("UPDATE article_texts SET title = 'Wombat after', version = version + 1 WHERE id = $1", [
      id,
    ]);
    expect(await search('wombat')).toMatchObject({
      engine: 'POSTGRESQL',
      hits: [{ titleParts: [{ text: 'Wombat' }, { text: ' after' }] }],
    });
    await test.sql("UPDATE article_texts SET status = 'WITHDRAWN' WHERE id = $1", [id]);
    const nothing = { engine: 'POSTGRESQL', hits: [], facets: { pillars: [], languages: [] } };
    expect(await search('wombat')).toEqual(nothing);
    await index.check();
  });

  it('is made anew when it is gone, or was made by other settings, and leaves nothing behind', async () => {
    const before = await titles();
    await client.deleteIndex(index.uid).waitTask();
    await index.check();
    expect(await titles()).toEqual(before);

    await versions()
      .addDocuments([{ id: index.uid, version: 'older' }])
      .waitTask();
    await client
      .index(index.uid)
      .updateSettings({ searchableAttributes: ['body'] })
      .waitTask();
    await index.check();
    expect(await titles()).toEqual(before);
    expect((await client.index(index.uid).getSettings()).searchableAttributes).toEqual([
      'title',
      'headings',
      'summary',
      'body',
    ]);
    expect(await indexes()).toEqual([index.uid]);
  });

  it('misses nothing that is published while it is being made anew', async () => {
    const rebuilt = index.rebuild();
    const made = await Promise.all(Array.from({ length: 5 }, () => buildArticle(test, editor)));
    await rebuilt;
    await test.settled();
    const ids = (await documents()).map(({ id }) => id as string);
    expect(ids).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
  });

  it('is the same however often and in whatever order the events come', async () => {
    const { id } = await buildArticle(test, editor, { title: 'Again and again' });
    await test.settled();
    const before = await documents();
    await Promise.all([index.follow(id), index.follow(id), index.follow(randomUUID())]);
    expect(await documents()).toEqual(before);
  });
});
