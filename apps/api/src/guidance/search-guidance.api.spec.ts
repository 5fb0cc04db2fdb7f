import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startMeilisearch } from '@salus/stack';
import type { Agent } from '../platform/access/actor.js';
import type { TestPerson } from '../testing/build.js';
import { buildArticle, granted } from '../testing/build-article.js';
import { TestApp } from '../testing/test-app.js';
import { importArticles } from '../editing/import-articles.js';

const ARTICLES = join(import.meta.dirname, '../../demo/articles');
const SEARCH = `query ($query: String!, $filter: GuidanceFilter, $first: Int) { searchGuidance(query: $query, filter: $filter, first: $first) {
  engine hits { article { slug language title translations { language } } titleParts { text marked } excerptParts { text marked } }
  facets { pillars { value count } audiences { value count } languages { value count } } } }`;

interface Part {
  readonly text: string;
  readonly marked: boolean;
}
interface Hit {
  readonly article: { readonly slug: string; readonly language: string; readonly title: string };
  readonly titleParts: readonly Part[];
  readonly excerptParts: readonly Part[];
}
const plain = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');
const marked = (parts: readonly Part[]) =>
  parts.filter((part) => part.marked).map(({ text }) => text.toLowerCase());
const slugs = ({ hits }: { hits: readonly Hit[] }) => hits.map(({ article }) => article.slug);
const countOf = (counts: readonly { value: string; count: number }[], value: string) =>
  counts.find((count) => count.value === value)?.count ?? 0;

/** What there is, without what it says. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
};

/** The articles of the demo, and how many of them one page of a search holds at most. */
const HOW_MANY = new Set(readdirSync(ARTICLES).map((file) => file.split('.')[0])).size;
const PAGE = 50;

const FIRST_HOUR = 'first-hour-of-a-ransomware-attack';
const EHR_GONE = 'playbook-ehr-or-his-unavailable';

describe.each(['MEILISEARCH', 'POSTGRESQL'] as const)('searchGuidance by %s', (engine) => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start(engine === 'POSTGRESQL' ? { MEILI_URL: '' } : {});
    editor = await test.build.agent(['EDITOR']);
    await importArticles(test.app, ARTICLES, editor.actor as Agent);
    await test.settled();
  }, 60_000);
  afterAll(() => test.stop());

  const search = async (query: string, variables: object = {}, cookie: string | null = null) => {
    const { searchGuidance } = granted(await test.graphql(cookie, SEARCH, { query, ...variables }));
    expect(searchGuidance.engine).toBe(engine);
    return searchGuidance;
  };

  it('hides drafts from everyone, editors included, in hits and counts', async () => {
    await buildArticle(
      test,
      editor,
      { title: 'Xylophone canary', language: 'hu', audiences: ['LEGAL'] },
      false,
    );
    await test.settled();
    for (const cookie of [null, (await test.build.member()).cookie, editor.cookie]) {
      expect(await search('xylophone', {}, cookie)).toMatchObject({ hits: [], facets: { languages: [] } });
      expect(countOf((await search('', {}, cookie)).facets.languages, 'hu')).toBe(0);
    }
  });

  it('finds by the first letters, with the words marked', async () => {
    const { hits } = await search('ran');
    expect(slugs({ hits })).toContain(FIRST_HOUR);
    for (const { article, titleParts, excerptParts } of hits as Hit[]) {
      expect(plain(titleParts)).toBe(article.title);
      expect([...marked(titleParts), ...marked(excerptParts)].some((text) => text.startsWith('ran'))).toBe(
        true,
      );
      expect(plain(excerptParts).split(/\s+/).length).toBeLessThanOrEqual(45);
      expect(JSON.stringify([titleParts, excerptParts])).not.toMatch(/[\uE000\uE001]|<em>/);
    }
  });

  it.each([
    ['ransomwear', FIRST_HOUR, /^ransomware/],
    ['Rancongiciel', FIRST_HOUR, /^(ransomware|rançongiciel)/],
    ['bakups ransomware', 'backups-that-survive-ransomware', /^(backups|ransomware)/],
    ['evidense police', 'keeping-evidence-and-working-with-police', /^(evidence|police)/],
  ])('forgives "%s"', async (query, slug, mark) => {
    const { hits } = await search(query);
    const hit = (hits as Hit[]).find(({ article }) => article.slug === slug)!;
    expect(marked(hit.titleParts)[0]).toMatch(mark);
  });

  it.each([
    ['EPR', EHR_GONE],
    ['EMR', EHR_GONE],
    ['KIS', EHR_GONE],
    ['DPI', EHR_GONE],
    ['ΗΦΥ', EHR_GONE],
    ['HIS', EHR_GONE],
    ['electronic patient record', EHR_GONE],
    ['encryption', FIRST_HOUR],
    ['λυτρισμικό', FIRST_HOUR],
    ['Datensicherung', 'backups-that-survive-ransomware'],
    ['Fernwartung', 'remote-maintenance-by-suppliers'],
  ])('knows that %s is a word of the field', async (query, slug) => {
    expect(slugs(await search(query, { first: 20 }))).toContain(slug);
  });

  it('finds by a sentence as somebody under stress would write it', async () => {
    // The fallback ranks more simply.
    const first = engine === 'MEILISEARCH' ? 5 : 10;
    expect(slugs(await search('all our files have strange names since this morning', { first }))).toContain(
      FIRST_HOUR,
    );
    expect(slugs(await search('Qwertz: our EHR does not answer', { first: 10 }))).toContain(EHR_GONE);
  });

  it("gives each article once, in the reader's language first", async () => {
    const german = await test.build.member(undefined, ['STAFF'], { language: 'de' });
    for (const [cookie, language] of [
      [null, 'en'],
      [german.cookie, 'de'],
      ['salus_language=el', 'el'],
    ] as const) {
      const { hits } = await search('ransomware', { first: 50 }, cookie);
      expect(new Set(slugs({ hits })).size).toBe(hits.length);
      expect((hits as Hit[]).find(({ article }) => article.slug === FIRST_HOUR)?.article.language).toBe(
        language,
      );
      expect(hits[0].article.language).toBe(language);
    }
  });

  it('narrows by priority, audience and language, and counts what every other choice would leave', async () => {
    const all = await search('', { first: PAGE });
    expect(all.hits).toHaveLength(PAGE);
    const counts = (name: 'pillars' | 'audiences' | 'languages') =>
      all.facets[name] as { value: string; count: number }[];
    for (const { value, count } of counts('pillars')) {
      const narrowed = await search('', { first: PAGE, filter: { pillar: value } });
      expect(narrowed.hits).toHaveLength(count);
      // The other priorities can still be chosen.
      expect(narrowed.facets.pillars).toEqual(all.facets.pillars);
    }
    expect(counts('pillars').reduce((sum, { count }) => sum + count, 0)).toBe(HOW_MANY);
    for (const { value, count } of counts('audiences')) {
      const narrowed = await search('', { first: PAGE, filter: { audience: value } });
      expect(narrowed.hits).toHaveLength(Math.min(count, PAGE));
    }
    for (const { value, count } of counts('languages')) {
      const narrowed = await search('', { first: PAGE, filter: { language: value } });
      expect((narrowed.hits as Hit[]).map(({ article }) => article.language)).toEqual(
        Array(Math.min(count, PAGE)).fill(value),
      );
    }
    expect(countOf(counts('languages'), 'el')).toBe(7);
    const both = await search('ransomware', { first: PAGE, filter: { pillar: 'RESPOND', language: 'fr' } });
    expect(slugs(both)).toContain(FIRST_HOUR);
    expect((both.hits as Hit[]).every(({ article }) => article.language === 'fr')).toBe(true);
  });

  it('gives the newest when nothing is asked for', async () => {
    const { slug } = await buildArticle(test, editor, {
      title: 'The newest of all',
      audiences: ['MANAGEMENT'],
    });
    await test.settled();
    for (const query of ['', '   ']) expect(slugs(await search(query, { first: 1 }))).toEqual([slug]);
    await test.sql("DELETE FROM article_texts WHERE title = 'The newest of all'");
  });

  it('answers anything with nothing, never with an error', async () => {
    for (const query of [
      "'",
      "';--",
      '!&|():*',
      '\\',
      '"open',
      '<script>',
      '-',
      '🏥',
      'x'.repeat(200),
      '½ ² ™',
      'a:* & b',
      "l'",
      'éÉ',
    ]) {
      const answer = await test.graphql(null, SEARCH, { query });
      expect([query, answer.errors]).toEqual([query, undefined]);
    }
  });

  it.each([
    [{ query: 'x'.repeat(201) }, 'query TOO_LONG'],
    [{ query: 'a\u0000b' }, 'query BAD_CHARACTER'],
    [{ query: 'a', first: 51 }, 'first OUT_OF_RANGE'],
    [{ query: 'a', first: 0 }, 'first OUT_OF_RANGE'],
    [{ query: 'a', filter: { language: 'xx' } }, 'filter.language UNKNOWN'],
  ])('refuses %j', async (variables, problem) => {
    const { errors } = await test.graphql(null, SEARCH, variables);
    const { code, fields } = errors![0]!.extensions;
    expect(`${code} ${fields![0]!.field} ${fields![0]!.code}`).toBe(`BAD_INPUT ${problem}`);
  });
});

describe('searchGuidance while Meilisearch is away', () => {
  it('answers from PostgreSQL in the same shape when it is stopped', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'salus-meilisearch-'));
    const options = { directory, masterKey: 'a key that only this test knows' };
    const first = await startMeilisearch(options);
    if (!first) throw new Error('There is no Meilisearch for this platform');
    const test = await TestApp.start({ MEILI_URL: first.url, MEILI_KEY: first.key });
    try {
      const editor = await test.build.agent(['EDITOR']);
      await buildArticle(test, editor, { title: 'Downtime boxes on every ward' });
      await test.settled();
      const search = async () =>
        granted(await test.graphql(null, SEARCH, { query: 'downtme' })).searchGuidance;
      const before = await search();
      expect(before.engine).toBe('MEILISEARCH');
      expect(marked(before.hits[0].titleParts)[0]).toMatch(/^downtim/);
      await first.stop();
      const during = await search();
      expect(during.engine).toBe('POSTGRESQL');
      expect(shapeOf(during)).toEqual(shapeOf(before));
      expect(during.hits[0].article).toEqual(before.hits[0].article);
      expect(during.facets).toEqual(before.facets);
      expect(marked(during.hits[0].titleParts)).toEqual(['downtime']);
    } finally {
      await first.stop();
      await test.stop();
      await rm(directory, { recursive: true, force: true });
    }
  }, 60_000);
});
