/** Guidance that this browser keeps for the time without a network. `sw.js` serves it; names and addresses agree with it. */
import type { UiLanguage } from '@salus/messages';

const CACHE = 'salus-kept';
const LIST = '/guidance/kept.json';
const WORKER = '/sw.js';
const MOST_KEPT = 100;

export interface KeptArticle {
  readonly path: string;
  readonly title: string;
}
/** What stands above the list that is shown without a network. */
export interface KeptWords {
  readonly language: UiLanguage;
  readonly title: string;
  readonly hint: string;
  /** Instead of `hint`, after a form that could not be sent. */
  readonly notSent: string;
  readonly emergency: string;
  /** What stands before the number of the Centre. */
  readonly call: string;
  readonly phone: string;
}

/** Browsers give workers and caches to safe addresses only: HTTPS, and this machine. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

export async function keptArticles(): Promise<readonly KeptArticle[]> {
  if (!canKeep()) return [];
  // Opening it would make it.
  const list = await caches.match(LIST, { cacheName: CACHE });
  if (list === undefined) return [];
  return ((await list.json()) as { articles: KeptArticle[] }).articles;
}

/** Keeps these too, and forgets the oldest when they are too many. Rejects when one could not be fetched; those before it are kept. */
export async function keepArticles(articles: readonly KeptArticle[], words: KeptWords): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const article of articles) {
    // Without the session: what is kept on a shared computer is what everybody may read.
    const page = await fetch(article.path, { credentials: 'omit', cache: 'no-cache' });
    if (!page.ok) throw new Error(`Not kept: ${page.status}`);
    const html = await page.clone().text();
    await cache.put(article.path, page);
    await keepFiles(cache, html);
    const others = (await keptArticles()).filter(({ path }) => path !== article.path);
    await writeList(cache, [article, ...others].slice(0, MOST_KEPT), words);
  }
  await navigator.serviceWorker.register(workerAddress() as string);
}

export async function forgetArticle(path: string, words: KeptWords): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.delete(path);
  const left = (await keptArticles()).filter((article) => article.path !== path);
  if (left.length > 0) return writeList(cache, left, words);
  await caches.delete(CACHE);
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  await registration?.unregister();
}

async function writeList(cache: Cache, articles: readonly KeptArticle[], words: KeptWords): Promise<void> {
  const list = JSON.stringify({ ...words, articles });
  await cache.put(LIST, new Response(list, { headers: { 'content-type': 'application/json' } }));
  // A page that is not listed could be forgotten by nobody.
  const listed = new Set([LIST, ...articles.map(({ path }) => path)]);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!listed.has(pathname) && !pathname.startsWith('/assets/')) await cache.delete(request);
  }
}

/** What the page asks for by itself, and the fonts that this page has used. The app, which starts later, is not needed to read. */
async function keepFiles(cache: Cache, html: string): Promise<void> {
  const files = [...html.matchAll(/ (?:href|src)="(\/assets\/[^"]+)"/g)].map(([, href]) => href);
  const fonts = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => /^\/assets\/.+\.woff2$/.test(path));
  for (const path of new Set([...files, ...fonts])) {
    if (path !== undefined && !(await cache.match(path))) await cache.add(path);
  }
}

/** The one address from which a worker may come: the content policy lets no other text become a script. */
function workerAddress(): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return WORKER;
  policy ??= trustedTypes.createPolicy('salus-worker', {
    createScriptURL: (address) => {
      if (address !== WORKER) throw new TypeError('No other worker');
      return address;
    },
  });
  return policy.createScriptURL(WORKER);
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): WorkerPolicy;
}
interface WorkerPolicy {
  createScriptURL(address: string): unknown;
}
let policy: WorkerPolicy | undefined;
