/** @jest-environment node */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { forgetArticle, keepArticles, keptArticles } from './kept-guidance.js';

const WORDS = {
  language: 'en',
  title: 'Kept',
  hint: 'No network',
  notSent: 'Not sent',
  emergency: 'Call 112',
  call: 'The Centre:',
  phone: '+00 000 000 000',
} as const;
const ORIGIN = 'https://salus.example';

/** As much of a browser's cache as is used here. */
class MemoryCache {
  private readonly kept = new Map<string, Response>();
  private readonly address = (asked: string | { url: string }) =>
    new URL(typeof asked === 'string' ? asked : asked.url, ORIGIN).href;
  put = (asked: string, answer: Response) => Promise.resolve(void this.kept.set(this.address(asked), answer));
  match = (asked: string) => Promise.resolve(this.kept.get(this.address(asked))?.clone());
  delete = (asked: string | { url: string }) => Promise.resolve(this.kept.delete(this.address(asked)));
  keys = () => Promise.resolve([...this.kept.keys()].map((url) => ({ url })));
  add = (asked: string) => this.put(asked, new Response('file'));
}

describe('guidance that is kept', () => {
  let cache: MemoryCache;
  const before = { caches: globalThis.caches, fetch: globalThis.fetch };
  beforeEach(() => {
    cache = new MemoryCache();
    const caches = { open: () => Promise.resolve(cache), match: cache.match };
    const page = '<link href="/assets/app.css">';
    Object.assign(globalThis, { caches, fetch: () => Promise.resolve(new Response(page)) });
    const serviceWorker = { register: jest.fn(), getRegistration: () => Promise.resolve(undefined) };
    Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker, configurable: true });
  });
  afterEach(() => {
    Object.assign(globalThis, before);
    Reflect.deleteProperty(navigator, 'serviceWorker');
  });

  const article = (at: number) => ({ path: `/guidance/article-${at}/en`, title: `Article ${at}` });
  const pages = async () =>
    (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith('/en'));

  it('is what the list names, also when more are kept than it holds', async () => {
    const articles = Array.from({ length: 102 }, (_, at) => article(at));
    await keepArticles(articles, WORDS);
    const listed = (await keptArticles()).map(({ path }) => path);
    expect(listed).toHaveLength(100);
    expect((await pages()).sort()).toEqual([...listed].sort());
    expect(listed).not.toContain(article(0).path);
    // What pages have in common stays.
    expect(await cache.match('/assets/app.css')).toBeDefined();
  });

  it('loses what was left behind by no list', async () => {
    await keepArticles([article(1), article(2)], WORDS);
    await cache.put('/guidance/left-behind/en', new Response('page'));
    await forgetArticle(article(1).path, WORDS);
    expect(await pages()).toEqual([article(2).path]);
  });
});
