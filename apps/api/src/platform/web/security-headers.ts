import type { FastifyInstance } from 'fastify';

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** The policy of pages: nothing from elsewhere, no inline styles, scripts by nonce only, no way to turn text into HTML. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Mails of others, in a sandbox.
    "frame-src 'self'",
    "manifest-src 'self'",
    // Only the one that keeps guidance for the time without a network.
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The address of that worker is the only text that the app may turn into a script.
    'trusted-types salus-worker',
  ].join('; ');
}

/** The policy of the worker that keeps guidance: its own, not that of the page, says what it may fetch. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** The headers of every answer, errors included. */
export function securityHeaders(isHttps: boolean): Readonly<Record<string, string>> {
  return isHttps ? { ...ALWAYS, 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : ALWAYS;
}

/** Puts the headers on every answer, and refuses what other sites send. */
export function secureHeaders(server: FastifyInstance, isHttps: boolean): void {
  const headers = securityHeaders(isHttps);
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    const site = request.headers['sec-fetch-site'];
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && site !== undefined && site !== 'same-origin' && site !== 'none') {
      return reply.code(403).send({
        errors: [{ message: 'This request came from another site.', extensions: { code: 'FORBIDDEN' } }],
      });
    }
    return undefined;
  });
}
