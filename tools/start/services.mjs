// PostgreSQL, Meilisearch and the mail sink, or those that the environment names instead.
import { join } from 'node:path';
import { begin, beginVital, notices } from './lifecycle.mjs';

const env = process.env;

/** The port for the product. One that was asked for is never replaced: whoever asked will look for it there. */
export async function productPort(stack) {
  const { port, isAskedFor } = portFrom('PORT', 3000);
  if (await stack.isPortFree(port)) return port;
  if (isAskedFor)
    throw new Error(`PORT is ${port}, and another program listens there. End it or choose another port.`);
  const other = await stack.freePort();
  notices.push(`port ${port} is taken, so the product listens on ${other}`);
  return other;
}

/**
 * The address of the database for its owner, and one without a user for the product, which has login roles of its own.
 * `isNew` unless it is known to be one that an earlier start has made. One that is half filled is made anew.
 */
export async function startDatabase(stack, state, isHalfFilled) {
  if (env.DATABASE_OWNER_URL) {
    const url = new URL(env.DATABASE_OWNER_URL);
    url.username = '';
    url.password = '';
    return { ownerUrl: env.DATABASE_OWNER_URL, url: url.href, isOwn: false, isNew: true };
  }
  if (env.DATABASE_URL) notices.push('DATABASE_URL is not used without DATABASE_OWNER_URL');
  const { port } = portFrom('POSTGRES_PORT', 5433);
  const directory = join(state, 'postgres');
  const server = await beginVital('PostgreSQL', stack.startPostgres({ directory, port, durable: true }));
  if (isHalfFilled) await stack.dropDatabase(server, 'salus');
  const isNew = await stack.ensureDatabase(server, 'salus');
  return {
    ownerUrl: server.superuserUrl('salus'),
    url: `postgres://127.0.0.1:${server.port}/salus`,
    isOwn: true,
    isNew,
  };
}

/** What the product must know about Meilisearch; nothing when there is none. */
export async function startSearch(stack, state, masterKey) {
  if (env.MEILI_URL) {
    if (!(await answers(env.MEILI_URL)))
      notices.push('MEILI_URL does not answer; search runs on PostgreSQL until it does');
    return { MEILI_URL: env.MEILI_URL, MEILI_KEY: env.MEILI_KEY ?? '' };
  }
  const { port } = portFrom('MEILI_PORT', 7701);
  const directory = join(state, 'meilisearch');
  const server = await beginVital('Meilisearch', stack.startMeilisearch({ directory, port, masterKey }));
  if (server) return { MEILI_URL: server.url, MEILI_KEY: server.key };
  notices.push(
    'search runs on PostgreSQL: npm has no Meilisearch for this platform (MEILI_URL or MEILI_BIN name one)',
  );
  return {};
}

/** Name under which the mail sink says that a mail is genuine. */
const SINK_NAME = 'sink.centre.example';

/**
 * Where mail goes, and the page to read it when that is our own sink. The sink plays the Centre's mail server too: what is written to
 * the Centre, on its page or by a probe, goes to the intake of the product.
 */
export async function startMail(stack, state) {
  if (env.SMTP_URL) return { smtpUrl: env.SMTP_URL, pageUrl: null, settings: {} };
  const { port: wanted } = portFrom('INTAKE_PORT', 2527);
  const port = await stack.freePort(wanted);
  if (port !== wanted) notices.push(`port ${wanted} is taken, so the mailroom takes in mail on ${port}`);
  const url = `smtp://127.0.0.1:${port}`;
  const intake = { domain: env.MAIL_DOMAIN || 'centre.example', url, authservId: SINK_NAME };
  const { port: smtpPort } = portFrom('SMTP_PORT', 2526);
  const { port: httpPort } = portFrom('MAIL_PAGE_PORT', 8026);
  const directory = join(state, 'mail');
  const sink = await begin('the mail sink', stack.startMailSink({ smtpPort, httpPort, directory, intake }));
  return {
    ...sink,
    settings: { INTAKE_LISTEN: url, INTAKE_RELAYS: '127.0.0.1', MAIL_AUTHSERV_IDS: SINK_NAME },
  };
}

/** Whether a Meilisearch is well behind this address. */
function answers(url) {
  return fetch(`${url.replace(/\/+$/, '')}/health`, { signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

function portFrom(name, fallback) {
  const text = env[name];
  if (text === undefined || text === '') return { port: fallback, isAskedFor: false };
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new Error(`${name} is "${text}", and a port is a number from 1 to 65535.`);
  }
  return { port, isAskedFor: true };
}
