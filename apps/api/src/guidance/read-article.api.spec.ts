import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reader } from '../platform/db/reader.js';
import type { TestPerson } from '../testing/build.js';
import {
  articleContent,
  buildArticle,
  carryOn,
  changeArticle,
  edited,
  granted,
} from '../testing/build-article.js';
import { TestApp } from '../testing/test-app.js';

const READ = `query ($slug: String!, $language: String) { article(slug: $slug, language: $language) {
  slug language title body tlp version changeNote isOlderThanSource translations { slug language title } related { slug language } viewerCan { edit } } }`;
const LIST = `query ($filter: GuidanceFilter, $first: Int, $after: String) {
  articles(filter: $filter, first: $first, after: $after) { nodes { slug language } pageInfo { endCursor hasNextPage } } }`;

describe('article', () => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.build.agent(['EDITOR']);
  });
  afterAll(() => test.stop());

  const read = async (variables: object, cookie: string | null = null) =>
    granted(await test.graphql(cookie, READ, variables)).article;

  it('finds nothing at an address that no article can have', async () => {
    const { slug } = await buildArticle(test, editor);
    for (const language of ['\u0000', 'xx', 'constructor', ''])
      expect(await read({ slug, language })).toBeNull();
    for (const impossible of ['\u0000', '\ud800', `${slug}\u0000`, 'x'.repeat(10_000), '', '../x'])
      expect(await read({ slug: impossible })).toBeNull();
  });

  it('shows nobody what is not published, not even its editor', async () => {
    const { slug } = await buildArticle(test, editor, {}, false);
    for (const cookie of [null, (await test.build.member()).cookie, editor.cookie]) {
      expect(await read({ slug }, cookie)).toBeNull();
      expect(await read({ slug: 'there-is-none' }, cookie)).toBeNull();
    }
  });

  it('says who may change it', async () => {
    const { slug } = await buildArticle(test, editor);
    expect((await read({ slug })).viewerCan).toEqual({ edit: false });
    expect((await read({ slug }, (await test.build.agent()).cookie)).viewerCan).toEqual({ edit: false });
    expect((await read({ slug }, editor.cookie)).viewerCan).toEqual({ edit: true });
  });

  it('leads on from an address that the article had before', async () => {
    const { id, slug } = await buildArticle(test, editor);
    await changeArticle(test, editor, id, { slug: 'renamed-article' });
    expect(await read({ slug })).toMatchObject({ slug: 'renamed-article' });
    const linking = await buildArticle(test, editor, { body: `Read [this](/guidance/${slug}).` });
    expect((await read({ slug: linking.slug })).related[0]).toEqual({
      slug: 'renamed-article',
      language: 'en',
    });
  });

  it('tells that a translation is older than its source, until it has caught up', async () => {
    const { id, slug } = await buildArticle(test, editor);
    const german = await buildArticle(test, editor, { slug, language: 'de', title: 'Deutsch' });
    expect(await read({ slug, language: 'de' })).toMatchObject({ isOlderThanSource: false });
    const { revisionId } = await changeArticle(test, editor, id, {
      title: 'Newer',
      changeNote: 'A new title.',
    });
    expect(await read({ slug, language: 'en' })).toMatchObject({
      isOlderThanSource: false,
      changeNote: 'A new title.',
      version: 2,
    });
    expect(await read({ slug, language: 'de' })).toMatchObject({ isOlderThanSource: true });
    const { version } = await edited(test, editor.cookie, 'openDraft', { translationId: german.id });
    const saved = await edited(test, editor.cookie, 'saveDraft', {
      translationId: german.id,
      expectedVersion: version,
      content: articleContent({ slug, title: 'Neuer' }),
      sourceRevisionId: revisionId,
    });
    await carryOn(test, editor, german.id, saved.version);
    expect(await read({ slug, language: 'de' })).toMatchObject({ title: 'Neuer', isOlderThanSource: false });
  });

  it('gives the language asked for, else the one that serves the reader best', async () => {
    const { slug } = await buildArticle(test, editor, { title: 'English' });
    await buildArticle(test, editor, { slug, language: 'de', title: 'Deutsch' });
    await buildArticle(test, editor, { slug, language: 'fr', title: 'Français' }, false);
    expect(await read({ slug, language: 'de' })).toMatchObject({
      title: 'Deutsch',
      translations: [{ slug, language: 'en', title: 'English' }],
    });
    expect(await read({ slug, language: 'fr' })).toMatchObject({ title: 'English' });
    expect(await read({ slug })).toMatchObject({ title: 'English' });
    const german = await test.build.member(undefined, ['STAFF'], { language: 'de' });
    expect(await read({ slug }, german.cookie)).toMatchObject({ title: 'Deutsch' });
    expect(await read({ slug }, `${german.cookie}; salus_language=en`)).toMatchObject({ title: 'English' });
    expect(await read({ slug }, editor.cookie)).toMatchObject({ title: 'English' });
  });

  it('leads on to the articles that the text links to, then to others of the same priority', async () => {
    const target = await buildArticle(test, editor, { pillar: 'DETER' });
    await buildArticle(test, editor, { slug: target.slug, language: 'de', pillar: 'DETER' });
    const hidden = await buildArticle(test, editor, { pillar: 'DETER' }, false);
    const sibling = await buildArticle(test, editor, { pillar: 'DETECT' });
    const body = `See [a](/guidance/${hidden.slug}), [b](/guidance/${target.slug}) and [c](/guidance/${target.slug}#part).`;
    const { slug } = await buildArticle(test, editor, { pillar: 'DETECT', body });
    await buildArticle(test, editor, { slug, language: 'de', pillar: 'DETECT', body });
    expect((await read({ slug })).related).toEqual([
      { slug: target.slug, language: 'en' },
      { slug: sibling.slug, language: 'en' },
    ]);
    expect((await read({ slug, language: 'de' })).related).toEqual([{ slug: target.slug, language: 'de' }]);
    expect((await read({ slug }, editor.cookie)).related).not.toContainEqual({
      slug: hidden.slug,
      language: 'en',
    });
  });

  it('lists what is published, newest first, page by page, each text once', async () => {
    const slugs = [];
    for (let made = 0; made < 5; made += 1)
      slugs.unshift((await buildArticle(test, editor, { language: 'sv', audiences: ['LEGAL'] })).slug);
    await buildArticle(test, editor, { language: 'sv', audiences: ['LEGAL'] }, false);
    // All in the same microsecond, as after an import: the page goes on at the id.
    await test.sql(
      "UPDATE article_texts SET published_at = '2026-11-02T10:00:00.123456Z' WHERE language = 'sv'",
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { articles } = granted(
        await test.graphql(null, LIST, { filter: { language: 'sv', audience: 'LEGAL' }, first: 2, after }),
      );
      seen.push(...(articles.nodes as { slug: string }[]).map(({ slug }) => slug));
      after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(slugs);
  });

  it('lists drafts for nobody', async () => {
    await buildArticle(test, editor, { language: 'fi' }, false);
    for (const cookie of [null, (await test.build.member()).cookie, editor.cookie]) {
      const answer = await test.graphql(cookie, LIST, { filter: { language: 'fi' } });
      expect(granted(answer).articles.nodes).toEqual([]);
    }
  });

  it.each([
    [{ first: 0 }, 'first OUT_OF_RANGE'],
    [{ first: 101 }, 'first OUT_OF_RANGE'],
    [{ after: 'nonsense' }, 'after INVALID'],
    [{ after: Buffer.from("1 00000000-0000-0000-0000-00000000000'").toString('base64url') }, 'after INVALID'],
    [{ filter: { language: 'zz' } }, 'filter.language UNKNOWN'],
    [{ filter: { language: 'en" OR 1' } }, 'filter.language UNKNOWN'],
  ])('refuses %j', async (variables, problem) => {
    const { errors } = await test.graphql(null, LIST, variables);
    const { code, fields } = errors![0]!.extensions;
    expect(`${code} ${fields![0]!.field} ${fields![0]!.code}`).toBe(`BAD_INPUT ${problem}`);
  });

  it('reads 25 articles with everything that hangs on them in four statements', async () => {
    for (let made = 0; made < 25; made += 1) await buildArticle(test, editor, { language: 'lt' });
    const reader = test.app.get(Reader);
    let statements = 0;
    const rows = reader.rows.bind(reader);
    reader.rows = (...asked: Parameters<typeof rows>) => {
      if (asked[0].class === 'anonymous') statements += 1;
      return rows(...asked) as never;
    };
    const ALL = `{ articles(filter: { language: "lt" }, first: 25) { nodes { body translations { title } related { title } viewerCan { edit } } } }`;
    const { articles } = granted(await test.graphql(null, ALL));
    reader.rows = rows;
    expect(articles.nodes).toHaveLength(25);
    expect(articles.nodes[0].related).toHaveLength(4);
    expect(statements).toBe(4);
  });
});
