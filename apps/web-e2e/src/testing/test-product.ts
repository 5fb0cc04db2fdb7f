import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  ensureDatabase,
  findChromium,
  freePort,
  makeScratch,
  startMailSink,
  startMeilisearch,
  startPostgres,
  startProduct,
  startProgram,
} from '@salus/stack';
import { chromium } from 'playwright-core';
import { operation } from './operations.js';

/** Where the running product and its surroundings can be reached. */
export interface ProductAddress {
  /** The product itself. */
  readonly url: string;
  /** The page with all mails that the product has sent. */
  readonly mailPageUrl: string;
  /** Where the Centre's own mail server would hand over mail. */
  readonly intakePort: number;
  /** A Chromium that waits for `chromium.connect`. */
  readonly browserUrl: string;
  /** What the product has logged, a line per event. */
  readonly logFile: string;
}

/** The product with the demo data, and what ends it. */
export interface TestProduct {
  readonly address: ProductAddress;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
/** The name under which the Centre's own mail server says whether a sender is proven. */
export const MAIL_RELAY = 'mx.centre.example';
const MAIL_DOMAIN = 'centre.example';
const SEARCH_WITHIN_MS = 60_000;
const MEILI_KEY = 'a key that only the journeys know, 16 bytes or more';

/** Starts the built product as it runs at a hospital's Centre: production settings, allow-list, content policy. */
export async function startTestProduct(): Promise<TestProduct> {
  const farewells: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of farewells.splice(0).reverse()) await end();
  };
  try {
    return { address: await startParts((end) => farewells.push(end)), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function startParts(atEnd: (end: () => Promise<unknown>) => void): Promise<ProductAddress> {
  const folder = await makeScratch('salus-journeys-');
  atEnd(() => rm(folder, { recursive: true, force: true }));

  const intakePort = await freePort();
  const intakeUrl = `smtp://127.0.0.1:${intakePort}`;
  const intake = { domain: MAIL_DOMAIN, url: intakeUrl, authservId: MAIL_RELAY };
  const [postgres, meilisearch, sink, browser] = await Promise.all([
    startPostgres({ directory: join(folder, 'postgres'), durable: false }).then((server) => {
      atEnd(() => server.stop());
      return server;
    }),
    startMeilisearch({ directory: join(folder, 'meilisearch'), masterKey: MEILI_KEY }).then((server) => {
      if (server) atEnd(() => server.stop());
      return server;
    }),
    startMailSink({ intake }).then((mails) => {
      atEnd(() => mails.stop());
      return mails;
    }),
    findChromium()
      .then((found) => chromium.launchServer({ ...found, host: '127.0.0.1' }))
      .then((server) => {
        atEnd(() => server.close());
        return server;
      }),
  ]);
  await ensureDatabase(postgres, 'salus');

  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...(process.env.PATH === undefined ? {} : { PATH: process.env.PATH }),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: `postgres://127.0.0.1:${postgres.port}/salus`,
    DATABASE_ROLE_SECRET: 'a secret that only the journeys know, 32 characters or more',
    APP_SECRET: 'another secret that only the journeys know, 32 characters or more',
    ...(meilisearch ? { MEILI_URL: meilisearch.url, MEILI_KEY: meilisearch.key } : {}),
    SMTP_URL: sink.smtpUrl,
    INTAKE_LISTEN: intakeUrl,
    MAIL_AUTHSERV_IDS: MAIL_RELAY,
    MAIL_DOMAIN,
    MAIL_FROM: 'Salus Support Centre <support@centre.example>',
    WEB_DIST: join(ROOT, 'apps/web/dist'),
    DEMO: 'true',
  };
  const ownerEnv = { ...env, DATABASE_OWNER_URL: postgres.superuserUrl('salus') };
  await runStep('apps/api/dist/migrate.js', ownerEnv);
  await runStep('apps/api/dist/demo.js', ownerEnv);

  const logFile = join(folder, 'product.log');
  const log = createWriteStream(logFile);
  const product = await startProduct({
    root: ROOT,
    stateDirectory: folder,
    env,
    onLine: (line) => log.write(`${line}\n`),
  });
  atEnd(() => product.stop());
  if (meilisearch) await searchIsWhole(product.url);
  return {
    url: product.url,
    mailPageUrl: sink.pageUrl,
    intakePort,
    browserUrl: browser.wsEndpoint(),
    logFile,
  };
}

/** Until all articles are in Meilisearch, PostgreSQL answers, and the pages say so. */
async function searchIsWhole(url: string): Promise<void> {
  const deadline = Date.now() + SEARCH_WITHIN_MS;
  for (;;) {
    const answer = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        documentId: operation('SearchGuidance').documentId,
        variables: { query: 'ransomware' },
      }),
    });
    const text = await answer.text();
    if (text.includes('"engine":"MEILISEARCH"') && text.includes('first-hour-of-a-ransomware-attack')) return;
    if (Date.now() > deadline)
      throw new Error(`Meilisearch did not answer in ${SEARCH_WITHIN_MS / 1000} s: ${text.slice(0, 300)}`);
    await sleep(100);
  }
}

/** Runs a program of the product to its end. */
async function runStep(file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const lines: string[] = [];
  const program = await startProgram({
    command: process.execPath,
    args: [join(ROOT, file)],
    cwd: ROOT,
    env,
    onLine: (line) => lines.push(line),
  });
  const { code, signal } = await program.exited;
  if (code !== 0) throw new Error(`${file} failed (${signal ?? `exit ${code}`}):\n${lines.join('\n')}`);
}
