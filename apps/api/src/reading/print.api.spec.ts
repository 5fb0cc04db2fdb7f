import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../testing/build.js';
import { buildArticle } from '../testing/build-article.js';
import { TestApp } from '../testing/test-app.js';

const BODY = `## What to do

> **Danger:** If a patient is in danger, call 112.

1. **Telephone** [the Centre](/guidance/wards-on-paper).
2. Write it down:
   - the time,
   - the room.

- [ ] Ventilators
- [x] Infusion pumps

| Whom | When |
| --- | --- |
| IT on call | At once |

${'A line of a long article, so that it needs a second page. '.repeat(120)}
`;

describe('guidance as PDF', () => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start({ PUBLIC_URL: 'https://salus.example' });
    editor = await test.build.agent(['EDITOR']);
    await buildArticle(test, editor, { slug: 'wards-on-paper', body: BODY, pillar: 'RESPOND' });
    await buildArticle(test, editor, {
      slug: 'wards-on-paper',
      language: 'el',
      title: 'Χαρτί',
      pillar: 'RESPOND',
    });
    await buildArticle(test, editor, { slug: 'for-providers', tlp: 'GREEN', pillar: 'RESPOND' });
    await buildArticle(test, editor, { slug: 'a-draft' }, false);
  }, 60_000);
  afterAll(() => test.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${test.url}${path}`, { headers });
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer()).toString('latin1');

  it('gives one article on tagged pages, in its language', async () => {
    const answer = await get('/guidance/wards-on-paper/en.pdf');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="wards-on-paper.en.pdf"');
    const pdf = await bytesOf(answer);
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (en)');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
    for (const tag of ['H1', 'H2', 'L', 'LI', 'BlockQuote', 'Table', 'TH'])
      expect(pdf).toContain(`/S /${tag}\n`);
    expect(pdf).toContain('(https://salus.example/guidance/wards-on-paper)');
    expect(await bytesOf(await get('/guidance/wards-on-paper/el.pdf'))).toContain('/Lang (el)');
  }, 60_000);

  it('gives a priority as a handbook of what the whole world may read', async () => {
    for (const cookie of ['', editor.cookie]) {
      const answer = await get('/guidance/handbook/respond/en.pdf', { cookie });
      expect(answer.status).toBe(200);
      const pdf = await bytesOf(answer);
      expect(pdf).toContain('wards-on-paper/en');
      expect(pdf).not.toContain('for-providers');
    }
  }, 60_000);

  it('is made once until something public changes, and not sent to who has it', async () => {
    const tag = (await get('/guidance/wards-on-paper/en.pdf')).headers.get('etag')!;
    expect((await get('/guidance/wards-on-paper/en.pdf', { 'if-none-match': tag })).status).toBe(304);
  }, 60_000);

  it('gives nobody what they may not read', async () => {
    const nurse = await test.build.member();
    const own = await get('/guidance/for-providers/en.pdf', { cookie: nurse.cookie });
    expect(own.status).toBe(200);
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    for (const path of [
      '/guidance/for-providers/en.pdf',
      '/guidance/a-draft/en.pdf',
      '/guidance/nothing/en.pdf',
      '/guidance/%00/en.pdf',
      '/guidance/wards-on-paper/%00.pdf',
      '/guidance/wards-on-paper/fr.pdf',
      '/guidance/handbook/nothing/en.pdf',
      '/guidance/handbook/deter/en.pdf',
    ])
      expect({ path, status: (await get(path)).status }).toEqual({ path, status: 404 });
    expect((await get('/guidance/a-draft/en.pdf', { cookie: nurse.cookie })).status).toBe(404);
  }, 60_000);

  it('serves everybody else when no PDF can be made of a text, and does not try again at once', async () => {
    const { id, slug } = await buildArticle(test, editor, { slug: 'too-deep' });
    // As if it had been public before such texts were refused.
    await test.sql('UPDATE article_texts SET body = $2 WHERE id = $1', [id, '>'.repeat(20_000)]);
    const answer = await get(`/guidance/${slug}/en.pdf`);
    expect(answer.status).toBe(503);
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect(errors[0]!.message).toContain('Read it on its page instead.');
    expect((await get('/health/live')).status).toBe(200);
    const before = performance.now();
    expect((await get(`/guidance/${slug}/en.pdf`)).status).toBe(503);
    expect(performance.now() - before).toBeLessThan(1_000);
    expect((await get('/guidance/wards-on-paper/en.pdf')).status).toBe(200);
  }, 120_000);
});
