import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../testing/build.js';
import { articleInput, buildArticle, granted, SAVE } from '../testing/build-article.js';
import { TestApp } from '../testing/test-app.js';

const READ = `query ($slug: String!, $language: String) { article(slug: $slug, language: $language) {
  id title pillar audiences version status viewerCan { edit publish withdraw } } }`;

describe('saveArticle', () => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.build.agent(['EDITOR']);
  });
  afterAll(() => test.stop());

  const save = (input: object, cookie: string | null = editor.cookie) =>
    test.graphql(cookie, SAVE, { input });
  const refusal = async (input: object) => {
    const { status, errors } = await save(input);
    expect(status).toBeLessThan(500);
    const { code, fields } = errors![0]!.extensions;
    return [code, ...(fields ?? []).map((field) => `${field.field} ${field.code}`)].join(', ');
  };

  it('refuses an anonymous caller', async () => {
    const { errors } = await save(articleInput(), null);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('refuses hospital staff, and agents who are not editors', async () => {
    for (const person of [await test.build.member(), await test.build.agent(['AGENT', 'ADMINISTRATOR'])]) {
      const { errors } = await save(articleInput(), person.cookie);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await test.sql("SELECT 1 FROM events WHERE type LIKE 'ARTICLE%'")).toHaveLength(0);
  });

  it('saves a draft as it was written, and tells what happened', async () => {
    const input = articleInput({
      audiences: ['LEGAL', 'CLINICAL', 'LEGAL'],
      title: '  Two\u0301 spaces around  ',
    });
    const article = granted(await save(input)).saveArticle;
    expect(article).toMatchObject({
      slug: input.slug,
      title: 'Tw\u00f3 spaces around',
      audiences: ['LEGAL', 'CLINICAL'],
      status: 'DRAFT',
      lastReviewedOn: '2026-11-02',
      sources: input.sources,
      publishedAt: null,
      version: 1,
    });
    const events = await test.sql(
      'SELECT type, audience, actor_id, facts FROM events WHERE article_id = $1',
      [article.id],
    );
    expect(events).toEqual([
      {
        type: 'ARTICLE_SAVED',
        audience: 'CENTRE',
        actor_id: editor.id,
        facts: { language: 'en', version: '1' },
      },
    ]);
  });

  it('does the same command once, and refuses another one under its key', async () => {
    const input = articleInput();
    const first = granted(await save(input)).saveArticle;
    const again = granted(await save(input)).saveArticle;
    expect(again).toEqual(first);
    expect(await refusal({ ...input, title: 'Another' })).toBe('IDEMPOTENCY_MISMATCH, idempotencyKey USED');
  });

  it('adds a language to an article, and changes what belongs to the article in all languages', async () => {
    const english = await buildArticle(test, editor, { pillar: 'PREVENT', audiences: ['TECHNICAL'] });
    const german = articleInput({
      slug: english.slug,
      language: 'de',
      title: 'Deutsch',
      pillar: 'RESPOND',
      audiences: ['LEGAL'],
    });
    granted(await save(german));
    for (const language of ['en', 'de']) {
      const { article } = granted(await test.graphql(editor.cookie, READ, { slug: english.slug, language }));
      expect(article).toMatchObject({ pillar: 'RESPOND', audiences: ['LEGAL'] });
    }
    const rows = await test.sql('SELECT DISTINCT article_id FROM article_texts WHERE title = $1 OR id = $2', [
      'Deutsch',
      english.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('refuses a second text in the same language', async () => {
    const { slug } = await buildArticle(test, editor);
    expect(await refusal(articleInput({ slug }))).toBe('CONFLICT, language EXISTS');
  });

  it('changes a text, and tells the second of two editors that the first was faster', async () => {
    const { id, slug, version } = await buildArticle(test, editor);
    const changed = granted(
      await save(articleInput({ id, slug, expectedVersion: version, title: 'First' })),
    ).saveArticle;
    expect(changed).toMatchObject({ title: 'First', status: 'PUBLISHED', version: version + 1 });
    expect(await refusal(articleInput({ id, slug, expectedVersion: version, title: 'Second' }))).toBe(
      'CONFLICT, expectedVersion CHANGED',
    );
    const { article } = granted(await test.graphql(editor.cookie, READ, { slug }));
    expect(article.title).toBe('First');
  });

  it('lets exactly one of two editors win who save at the same moment', async () => {
    const { id, slug, version } = await buildArticle(test, editor);
    const answers = await Promise.all(
      ['One', 'Two', 'Three', 'Four'].map((title) =>
        save(articleInput({ id, slug, expectedVersion: version, title })),
      ),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual(
      Array(3).fill('CONFLICT'),
    );
  });

  it('lets exactly one new article have an address when several are saved at the same moment', async () => {
    const { slug } = articleInput();
    const answers = await Promise.all(Array.from({ length: 4 }, () => save(articleInput({ slug }))));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual(
      Array(3).fill('CONFLICT'),
    );
  });

  it('keeps an address that was public, and lets a draft move to a free one', async () => {
    const published = await buildArticle(test, editor);
    const draft = await buildArticle(test, editor, {}, false);
    const move = (article: typeof draft, slug: string) =>
      articleInput({ id: article.id, expectedVersion: article.version, slug });
    expect(await refusal(move(published, 'elsewhere'))).toBe('BAD_INPUT, slug FIXED');
    expect(await refusal(move(draft, published.slug))).toBe('CONFLICT, slug TAKEN');
    expect(granted(await save(move(draft, 'a-free-address'))).saveArticle.slug).toBe('a-free-address');
  });

  it('says of each field what is wrong with it, all at once', async () => {
    const input = articleInput({
      slug: 'Not A Slug',
      title: ' ',
      summary: 'x'.repeat(501),
      audiences: [],
      lastReviewedOn: '2999-01-01',
    });
    expect(await refusal(input)).toBe(
      'BAD_INPUT, slug BAD_CHARACTER, title EMPTY, summary TOO_LONG, audiences EMPTY, lastReviewedOn IN_FUTURE',
    );
  });

  it.each([
    [{ slug: '' }, 'slug EMPTY'],
    [{ slug: 'a'.repeat(121) }, 'slug TOO_LONG'],
    [{ slug: '-a' }, 'slug BAD_CHARACTER'],
    [{ slug: '../etc' }, 'slug BAD_CHARACTER'],
    [{ language: 'xx' }, 'language UNKNOWN'],
    [{ language: 'EN' }, 'language UNKNOWN'],
    [{ title: 'x'.repeat(201) }, 'title TOO_LONG'],
    [{ title: 'two\nlines' }, 'title BAD_CHARACTER'],
    [{ summary: '\u200b ' }, 'summary EMPTY'],
    [{ summary: 'a\u0000b' }, 'summary BAD_CHARACTER'],
    [{ body: '' }, 'body EMPTY'],
    [{ body: 'x'.repeat(60_001) }, 'body TOO_LONG'],
    [{ body: 'half \ud800 a pair' }, 'body BAD_CHARACTER'],
    [{ body: 'turned \u202e around' }, 'body BAD_CHARACTER'],
    [{ lastReviewedOn: '0000-01-01' }, 'lastReviewedOn OUT_OF_RANGE'],
    [
      { sources: Array.from({ length: 21 }, () => ({ title: 'S', url: 'https://a.example' })) },
      'sources TOO_MANY',
    ],
    [{ sources: [{ title: '', url: 'https://a.example' }] }, 'sources.0.title EMPTY'],
    [{ sources: [{ title: 'S', url: 'http://a.example' }] }, 'sources.0.url NOT_HTTPS'],
    [{ sources: [{ title: 'S', url: 'javascript:alert(1)' }] }, 'sources.0.url NOT_HTTPS'],
    [{ sources: [{ title: 'S', url: 'https://user:secret@a.example' }] }, 'sources.0.url NOT_HTTPS'],
    [{ sources: [{ title: 'S', url: 'no address' }] }, 'sources.0.url NOT_HTTPS'],
    [{ expectedVersion: 1 }, 'expectedVersion NOT_WITHOUT_ID'],
    [{ id: randomUUID() }, 'expectedVersion EMPTY'],
    [{ audiences: ['NOBODY'] }, 'audiences[0] INVALID'],
    [{ pillar: 'GOVERN' }, 'pillar INVALID'],
    [{ lastReviewedOn: '2026-02-30' }, 'lastReviewedOn INVALID'],
    [{ status: 'PUBLISHED' }, 'status UNKNOWN_FIELD'],
    [{ title: null }, 'title INVALID'],
    [{ idempotencyKey: 'short' }, 'idempotencyKey TOO_SHORT'],
  ])('refuses %j', async (values, problem) => {
    expect(await refusal(articleInput(values))).toBe(`BAD_INPUT, ${problem}`);
  });

  it('takes the longest text there may be, in two bytes per letter', async () => {
    const { id } = granted(
      await save(articleInput({ body: 'λ'.repeat(60_000), language: 'el' })),
    ).saveArticle;
    expect(await test.sql('SELECT length(body) FROM article_texts WHERE id = $1', [id])).toEqual([
      { length: 60_000 },
    ]);
  });

  it.each([randomUUID(), 'no-id', ''])(
    'says the same of a text that is not there and of an id that is none: "%s"',
    async (id) => {
      const problem = await refusal(articleInput({ id, expectedVersion: 1 }));
      expect(problem).toBe(
        id === '' ? 'BAD_INPUT, expectedVersion NOT_WITHOUT_ID' : 'NOT_FOUND, id NOT_FOUND',
      );
    },
  );
});
