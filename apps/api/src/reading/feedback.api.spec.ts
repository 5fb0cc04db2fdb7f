import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../testing/build.js';
import { buildArticle, type TestArticle } from '../testing/build-article.js';
import { TestApp } from '../testing/test-app.js';

const READ = `query ($slug: String!) { article(slug: $slug) {
  feedback { helped notHelped solved lines { verdict line } } } }`;

describe('whether an article helped', () => {
  let test: TestApp;
  let editor: TestPerson;
  let article: TestArticle;
  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.build.agent(['EDITOR']);
    article = await buildArticle(test, editor);
  }, 60_000);
  afterAll(() => test.stop());

  const tell = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${test.url}/guidance/feedback`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
      redirect: 'manual',
    });
  const heard = async (cookie: string | null) =>
    (await test.graphql(cookie, READ, { slug: article.slug })).data.article.feedback;

  it('is told by a plain form without signing in, which leads back to the article', async () => {
    const answer = await tell({ text: article.id, verdict: 'HELPED', line: '  The phone number is old. ' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/guidance/${article.slug}/en?told=yes#told`);
    await tell({ text: article.id, verdict: 'NOT_HELPED', line: '' });
    const nurse = await test.build.member();
    await tell({ text: article.id, verdict: 'SOLVED' }, { cookie: nurse.cookie });
    expect(await heard(editor.cookie)).toEqual({
      helped: 1,
      notHelped: 1,
      solved: 1,
      lines: [{ verdict: 'HELPED', line: 'The phone number is old.' }],
    });
  });

  it('is heard by the Centre alone', async () => {
    expect(await heard(null)).toBeNull();
    expect(await heard((await test.build.member()).cookie)).toBeNull();
  });

  it('cannot be told of what nobody may read', async () => {
    const draft = await buildArticle(test, editor, {}, false);
    for (const text of [draft.id, randomUUID(), 'no-id', ''])
      expect((await tell({ text, verdict: 'HELPED' })).status).toBe(404);
  });

  it.each([
    ['an unknown verdict', { verdict: 'GREAT' }, 'verdict'],
    ['a line that is too long', { verdict: 'HELPED', line: 'x'.repeat(1001) }, 'line'],
    ['a character that cannot be kept', { verdict: 'HELPED', line: 'a\0b' }, 'line'],
  ])('refuses %s, with the field', async (_, form, field) => {
    const before = await heard(editor.cookie);
    const answer = await tell({ text: article.id, ...form });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { fields: [{ field }] } }] });
    expect(await heard(editor.cookie)).toEqual(before);
  });

  it('cannot be told without a form', async () => {
    const answer = await fetch(`${test.url}/guidance/feedback`, { method: 'POST' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });

  it('is not taken from other sites, in other forms, or without end', async () => {
    expect(
      (await tell({ text: article.id, verdict: 'HELPED' }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403);
    const json = await fetch(`${test.url}/guidance/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
    expect((await tell({ text: article.id, verdict: 'HELPED', line: 'x'.repeat(20_000) })).status).toBe(413);
    let last = 0;
    for (let count = 0; count < 70 && last !== 429; count += 1)
      last = (await tell({ text: article.id, verdict: 'WRONG' })).status;
    expect(last).toBe(429);
  });
});
