import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../testing/build.js';
import { articleInput, buildArticle, granted, PUBLISH, SAVE, WITHDRAW } from '../testing/build-article.js';
import { eventually, TestApp } from '../testing/test-app.js';

const SEARCH =
  'query ($query: String!) { searchGuidance(query: $query) { engine hits { article { slug } } facets { pillars { value count } } } }';
const READ = 'query ($slug: String!) { article(slug: $slug) { slug status } }';
/** So long may it take until what an editor did is seen in the search. */
const SEEN_WITHIN_MS = 2_000;

describe('publishArticle and withdrawArticle', () => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.build.agent(['EDITOR']);
    await test.settled();
  });
  afterAll(() => test.stop());

  const publish = (input: object, cookie: string | null = editor.cookie) =>
    test.graphql(cookie, PUBLISH, { input: { idempotencyKey: randomUUID(), ...input } });
  const withdraw = (input: object, cookie: string | null = editor.cookie) =>
    test.graphql(cookie, WITHDRAW, {
      input: { idempotencyKey: randomUUID(), reason: 'It is wrong.', ...input },
    });
  const found = async (query: string) => granted(await test.graphql(null, SEARCH, { query })).searchGuidance;
  const readers = async () => [null, (await test.build.member()).cookie];

  it('refuses an anonymous caller', async () => {
    const { id, version } = await buildArticle(test, editor, {}, false);
    for (const { errors } of [
      await publish({ id, expectedVersion: version }, null),
      await withdraw({ id }, null),
    ]) {
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('hides a draft from visitors and hospitals until it is published, and again after it is withdrawn', async () => {
    const { id, slug, version } = await buildArticle(test, editor, { title: 'Zygomorph canary' }, false);
    const seen = async () => {
      const answers = [];
      for (const cookie of await readers()) {
        answers.push(granted(await test.graphql(cookie, READ, { slug })).article?.slug ?? null);
        const { searchGuidance } = granted(await test.graphql(cookie, SEARCH, { query: 'zygomorph' }));
        answers.push(
          searchGuidance.hits[0]?.article.slug ?? null,
          searchGuidance.facets.pillars[0]?.value ?? null,
        );
      }
      return answers;
    };
    expect(await seen()).toEqual(Array(6).fill(null));
    granted(await publish({ id, expectedVersion: version }));
    await test.settled();
    expect(await seen()).toEqual([slug, slug, 'PREVENT', slug, slug, 'PREVENT']);
    granted(await withdraw({ id }));
    // At once, and not only when the index has followed.
    expect(await seen()).toEqual(Array(6).fill(null));
  });

  it('is found in Meilisearch within two seconds, and gone within two', async () => {
    const { id } = await buildArticle(test, editor, { title: 'Quokka procedure' });
    const slugs = async (engine: string) => {
      const answer = await found('quokka');
      if (answer.engine !== engine) throw new Error(`${answer.engine} answered`);
      return (answer.hits as { article: { slug: string } }[]).map(({ article }) => article.slug);
    };
    await eventually(async () => expect(await slugs('MEILISEARCH')).toHaveLength(1), SEEN_WITHIN_MS);
    granted(await withdraw({ id }));
    await eventually(async () => expect(await slugs('MEILISEARCH')).toHaveLength(0), SEEN_WITHIN_MS);
  });

  it('shows a change of a published text within two seconds', async () => {
    const { id, slug, version } = await buildArticle(test, editor, { title: 'Numbat procedure' });
    granted(
      await test.graphql(editor.cookie, SAVE, {
        input: articleInput({ id, slug, expectedVersion: version, title: 'Bilby procedure' }),
      }),
    );
    await eventually(async () => {
      expect((await found('bilby')).hits).toHaveLength(1);
      expect(await found('numbat')).toMatchObject({ engine: 'MEILISEARCH', hits: [] });
    }, SEEN_WITHIN_MS);
  });

  it('refuses a second publication, an older version, and a withdrawal of what is not public', async () => {
    const { id, version } = await buildArticle(test, editor, {}, false);
    const problem = async (answer: ReturnType<typeof publish>) => {
      const { code, fields } = (await answer).errors![0]!.extensions;
      return `${code} ${fields![0]!.field} ${fields![0]!.code}`;
    };
    expect(await problem(withdraw({ id }))).toBe('CONFLICT id NOT_PUBLISHED');
    expect(await problem(publish({ id, expectedVersion: version + 1 }))).toBe(
      'CONFLICT expectedVersion CHANGED',
    );
    const published = granted(await publish({ id, expectedVersion: version })).publishArticle;
    expect(published).toMatchObject({
      status: 'PUBLISHED',
      version: version + 1,
      publishedAt: expect.any(String),
    });
    expect(await problem(publish({ id, expectedVersion: version + 1 }))).toBe(
      'CONFLICT id ALREADY_PUBLISHED',
    );
    expect(await problem(withdraw({ id, reason: ' ' }))).toBe('BAD_INPUT reason EMPTY');
    expect(await problem(withdraw({ id, reason: 'x'.repeat(1_001) }))).toBe('BAD_INPUT reason TOO_LONG');
    expect(await problem(withdraw({ id: randomUUID() }))).toBe('NOT_FOUND id NOT_FOUND');
    expect(await problem(publish({ id: 'no-id', expectedVersion: 1 }))).toBe('NOT_FOUND id NOT_FOUND');
  });

  it('does each command once for its key', async () => {
    const { id, version } = await buildArticle(test, editor, {}, false);
    const input = { id, expectedVersion: version, idempotencyKey: randomUUID() };
    const first = granted(await publish(input));
    expect(granted(await publish(input))).toEqual(first);
    expect(
      await test.sql("SELECT 1 FROM events WHERE article_id = $1 AND type = 'ARTICLE_PUBLISHED'", [id]),
    ).toHaveLength(1);
  });

  it('keeps why a text was withdrawn, and forgets it when it is published again', async () => {
    const { id } = await buildArticle(test, editor);
    const withdrawn = granted(await withdraw({ id, reason: ' Outdated figures. ' })).withdrawArticle;
    const stored = () => test.sql('SELECT status, withdrawal_reason FROM article_texts WHERE id = $1', [id]);
    expect(await stored()).toEqual([{ status: 'WITHDRAWN', withdrawal_reason: 'Outdated figures.' }]);
    const events = await test.sql(
      "SELECT facts FROM events WHERE article_id = $1 AND type = 'ARTICLE_WITHDRAWN'",
      [id],
    );
    expect(JSON.stringify(events)).not.toContain('Outdated');
    granted(await publish({ id, expectedVersion: withdrawn.version }));
    expect(await stored()).toEqual([{ status: 'PUBLISHED', withdrawal_reason: null }]);
  });

  it('lets the database refuse what the API would not: nobody but an agent writes', async () => {
    for (const role of ['salus_anonymous', 'salus_member', 'salus_worker', 'salus_auth']) {
      for (const statement of [
        "UPDATE article_texts SET status = 'PUBLISHED'",
        'DELETE FROM article_search',
      ]) {
        await expect(test.sql(`SET ROLE ${role}; ${statement}`)).rejects.toThrow('permission denied');
        await test.sql('RESET ROLE');
      }
    }
  });
});
