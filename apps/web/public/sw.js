/**
 * Lets a reader open the guidance that they have kept while the network is down. It is only there for those who have kept
 * something. What is kept was fetched without any session, so it is what the whole world may read, and nothing else.
 */
const KEPT = 'salus-kept';
/** Written by the app: `{ language, title, hint, notSent, emergency, call, phone, articles: [{ path, title }] }`. */
const LIST = '/guidance/kept.json';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST' && request.mode === 'navigate') event.respondWith(form(request));
  else if (request.method !== 'GET') return;
  else if (request.mode === 'navigate') event.respondWith(page(event, url));
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
    const list = await keptList();
    if (!list) throw failure;
    const path = inSomeLanguage(url.pathname, list);
    return path ? Response.redirect(path) : listPage(list, list.hint);
  }
}

/** What a form on a kept page leads to; without a network the reader hears that it was not sent. */
async function form(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    const list = await keptList();
    if (!list) throw failure;
    return listPage(list, list.notSent ?? list.hint);
  }
}

const keptList = async () => (await keptOf(LIST))?.json();

/** An article is linked without its language too: then it is the reader's own, or the one that is there. */
function inSomeLanguage(path, { language, articles }) {
  const paths = articles.map((article) => article.path);
  return (
    paths.find((one) => one === `${path}/${language}`) ?? paths.find((one) => one.startsWith(`${path}/`))
  );
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

const STYLE = `:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.73rem; line-height: 1.25; }
ul { padding-inline-start: 1.25rem; }
li a { display: inline-block; padding-block: 0.5rem; }
.phone { white-space: nowrap; }
body { background: #ffffff; color: #12201f; }
a { color: #0a5c5f; }
@media (prefers-color-scheme: dark) {
  body { background: #111a19; color: #e9efee; }
  a { color: #5ec6c1; }
}`;

/** A page of its own: nothing of the app is needed for it. A list that an older app wrote has no telephone number. */
function listPage({ language, title, emergency, call, phone, articles }, hint) {
  const lines = articles.map(
    (article) => `<li><a href="${escapeHtml(article.path)}">${escapeHtml(article.title)}</a></li>`,
  );
  const number = escapeHtml(phone);
  const help = phone
    ? `<p><strong>${escapeHtml(emergency)}</strong></p>
<p>${escapeHtml(call)} <a class="phone" href="tel:${number.replace(/[^+\d]/g, '')}">${number}</a></p>`
    : '';
  const nonce = crypto.randomUUID();
  const html = `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} · Salus</title>
<style nonce="${nonce}">${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(hint)}</p>${help}<ul>${lines.join('')}</ul></main></body></html>`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'`,
    },
  });
}
