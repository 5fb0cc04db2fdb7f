import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Meilisearch } from 'meilisearch';
import type { TestPerson } from '../testing/build.js';
import { buildArticle, changeArticle, granted } from '../testing/build-article.js';
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
  const titles = async () =>
    (await documents())
      .filter(({ position }) => position === 0)
      .flatMap(({ title }) => Object.values(title as object) as string[])
      .sort();
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
    expect(await titles()).toContain('published');
  });

  it('follows a change of the article in all its languages', async () => {
    const english = await buildArticle(test, editor, { title: 'Shared', pillar: 'PREVENT' });
    const german = await buildArticle(test, editor, {
      slug: english.slug,
      language: 'de',
      title: 'Geteilt',
      pillar: 'PREVENT',
    });
    await changeArticle(test, editor, english.id, { pillar: 'DETER' });
    await test.settled();
    const pillars = (await documents())
      .filter(({ textId, position }) => position === 0 && (textId === english.id || textId === german.id))
      .map(({ pillar }) => pillar as string);
    expect(pillars).toEqual(['DETER', 'DETER']);
  });

  it('holds one document for each section, in the form in which words are compared', async () => {
    const { id } = await buildArticle(test, editor, {
      language: 'de',
      title: 'Größe der Datensicherung',
      summary: 'Was\uE000 bleibt',
      body: 'Zuerst.\n\n## Über Nacht\n\nBänder\n\n### Über Nacht\n\nKrankenhausapotheke',
      lastReviewedOn: '2026-11-02',
    });
    await test.settled();
    const sections = (await documents()).filter(({ textId }) => textId === id);
    expect(sections.map(({ position }) => position as number).sort()).toEqual([0, 1, 2]);
    expect(sections.find(({ position }) => position === 2)).toMatchObject({
      id: `${id}_2`,
      title: { de: 'grosse der datensicherung' },
      heading: { de: 'uber nacht' },
      text: { de: 'krankenhausapotheke' },
      summary: { de: 'was bleibt' },
      readers: ['WORLD'],
      reviewedOn: 20261102,
    });
    const rows = await test.sql(
      'SELECT position, anchor, heading, content FROM article_sections WHERE text_id = $1 ORDER BY position',
      [id],
    );
    expect(rows).toEqual([
      { position: 0, anchor: null, heading: null, content: 'Zuerst.' },
      { position: 1, anchor: 'über-nacht', heading: 'Über Nacht', content: 'Bänder' },
      { position: 2, anchor: 'über-nacht-2', heading: 'Über Nacht', content: 'Krankenhausapotheke' },
    ]);
  });

  it('loses the sections that a text has no longer', async () => {
    const { id } = await buildArticle(test, editor, { body: 'a\n\n## b\n\nc\n\n## d\n\ne' });
    await changeArticle(test, editor, id, { body: 'a' });
    await test.settled();
    expect((await documents()).filter(({ textId }) => textId === id)).toHaveLength(1);
    expect(await test.sql('SELECT position FROM article_sections WHERE text_id = $1', [id])).toHaveLength(1);
  });

  it('finds by itself what it has missed', async () => {
    const { id } = await buildArticle(test, editor, { title: 'Missed' });
    await test.settled();
    const before = await titles();
    await client.index(index.uid).deleteDocument(`${id}_0`).waitTask();
    await test.sql('DELETE FROM article_sections WHERE text_id = $1', [id]);
    const surplus = { id: randomUUID(), title: 'Surplus', readers: ['WORLD'], stamp: 'old' };
    await client.index(index.uid).addDocuments([surplus]).waitTask();
    await test.sql(
      "UPDATE article_texts SET title = 'Published and renamed', version = version + 1 WHERE title = 'Published'",
    );
    await index.check();
    expect(await titles()).toEqual(
      before.map((title) => (title === 'published' ? 'published and renamed' : title)).sort(),
    );
    expect(await test.sql('SELECT 1 FROM article_sections WHERE text_id = $1', [id])).toHaveLength(2);
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
    await test.sql('DELETE FROM article_texts WHERE id = $1', [id]);
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
      'heading',
      'text',
      'summary',
      'beginnings',
    ]);
    expect(await indexes()).toEqual([index.uid]);
  });

  it('is left alone while it is one of an earlier version of the product', async () => {
    const { slug } = await buildArticle(test, editor, { title: 'Dugong' });
    await test.settled();
    const earlier = (await documents()).map(({ hit, ...document }) => ({ ...document, formerly: hit }));
    await client.index(index.uid).addDocuments(earlier).waitTask();
    const search = async () =>
      granted(
        await test.graphql(null, '{ searchGuidance(query: "dugong") { engine hits { article { slug } } } }'),
      ).searchGuidance;
    expect(await search()).toEqual({ engine: 'POSTGRESQL', hits: [{ article: { slug } }] });
    await index.rebuild();
    expect(await search()).toEqual({ engine: 'MEILISEARCH', hits: [{ article: { slug } }] });
  });

  it('misses nothing that is published while it is being made anew', async () => {
    const rebuilt = index.rebuild();
    const made = await Promise.all(Array.from({ length: 5 }, () => buildArticle(test, editor)));
    await rebuilt;
    await test.settled();
    const ids = (await documents()).map(({ textId }) => textId as string);
    expect(ids).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
  });

  it('is the same however often and in whatever order the events come', async () => {
    const { articleId } = await buildArticle(test, editor, { title: 'Again and again' });
    await test.settled();
    const before = await documents();
    await Promise.all([index.follow(articleId), index.follow(articleId), index.follow(randomUUID())]);
    expect(await documents()).toEqual(before);
  });
});
