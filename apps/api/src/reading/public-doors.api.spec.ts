import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sax from 'sax';
import type { TestPerson } from '../testing/build.js';
import { buildArticle } from '../testing/build-article.js';
import { TestApp } from '../testing/test-app.js';

const ORIGIN = 'https://salus.example';

/** Names of elements and their attributes, in order; throws where the XML is not well formed. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const parser = sax.parser(true);
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  parser.onerror = (failure) => {
    throw failure;
  };
  parser.onopentag = ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Record<string, string>, text: '' });
  parser.ontext = (text) => {
    const open = elements.at(-1);
    if (open) open.text += text;
  };
  parser.write(xml).close();
  return elements;
}

describe('what machines may read of the guidance', () => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start({ PUBLIC_URL: ORIGIN });
    editor = await test.build.agent(['EDITOR']);
    await buildArticle(test, editor, { slug: 'wards-paper', title: 'Wards & <paper>', pillar: 'RESPOND' });
    await buildArticle(test, editor, {
      slug: 'wards-paper',
      language: 'de',
      title: 'Stationen auf Papier',
      pillar: 'RESPOND',
    });
    await buildArticle(test, editor, { slug: 'not-yet', title: 'A canary nobody may read' }, false);
  }, 60_000);
  afterAll(() => test.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${test.url}${path}`, { headers });

  it('is listed in the sitemap with its languages, which robots.txt names', async () => {
    const robots = await (await get('/robots.txt')).text();
    expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
    expect(robots).toContain('Disallow: /tickets');
    const answer = await get('/sitemap.xml');
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const elements = elementsOf(await answer.text());
    expect(elements.filter(({ name }) => name === 'loc').map(({ text }) => text)).toEqual([
      `${ORIGIN}/`,
      `${ORIGIN}/guidance`,
      `${ORIGIN}/accessibility`,
      `${ORIGIN}/guidance/wards-paper/de`,
      `${ORIGIN}/guidance/wards-paper/en`,
    ]);
    const links = elements.filter(({ name }) => name === 'xhtml:link').map(({ attributes }) => attributes);
    expect(links).toHaveLength(4);
    expect(links[0]).toMatchObject({ hreflang: 'de', href: `${ORIGIN}/guidance/wards-paper/de` });
  });

  it('comes as a feed in one language, of all priorities or of one', async () => {
    const answer = await get('/guidance/feed.atom?language=en&pillar=RESPOND');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const text = await answer.text();
    const entries = elementsOf(text).filter(({ name }) => name === 'entry');
    expect(entries).toHaveLength(1);
    expect(text).toContain('Wards & <paper>'); // as CDATA
    expect(text).toContain(`href="${ORIGIN}/guidance/wards-paper/en"`);
    expect(text).not.toContain('canary');
    expect(
      elementsOf(await (await get('/guidance/feed.atom?language=fr')).text()).map(({ name }) => name),
    ).not.toContain('entry');
    expect(await (await get('/guidance/feed.atom?language=de')).text()).toContain('Stationen auf Papier');
  });

  it.each(['language=xx', 'language=en&pillar=NOTHING', 'language=en&language=de'])(
    'refuses ?%s',
    async (query) => {
      const answer = await get(`/guidance/feed.atom?${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    },
  );

  it('is not sent again until something public changes', async () => {
    const tag = (await get('/sitemap.xml')).headers.get('etag')!;
    expect((await get('/sitemap.xml', { 'if-none-match': tag })).status).toBe(304);
    await buildArticle(test, editor, { slug: 'newer' });
    const answer = await get('/sitemap.xml', { 'if-none-match': tag });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('/guidance/newer/en');
  });

  it('says the same to an editor as to the world', async () => {
    for (const path of ['/sitemap.xml', '/guidance/feed.atom?language=en'])
      expect(await (await get(path, { cookie: editor.cookie })).text()).not.toMatch(/not-yet|canary/);
  });
});
