import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importArticles } from '../editing/import-articles.js';
import type { Agent } from '../platform/access/actor.js';
import type { TestPerson } from '../testing/build.js';
import { buildArticle, granted } from '../testing/build-article.js';
import { TestApp } from '../testing/test-app.js';

const ARTICLES = join(import.meta.dirname, '../../demo/articles');
const FITTING = `query ($text: String!, $language: String!, $first: Int) { fittingGuidance(text: $text, language: $language, first: $first) {
  article { slug language version } } }`;
const TEXT = `Good morning, I write for the ward. Since four o'clock all files on our shares are encrypted and every screen shows
  a ransom note. It says that we have two days. Is this ransomware? What do we have to do in the first hour of the attack?`;
const FIRST_HOUR = 'first-hour-of-a-ransomware-attack';

interface Fitting {
  readonly article: { readonly slug: string; readonly language: string };
}

describe.each(['MEILISEARCH', 'POSTGRESQL'])('guidance that fits a text, by %s', (engine) => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start(engine === 'POSTGRESQL' ? { MEILI_URL: '' } : {});
    editor = await test.build.agent(['EDITOR']);
    await importArticles(test.app, ARTICLES, editor.actor as Agent);
    await test.settled();
  }, 60_000);
  afterAll(() => test.stop());

  const fitting = async (text: string, more: object = {}, cookie: string | null = null) =>
    granted(await test.graphql(cookie, FITTING, { text, language: 'en', ...more }))
      .fittingGuidance as Fitting[];

  it('is found by a whole text, three articles, each once', async () => {
    const found = await fitting(TEXT);
    const slugs = found.map(({ article }) => article.slug);
    expect(slugs).toContain(FIRST_HOUR);
    expect(new Set(slugs).size).toBe(3);
    expect(found[0]!.article).toMatchObject({ version: expect.any(Number) });
  });

  it('is found wherever in a long text its matter stands', async () => {
    const slugs = (await fitting(`${'Hello, and thank you for all. '.repeat(600)} ${TEXT.repeat(4)}`)).map(
      ({ article }) => article.slug,
    );
    expect(slugs).toContain(FIRST_HOUR);
  });

  it('comes in the language of the text, whatever the language of the reader', async () => {
    const german =
      'Alle Dateien sind verschlüsselt, wir glauben an Ransomware. Was tun in der ersten Stunde?';
    const found = await fitting(german, { language: 'de' }, editor.cookie);
    expect(found.map(({ article }) => article)).toContainEqual(
      expect.objectContaining({ slug: FIRST_HOUR, language: 'de' }),
    );
    const english = await fitting(TEXT, { language: 'en' }, editor.cookie);
    expect(english.map(({ article }) => article.language)).toEqual(['en', 'en', 'en']);
  });

  it('is nothing while nothing is said', async () => {
    expect(await fitting('')).toEqual([]);
    expect(await fitting('we of the\n ?!')).toEqual([]);
  });

  it('is never what the reader may not see', async () => {
    await buildArticle(test, editor, { title: 'Okapi for providers', tlp: 'GREEN' });
    await buildArticle(test, editor, { title: 'Okapi for the Centre', tlp: 'RED' });
    await buildArticle(test, editor, { title: 'Okapi in a draft' }, false);
    await test.settled();
    const member = await test.build.member();
    const titles = async (cookie: string | null) => {
      const query = '{ fittingGuidance(text: "An okapi!", language: "en") { article { title } } }';
      const found = granted(await test.graphql(cookie, query)).fittingGuidance as {
        article: { title: string };
      }[];
      return found.map(({ article }) => article.title).filter((title) => title.startsWith('Okapi'));
    };
    expect(await titles(null)).toEqual([]);
    expect(await titles(member.cookie)).toEqual(['Okapi for providers']);
    expect(await titles(editor.cookie)).toEqual(['Okapi for providers']);
  });

  it.each([
    [{ text: 'x'.repeat(20_001) }, 'text'],
    [{ language: 'xx' }, 'language'],
    [{ first: 11 }, 'first'],
  ])('refuses %#', async (variables, field) => {
    const answer = await test.graphql(null, FITTING, { text: TEXT, language: 'en', ...variables });
    expect(JSON.stringify(answer)).toContain(`"field":"${field}"`);
  });
});
