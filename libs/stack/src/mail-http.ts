import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MailAnswers } from './mail-answer.js';
import { listPage, MAIL_STYLE, messagePage, missingPage, refusedPage } from './mail-page.js';
import type { MailStore } from './mail-store.js';
import { takeWritten } from './mail-write.js';

interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  policy?: string;
  filename?: string;
  location?: string;
}

const HTML = 'text/html; charset=utf-8';
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
// What a stranger wrote: no script, no form, no request to anywhere, and only our own page may show it.
const MAIL_POLICY =
  "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Answers the pages of the mail sink, and `/messages.json` for programs. */
export async function answerMailRequest(
  store: MailStore,
  answers: MailAnswers | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer =
    request.method === 'POST' && answers && isOurHost(request.headers.host)
      ? await answerToForm(store, answers, request)
      : answerTo(store, answers, request);
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-security-policy': answer.policy ?? PAGE_POLICY,
    'x-content-type-options': 'nosniff',
    // With `no-referrer` a browser says `Origin: null` for our own forms, too.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(answer.location === undefined ? {} : { location: answer.location }),
    ...(answer.filename === undefined
      ? {}
      : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(answer.filename)}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

async function answerToForm(
  store: MailStore,
  answers: MailAnswers,
  request: IncomingMessage,
): Promise<Answer> {
  const written = await takeWritten(store, answers, request);
  return 'next' in written
    ? { status: 303, type: HTML, body: '', location: written.next }
    : { status: written.status, type: HTML, body: refusedPage(written.why) };
}

function answerTo(store: MailStore, answers: MailAnswers | null, request: IncomingMessage): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Only reading is possible here.');
  // A name that an attacker points at 127.0.0.1 would let a foreign page read these mails; only our own names are answered.
  if (!isOurHost(request.headers.host)) return plain(421, 'Ask for 127.0.0.1.');
  const [path = '/', query] = (request.url ?? '/').split('?');
  const shown = { mayWrite: answers !== null, hasSent: query === 'sent' };
  if (path === '/') return { status: 200, type: HTML, body: listPage(store.messages(), shown) };
  if (path === '/style.css') return { status: 200, type: 'text/css; charset=utf-8', body: MAIL_STYLE };
  if (path === '/messages.json')
    return { status: 200, type: 'application/json', body: JSON.stringify(store.messages()) };
  const [, id = '', part, index] =
    /^\/messages\/([a-z0-9-]+)(?:\/(html|raw|files\/(\d+)))?$/.exec(path) ?? [];
  const stored = store.find(id);
  const missing: Answer = { status: 404, type: HTML, body: missingPage() };
  if (!stored) return missing;
  const { message, raw, files } = stored;
  if (part === undefined) return { status: 200, type: HTML, body: messagePage(message, shown) };
  if (part === 'raw') return plain(200, raw);
  if (part === 'html')
    return message.html === null
      ? missing
      : { status: 200, type: HTML, body: message.html, policy: MAIL_POLICY };
  const file = files[Number(index)];
  const filename = message.attachments[Number(index)]?.filename;
  if (!file || filename === undefined) return missing;
  return { status: 200, type: 'application/octet-stream', body: file, filename };
}

function plain(status: number, body: string | Buffer): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

const isOurHost = (host = '') => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
