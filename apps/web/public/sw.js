/**
 * Lets a reader open the guidance that they have kept while the network is down. It is only there for those who have kept
 * something. What is kept was fetched without any session, so it is what the whole world may read, and nothing else.
 */
const KEPT = 'salus-kept';
/** Written by the app: `{ language, title, hint, articles: [{ path, title }] }`. */
const LIST = '/guidance/kept.json';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  // The name of a file holds a hash of its content: a kept one is the right one.
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request));
});

/** What was kept under this address. The cache is asked, never opened: opening would make it anew after the last was forgotten. */
const keptOf = (what) => caches.match(what, { cacheName: KEPT });

/** The page as it is now; when there is no network, as it was kept, or a list of what was. */
async function page(event, url) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(refresh(url.pathname));
    return answer;
  } catch (failure) {
    const found = await keptOf(url.pathname);
    if (found) return found;
    const list = await keptOf(LIST);
    if (list) return listPage(await list.json());
    throw failure;
  }
}

/** What was kept follows what is published: a new text replaces it, a withdrawn one is gone. */
async function refresh(path) {
  if (!(await keptOf(path))) return;
  const fresh = await fetch(path, { credentials: 'omit', cache: 'no-cache' });
  const kept = await caches.open(KEPT);
  if (fresh.ok) await kept.put(path, fresh);
  else if (fresh.status === 404 || fresh.status === 410) await kept.delete(path);
}

const file = async (request) => (await keptOf(request)) ?? fetch(request);

function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function listPage({ language, title, hint, articles }) {
  const lines = articles.map(
    (article) => `<li><a href="${escapeHtml(article.path)}">${escapeHtml(article.title)}</a></li>`,
  );
  const html = `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} · Salus</title></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(hint)}</p><ul>${lines.join('')}</ul></main></body></html>`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    },
  });
}
