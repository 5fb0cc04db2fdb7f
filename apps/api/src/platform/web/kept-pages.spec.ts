import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { finishPage, sendFinished, type FinishedPage } from './kept-pages.js';

const SECRET = 'a secret of at least thirty-two characters';
const HTML = '<html><script nonce="%NONCE%"></script><p>Ward 3 – Ελλάδα</p></html>';

describe('a finished page', () => {
  let server: FastifyInstance;
  let page: FinishedPage;
  beforeEach(async () => {
    page = await finishPage(SECRET, HTML);
    server = fastify();
    server.get('/', (request, reply) => sendFinished(request, reply, page));
  });
  afterEach(() => server.close());

  const ask = (headers: Record<string, string> = {}) => server.inject({ url: '/', headers });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['GZIP;q=0.5, br;q=0', 'gzip', gunzipSync],
    ['', undefined, (bytes: Buffer) => bytes],
    ['br;q=0.0', undefined, (bytes: Buffer) => bytes],
  ])('is sent to a browser that takes "%s"', async (accepted, encoding, read) => {
    const answer = await ask({ 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(read(answer.rawPayload).toString()).toBe(page.plain.toString());
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      vary: 'accept-encoding, accept-language, cookie',
    });
  });

  it('is not sent again to a browser that has it, and keeps the policy under which it was made', async () => {
    const { headers } = await ask({ 'accept-encoding': 'br' });
    const again = await ask({ 'accept-encoding': 'br', 'if-none-match': `"other", W/${headers.etag}` });
    expect(again.statusCode).toBe(304);
    expect(again.rawPayload).toHaveLength(0);
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
    expect((await ask({ 'if-none-match': String(headers.etag) })).statusCode).toBe(200); // another encoding
  });

  it('has a nonce that nobody can foretell: another text or another secret gives another', async () => {
    const nonceOf = ({ policy }: FinishedPage) => /'nonce-([^']+)'/.exec(policy)?.[1];
    const nonce = nonceOf(page);
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(page.plain.toString()).toContain(`nonce="${nonce}"`);
    expect(nonceOf(await finishPage(SECRET, HTML))).toBe(nonce);
    expect(nonceOf(await finishPage(SECRET, HTML.replace('3', '4')))).not.toBe(nonce);
    expect(nonceOf(await finishPage(`${SECRET}!`, HTML))).not.toBe(nonce);
  });
});
