import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articleContent, buildArticle, carryOn, edited, withdrawArticle } from '../testing/build-article.js';
import { TestApp, type TestPerson } from '../testing/test-app.js';

/** The smallest PNG there is: one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('pictures of articles', () => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start({ MEILI_URL: '' });
    editor = await test.build.agent(['EDITOR']);
  });
  afterAll(() => test.stop());

  const bring = (articleId: string, bytes: Uint8Array<ArrayBuffer>, cookie: string | null = editor.cookie) =>
    fetch(`${test.url}/guidance/pictures/?article=${articleId}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'idempotency-key': randomUUID(),
        ...(cookie ? { cookie } : {}),
      },
      body: bytes,
    });
  const get = (id: string, cookie: string | null, headers: Record<string, string> = {}) =>
    fetch(`${test.url}/guidance/pictures/${id}`, { headers: { ...(cookie ? { cookie } : {}), ...headers } });
  const statusFor = async (id: string, person: TestPerson | null) =>
    (await get(id, person?.cookie ?? null)).status;

  it('are brought by editors alone', async () => {
    const { articleId } = await buildArticle(test, editor, {}, 'DRAFT');
    expect((await bring(articleId, PNG, null)).status).toBe(401);
    for (const person of [await test.build.member(), await test.build.agent()])
      expect((await bring(articleId, PNG, person.cookie)).status).toBe(403);
    expect((await bring(randomUUID(), PNG)).status).toBe(404);
  });

  it('are what their bytes say: no drawing with scripts, no page, nothing large', async () => {
    const { articleId } = await buildArticle(test, editor, {}, 'DRAFT');
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', '<html><body>x', 'GIF89a'])
      expect((await bring(articleId, Buffer.from(text))).status).toBe(400);
    expect((await bring(articleId, Buffer.alloc(5 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('are shown to whoever may read a public text that shows them, and only as long', async () => {
    const hospital = await test.build.member();
    const other = await test.build.member();
    const { id, articleId, slug, version } = await buildArticle(test, editor, {}, 'DRAFT');
    const { id: picture } = (await (await bring(articleId, PNG)).json()) as { id: string };
    const readers = [null, hospital, other, await test.build.agent()];
    const seen = () => Promise.all(readers.map((person) => statusFor(picture, person)));
    // Nobody but editors before the text that shows it is public.
    expect(await seen()).toEqual([404, 404, 404, 404]);
    expect(await statusFor(picture, editor)).toBe(200);
    const content = articleContent({
      slug,
      body: `![A red telephone](/guidance/pictures/${picture})`,
      tlp: 'AMBER',
      organisationIds: [hospital.organisationId],
    });
    const saved = await edited(test, editor.cookie, 'saveDraft', {
      translationId: id,
      expectedVersion: version,
      content,
    });
    await carryOn(test, editor, id, saved.version, 'APPROVED');
    expect(await seen()).toEqual([404, 404, 404, 404]);
    const [revision] = await test.sql<{ id: string }>(
      "SELECT id FROM article_revisions WHERE translation_id = $1 AND state = 'APPROVED'",
      [id],
    );
    await edited(test, editor.cookie, 'moveRevision', { revisionId: revision!.id, step: 'PUBLISH' });
    expect(await seen()).toEqual([404, 200, 404, 200]);
    const answer = await get(picture, hospital.cookie);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
    const tag = answer.headers.get('etag')!;
    expect((await get(picture, hospital.cookie, { 'if-none-match': tag })).status).toBe(304);
    // The name of the bytes opens nothing to whoever may not see them.
    expect((await get(picture, other.cookie, { 'if-none-match': tag })).status).toBe(404);
    await withdrawArticle(test, editor, id);
    expect(await seen()).toEqual([404, 404, 404, 404]);
  });

  it('cannot be submitted without words, nor from elsewhere', async () => {
    const { id, version } = await buildArticle(test, editor, {}, 'DRAFT');
    const content = articleContent({
      body: '![](/guidance/pictures/x) ![A map](https://elsewhere.example/a.png)',
    });
    const saved = await edited(test, editor.cookie, 'saveDraft', {
      translationId: id,
      expectedVersion: version,
      content,
    });
    await expect(
      edited(test, editor.cookie, 'submitDraft', { translationId: id, expectedVersion: saved.version }),
    ).rejects.toThrow(/ALT_MISSING.*PICTURE_ELSEWHERE/);
  });
});
