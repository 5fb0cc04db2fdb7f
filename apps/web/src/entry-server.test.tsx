/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["@salus/source", "node", "node-addons", "default"]}
 */
import { describe, expect, it } from '@jest/globals';
import { ReadArticleDocument, ViewerDocument } from '@salus/contract';
import { render as renderPage, type RenderRequest } from './entry-server.js';
import { documentId, type WireAnswer } from './lib/api.js';
import { VISITOR } from './lib/viewer.js';

const article = {
  id: 'a1',
  slug: 'first-hour',
  language: 'en',
  title: 'First hour </title><b>',
  summary: 'What to do "first".',
  body: '> **Danger:** Call 112.\n\n## Minutes 0 to 5\n\n| A | B |\n| :-- | --: |\n| 1 | 2 |\n',
  pillar: 'RESPOND',
  audiences: ['CLINICAL'],
  lastReviewedOn: '2026-11-02',
  version: 3,
  publishedAt: null,
  sources: [],
  translations: [],
  related: [],
  tlp: 'CLEAR',
  feedback: null,
};

const answers: Record<string, unknown> = {
  [documentId(ViewerDocument)]: { viewer: VISITOR },
  [documentId(ReadArticleDocument)]: { article },
};
const execute = async (id: string): Promise<WireAnswer> =>
  id in answers
    ? { data: answers[id] }
    : { errors: [{ message: 'x', extensions: { code: 'INTERNAL', reference: 'R9' } }] };

const render = (request: Omit<RenderRequest, 'origin'>) =>
  renderPage({ origin: 'https://salus.example', ...request });

describe('the server’s render', () => {
  it('sends an article whole: title, text, language, and what the browser goes on with', async () => {
    const page = await render({ url: '/guidance/first-hour', language: 'de', execute });
    expect(page).toMatchObject({ status: 200, lang: 'de' });
    expect(page.html).toContain('Call 112.');
    expect(page.html).toMatch(/<h1[^>]*lang="en"/);
    expect(page.head).toContain('<title>First hour &#60;/title&#62;&#60;b&#62; · Salus</title>');
    expect(page.head).not.toContain('"first"');
    expect(page.data.isWhole).toBe(true);
    expect(JSON.stringify(page.data)).toContain('Minutes 0 to 5');
    expect((await render({ url: '/', language: 'de', execute })).data.isWhole).toBe(true);
  });

  it('tells search engines and readers of links what an article is, and where its languages are', async () => {
    answers[documentId(ReadArticleDocument)] = {
      article: { ...article, translations: [{ language: 'de', title: 'Die erste Stunde' }] },
    };
    const { head } = await render({ url: '/guidance/first-hour', language: 'en', execute });
    answers[documentId(ReadArticleDocument)] = { article };
    const at = 'https://salus.example/guidance/first-hour';
    expect(head).toContain(`<link rel="canonical" href="${at}/en" />`);
    expect(head).toContain(`<link rel="alternate" hreflang="en" href="${at}/en" />`);
    expect(head).toContain(`<link rel="alternate" hreflang="de" href="${at}/de" />`);
    expect(head).toContain(`<link rel="alternate" hreflang="x-default" href="${at}" />`);
    expect(head).toContain('<meta property="og:title" content="First hour &#60;/title&#62;&#60;b&#62;" />');
    const [, block = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head) ?? [];
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toMatchObject({
      '@type': 'TechArticle',
      headline: article.title,
      inLanguage: 'en',
      dateModified: '2026-11-02',
    });
    expect((await render({ url: '/guidance', language: 'en', execute })).head).not.toContain('og:');
    // What only some may read is told to nobody.
    answers[documentId(ReadArticleDocument)] = { article: { ...article, tlp: 'GREEN' } };
    expect((await render({ url: '/guidance/first-hour', language: 'en', execute })).head).not.toMatch(
      /canonical|og:|ld\+json/,
    );
    answers[documentId(ReadArticleDocument)] = { article };
  });

  it('calls a page calm when a visitor can read it without any script', async () => {
    expect((await render({ url: '/guidance/first-hour', language: 'en', execute })).isCalm).toBe(true);
    expect((await render({ url: '/guidance', language: 'en', execute })).isCalm).toBe(true);
    // The first has the focus in a field that searches while one types; the second counts what leads nowhere.
    expect((await render({ url: '/', language: 'en', execute })).isCalm).toBe(false);
    expect((await render({ url: '/guidance?q=phishing', language: 'en', execute })).isCalm).toBe(false);
    const user = { id: 'u1', name: 'A nurse' };
    answers[documentId(ViewerDocument)] = { viewer: { ...VISITOR, user } };
    expect((await render({ url: '/guidance/first-hour', language: 'en', execute })).isCalm).toBe(false);
    answers[documentId(ViewerDocument)] = { viewer: VISITOR };
  });

  it('writes no style attribute and no script, which the content policy would refuse', async () => {
    for (const url of [
      '/',
      '/guidance',
      '/guidance/first-hour',
      '/sign-in',
      '/accessibility',
      '/nowhere',
      '/gallery',
    ]) {
      const { html } = await render({ url, language: 'el', execute });
      expect(html).not.toMatch(/\sstyle=|<script|<style/);
    }
  });

  it('knows what does not exist', async () => {
    expect((await render({ url: '/nowhere', language: 'en', execute })).status).toBe(404);
    answers[documentId(ReadArticleDocument)] = { article: null };
    expect((await render({ url: '/guidance/first-hour', language: 'en', execute })).status).toBe(404);
    answers[documentId(ReadArticleDocument)] = { article };
  });

  it('sends visitors of portal and desk to sign in and back', async () => {
    const page = await render({ url: '/tickets/new?kind=incident', language: 'en', execute });
    expect(page.redirect).toBe('/sign-in?next=%2Ftickets%2Fnew%3Fkind%3Dincident');
    expect((await render({ url: '/desk', language: 'en', execute })).redirect).toBe('/sign-in?next=%2Fdesk');
    expect((await render({ url: '/guidance/first-hour', language: 'en', execute })).redirect).toBeUndefined();
  });

  it('says what failed with its reference, and lets the browser ask anew', async () => {
    const page = await render({ url: '/guidance', language: 'en', execute });
    expect(page.html).toContain('R9');
    expect(page.data.isWhole).toBe(false);
  });

  it('shows the search form without JavaScript, with the words of the address in it', async () => {
    const { html } = await render({ url: '/guidance?q=phishing', language: 'en', execute });
    expect(html).toMatch(/<form[^>]*action="\/guidance"[^>]*>/);
    expect(html).toMatch(/<input[^>]*name="q"[^>]*value="phishing"|<input[^>]*value="phishing"[^>]*name="q"/);
  });
});
