import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../testing/build.js';
import { buildArticle, granted } from '../testing/build-article.js';
import { TestApp } from '../testing/test-app.js';

const SEARCH = `query ($query: String!, $filter: GuidanceFilter, $first: Int) { searchGuidance(query: $query, filter: $filter, first: $first) {
  engine isStale hits { article { slug } section { anchor headingParts { text marked } } titleParts { text marked } excerptParts { text marked } }
  facets { total pillars { value count } } } }`;

interface Part {
  readonly text: string;
  readonly marked: boolean;
}
const shown = (parts: readonly Part[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe.each(['MEILISEARCH', 'POSTGRESQL'] as const)('a section is found by %s', (engine) => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start(engine === 'POSTGRESQL' ? { MEILI_URL: '' } : {});
    editor = await test.build.agent(['EDITOR']);
  });
  afterAll(() => test.stop());

  const search = async (query: string, variables: object = {}, cookie: string | null = null) => {
    await test.settled();
    const { searchGuidance } = granted(await test.graphql(cookie, SEARCH, { query, ...variables }));
    expect(searchGuidance.engine).toBe(engine);
    return searchGuidance;
  };
  const slugsOf = async (query: string, cookie: string | null = null): Promise<string[]> =>
    (await search(query, {}, cookie)).hits.map((hit: { article: { slug: string } }) => hit.article.slug);

  it('opens at the heading below which it stands, with the words around it', async () => {
    const body =
      'Before it all.\n\n## Who decides\n\nThe wolverine decides.\n\n## Who pays\n\nNobody.\n\n## Who pays\n\nThe capybara pays at night.';
    await buildArticle(test, editor, { title: 'Questions', summary: 'Four of them.', body });
    const [hit] = (await search('capybara')).hits;
    expect(hit.section.anchor).toBe('who-pays-2');
    expect(shown(hit.section.headingParts)).toBe('Who pays');
    expect(shown(hit.excerptParts)).toBe('The [capybara] pays at night.');
    expect((await search('decides wolverine')).hits[0].section.anchor).toBe('who-decides');
    expect(shown((await search('who pays')).hits[0].section.headingParts)).toBe('[Who] [pays]');
  });

  it('opens at the beginning of the article when it stands in the title, the summary or before the first heading', async () => {
    const article = { title: 'Axolotl', summary: 'About a quokka.', body: 'A numbat.\n\n## More\n\nText.' };
    await buildArticle(test, editor, article);
    for (const [query, excerpt] of [
      ['axolotl', 'About a quokka.'],
      ['quokka', 'About a [quokka].'],
      ['numbat', 'A [numbat].'],
    ] as const) {
      const [hit] = (await search(query)).hits;
      expect([query, hit.section, shown(hit.excerptParts)]).toEqual([query, null, excerpt]);
    }
  });

  it('stands for its article once, and articles are what is counted', async () => {
    const body = ['one', 'two', 'three'].map((n) => `## Part ${n}\n\nThe pangolin ${n}.`).join('\n\n');
    await buildArticle(test, editor, { body, pillar: 'DETECT' });
    await buildArticle(test, editor, { body, pillar: 'DETER' });
    const { hits, facets } = await search('pangolin');
    expect(hits).toHaveLength(2);
    expect(facets.total).toBe(2);
    expect((await search('pangolin', { first: 1 })).facets.total).toBe(2);
    const narrowed = await search('pangolin', { filter: { pillar: 'DETER' } });
    expect([narrowed.hits.length, narrowed.facets.total]).toEqual([1, 1]);
    expect(narrowed.facets.pillars).toEqual([
      { value: 'DETECT', count: 1 },
      { value: 'DETER', count: 1 },
    ]);
  });

  it('comes first with the word in the title, then in a heading, then in the text; of equals the one checked last', async () => {
    const filler = 'Look after the patients, then telephone.';
    const inText = { body: `## Next\n\nA tapir. ${filler}`, title: 'Third' };
    await buildArticle(test, editor, { ...inText, slug: 'tapir-old', lastReviewedOn: '2025-01-02' });
    await buildArticle(test, editor, { ...inText, slug: 'tapir-new', lastReviewedOn: '2026-01-02' });
    await buildArticle(test, editor, {
      slug: 'tapir-heading',
      title: 'Second',
      body: `## A tapir\n\n${filler}`,
      lastReviewedOn: '2024-01-02',
    });
    await buildArticle(test, editor, {
      slug: 'tapir-title',
      title: 'A tapir',
      body: filler,
      lastReviewedOn: '2023-01-02',
    });
    expect(await slugsOf('tapir')).toEqual(['tapir-title', 'tapir-heading', 'tapir-new', 'tapir-old']);
  });

  it.each([
    ['el', 'Λυτρισμικός κώδικας', ['ΛΥΤΡΙΣΜΙΚΟΣ', 'λυτρισμικοσ', 'λυτρισμικός']],
    ['fr', 'Hameçonnage à l’hôpital', ['hameconnage', 'hopital', 'HÔPITAL']],
    ['de', 'Maßnahmen für Ärzte', ['massnahmen', 'MASSNAHMEN', 'arzte']],
    ['da', 'Røde sygehuse', ['rode', 'RØDE']],
    ['pl', 'Łącza szpitala', ['lacza', 'ŁĄCZA']],
    ['ro', 'Spital județean', ['judetean', 'JUDEȚEAN']],
    ['bg', 'Здравна йота', ['ЗДРАВНА', 'йота']],
  ])('is found in %s whatever the capitals and accents: %s', async (language, title, questions) => {
    const { slug } = await buildArticle(test, editor, { language, title });
    for (const question of questions) expect([question, await slugsOf(question)]).toEqual([question, [slug]]);
  });

  it.each([
    ['de', 'Netzwerktrennung im Krankenhausalltag', 'Netzwerk Krankenhaus'],
    ['nl', 'Ziekenhuisbeveiliging met noodstroomvoorziening', 'noodstroom ziekenhuis'],
    ['sv', 'Sjukhusledning och krisberedskap', 'kris sjukhus'],
    ['da', 'Hospitalsledelse og katastrofeberedskab', 'katastrofe hospital'],
    ['fi', 'Sairaalajohtaja ja kyberturvallisuus', 'kyber sairaala'],
    ['hu', 'Kórházigazgató és adatvédelem', 'adat kórház'],
  ])('is found in %s by the first parts of words put together: %s', async (language, title, question) => {
    const { slug } = await buildArticle(test, editor, { language, title });
    expect(await slugsOf(question)).toEqual([slug]);
  });
});
