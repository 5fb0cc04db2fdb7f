import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Agent } from '../platform/access/actor.js';
import { buildArticle, changeArticle, granted } from '../testing/build-article.js';
import { TestApp } from '../testing/test-app.js';
import { readArticleFile, writeArticleFile } from './article-file.js';
import { editorByEmail } from './editor-by-email.js';
import { ExportArticles } from './export-articles.js';
import { importArticles } from './import-articles.js';

const DEMO = join(import.meta.dirname, '../../demo/articles');
const HEAD = [
  'slug: a-card',
  'language: en',
  'title: A card',
  'summary: What it is.',
  'pillar: DETECT',
  'audiences: [CLINICAL]',
  'lastReviewedOn: 2026-11-02',
];
const file = (...lines: string[]) => ['---', ...lines, '---', '', 'Text.', '', ''].join('\n');

describe('importArticles', () => {
  let test: TestApp;
  let folder: string;
  let editor: Agent;
  beforeAll(async () => {
    test = await TestApp.start({ MEILI_URL: '' });
    editor = (await test.build.agent(['EDITOR'])).actor as Agent;
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'salus-articles-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  afterAll(() => test.stop());

  it('refuses whoever is no editor', async () => {
    await writeFile(join(folder, 'a.md'), file(...HEAD));
    const agent = (await test.build.agent(['AGENT'])).actor as Agent;
    await expect(importArticles(test.app, folder, agent)).rejects.toThrow('in the name of an editor');
  });

  it('publishes the whole demo guidance, and nothing twice', async () => {
    const files = readdirSync(DEMO).filter((name) => name.endsWith('.md'));
    const total = files.length;
    expect(await importArticles(test.app, DEMO, editor)).toEqual({ added: total, changed: 0, same: 0 });
    expect(await importArticles(test.app, DEMO, editor)).toEqual({ added: 0, changed: 0, same: total });
    const [count] = await test.sql(
      `SELECT count(*)::int AS texts, count(DISTINCT article_id)::int AS articles,
        count(*) FILTER (WHERE source_version = 1)::int AS translations FROM article_texts`,
    );
    const english = files.filter(
      (name) => readArticleFile(name, readFileSync(join(DEMO, name), 'utf8')).language === 'en',
    );
    expect(count).toEqual({
      texts: files.length,
      articles: english.length,
      translations: files.length - english.length,
    });
    // Every link from one article to another leads somewhere.
    const lost =
      await test.sql(`SELECT DISTINCT link[1] AS slug FROM article_texts, regexp_matches(body, '\\]\\(/guidance/([^)#]+)', 'g') link
      WHERE link[1] NOT IN (SELECT slug FROM articles)`);
    expect(lost).toEqual([]);
    const { article } = granted(
      await test.graphql(
        null,
        '{ article(slug: "first-hour-of-a-ransomware-attack", language: "el") { language translations { language } related { slug } } }',
      ),
    );
    expect(article).toEqual({
      language: 'el',
      translations: ['de', 'en', 'fr'].map((language) => ({ language })),
      related: expect.arrayContaining([{ slug: 'your-legal-clocks-after-an-incident' }]),
    });
  }, 60_000);

  it('says which file is wrong, and what about it', async () => {
    for (const [text, why] of [
      ['no front matter', 'wrong.md does not begin with a block of front matter'],
      [file(...HEAD, 'status: PUBLISHED'), 'wrong.md: : Unrecognized key: "status"'],
      [
        file(...HEAD.filter((line) => !line.startsWith('pillar')), 'pillar: GOVERN'),
        'wrong.md: pillar: Invalid option',
      ],
      [file(...HEAD.filter((line) => !line.startsWith('title'))), 'wrong.md: title: Invalid input'],
      [
        file(...HEAD.filter((line) => !line.startsWith('slug')), 'slug: A Card'),
        'wrong.md: Please correct slug: BAD_CHARACTER',
      ],
      [file(...HEAD) + '>'.repeat(20_000), 'wrong.md: Please correct body: NESTED_TOO_DEEP'],
      [file(...HEAD) + '*a_'.repeat(9_000), 'wrong.md: Please correct body: TOO_MANY_MARKS'],
    ] as const) {
      await writeFile(join(folder, 'wrong.md'), text);
      await expect(importArticles(test.app, folder, editor)).rejects.toThrow(why);
    }
  });

  it('reads a day whether YAML takes it for a text or for a date', () => {
    const read = (day: string) =>
      readArticleFile('a.md', file(...HEAD.slice(0, -1), `lastReviewedOn: ${day}`)).content.lastReviewedOn;
    expect([read('2026-11-02'), read('"2026-11-02"'), read('!!timestamp 2026-11-02')]).toEqual(
      Array(3).fill('2026-11-02'),
    );
  });

  it('reads what it has written as the same article', () => {
    for (const name of readdirSync(DEMO).filter((file) => file.endsWith('.md'))) {
      const read = readArticleFile(name, readFileSync(join(DEMO, name), 'utf8'));
      const body = read.content.body.trim();
      const tidy = { ...read, content: { ...read.content, body } };
      const again = readArticleFile(name, writeArticleFile(tidy));
      expect({ ...again, content: { ...again.content, body: again.content.body.trim() } }).toEqual(tidy);
    }
    const labelled = readArticleFile(
      'a.md',
      file(...HEAD, 'tlp: TLP:AMBER', 'organisationIds: [x]', 'sourceLanguage: de', 'changeNote: New.'),
    );
    expect(labelled).toMatchObject({
      sourceLanguage: 'de',
      content: { tlp: 'AMBER', organisationIds: ['x'] },
    });
    expect(readArticleFile('a.md', writeArticleFile(labelled)).content.tlp).toBe('AMBER');
  });

  it('writes everything again, so that another import finds it the same', async () => {
    await importArticles(test.app, DEMO, editor);
    const anna = await test.build.agent(['EDITOR']);
    await buildArticle(test, anna, { slug: 'still-in-review' }, 'IN_REVIEW');
    const { shown, hidden } = await test.app.get(ExportArticles, { strict: false }).execute(folder);
    const files = readdirSync(DEMO).filter((name) => name.endsWith('.md'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toHaveLength(shown);
    expect(shown).toBe(files.length);
    expect([hidden, readdirSync(join(folder, 'not-public'))]).toEqual([1, ['still-in-review.en.md']]);
    expect(await importArticles(test.app, folder, editor)).toEqual({ added: 0, changed: 0, same: shown });
  }, 60_000);

  it('keeps a translation as strict as it was exported, whatever the article is by now', async () => {
    const anna = await test.build.agent(['EDITOR']);
    const hospital = await test.build.member();
    const named = { tlp: 'AMBER', organisationIds: [hospital.organisationId] };
    const { id, slug } = await buildArticle(test, anna, named);
    const german = await buildArticle(test, anna, { slug, language: 'de', title: 'Deutsch' });
    await changeArticle(test, anna, id, { tlp: 'CLEAR', organisationIds: [] });
    await test.app.get(ExportArticles, { strict: false }).execute(folder);
    const read = readArticleFile('de.md', readFileSync(join(folder, `${slug}.de.md`), 'utf8'));
    expect(read.content).toMatchObject(named);
    await writeFile(
      join(folder, `${slug}.de.md`),
      writeArticleFile({ ...read, content: { ...read.content, title: 'Neu' } }),
    );
    await importArticles(test.app, folder, editor);
    expect(await test.sql('SELECT title, tlp FROM article_texts WHERE id = $1', [german.id])).toEqual([
      { title: 'Neu', tlp: 'AMBER' },
    ]);
  });

  it('finds the editor in whose name an operator imports', async () => {
    const anna = await test.build.agent(['EDITOR']);
    expect((await editorByEmail(test.app, anna.email.toUpperCase())).userId).toBe(anna.id);
    const agent = await test.build.agent(['AGENT']);
    await expect(editorByEmail(test.app, agent.email)).rejects.toThrow('There is no editor with the address');
  });
});
