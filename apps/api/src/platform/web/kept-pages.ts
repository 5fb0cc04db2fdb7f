import { createHash, createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { NONCE_MARK } from './page-template.js';
import { pagePolicy } from './security-headers.js';

const MOST_BYTES = 64 * 1024 * 1024;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A page as it is sent to every visitor who asks alike. */
export interface FinishedPage {
  readonly policy: string;
  /** Names the content; each encoding adds its own name to it. */
  readonly tag: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/**
 * Finishes a page whose content is the same for all who may see it. Its nonce is derived from the content, so that the
 * page has one name (ETag) and a browser may keep it; whoever could slip something into the content changes the nonce.
 */
export async function finishPage(secret: string, html: string): Promise<FinishedPage> {
  const nonce = createHmac('sha256', secret).update('page ').update(html).digest('base64');
  const plain = Buffer.from(html.replaceAll(NONCE_MARK, () => nonce));
  const [br, gzipped] = await Promise.all([
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    zip(plain),
  ]);
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { policy: pagePolicy(nonce), tag, plain, br, gzip: gzipped };
}

/** Pages that visitors have asked for, by everything that makes them differ. The oldest give way. */
export class KeptPages {
  private readonly pages = new LRUCache<string, FinishedPage>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ plain, br, gzip: zipped }) => plain.length + br.length + zipped.length,
  });

  get(key: string): FinishedPage | undefined {
    return this.pages.get(key);
  }

  keep(key: string, page: FinishedPage): void {
    this.pages.set(key, page);
  }
}

/** Sends it in the best encoding that the browser takes, or says that the browser has it already. */
export function sendFinished(request: FastifyRequest, reply: FastifyReply, page: FinishedPage): FastifyReply {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const tag = `"${page.tag}-${encoding}"`;
  void reply
    .header('content-security-policy', page.policy)
    .header('etag', tag)
    // Kept by the browser, asked for again each time: what was withdrawn is gone with the next look.
    .header('cache-control', 'private, no-cache')
    .header('vary', 'accept-encoding, accept-language, cookie');
  const known = request.headers['if-none-match']?.split(',').map((part) => part.trim().replace(/^W\//, ''));
  if (known?.includes(tag)) return reply.code(304).send();
  if (encoding !== 'plain') void reply.header('content-encoding', encoding);
  return reply.type('text/html; charset=utf-8').send(page[encoding]);
}

function encodingFor(accepted: string | string[] | undefined): 'br' | 'gzip' | 'plain' {
  const offered = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (offered.includes('br')) return 'br';
  return offered.includes('gzip') ? 'gzip' : 'plain';
}
