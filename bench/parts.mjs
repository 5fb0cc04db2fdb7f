// Real parts for the benchmark: one PostgreSQL with a database per size, Meilisearch, and the built product.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startMeilisearch, startPostgres } from '@salus/stack';
import pg from 'pg';
import { fill } from './data.mjs';

const root = join(import.meta.dirname, '..');
const state = join(root, '.salus/bench');
const secret = 'a secret for the benchmark only, nothing real lies behind it';

export async function startParts() {
  const postgres = await startPostgres({ directory: join(state, 'postgres'), durable: true });
  const meilisearch = await startMeilisearch({ directory: join(state, 'meilisearch'), masterKey: secret });
  return {
    postgres,
    meilisearch,
    stop: async () => {
      await meilisearch?.stop();
      await postgres.stop();
    },
  };
}

/** Runs a program until its line `ready <address>`; answers the address and how to stop it. */
export function startProgram(file, env, flags = []) {
  const child = spawn(process.execPath, [...flags, file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, url] = /^ready (\S+)$/.exec(line) ?? [];
      if (url)
        resolve({
          url,
          stop: () => new Promise((done) => child.once('exit', done) && child.kill('SIGTERM')),
        });
    });
  });
}

export function finished(file, env) {
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...env }, stdio: 'inherit' });
  return new Promise((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}`)))),
  );
}

export function settings({ postgres, meilisearch }, database) {
  return {
    NODE_ENV: 'production',
    PORT: '0',
    PUBLIC_URL: 'http://127.0.0.1',
    DATABASE_URL: `postgres://127.0.0.1:${postgres.port}/${database}`,
    DATABASE_OWNER_URL: postgres.superuserUrl(database),
    DATABASE_ROLE_SECRET: secret,
    APP_SECRET: secret,
    MEILI_PREFIX: `${database}_`,
    LOG_LEVEL: 'error',
    GRAPHQL_FREE_QUERIES: 'true',
    SALUS_ROLES: 'api',
    ...(meilisearch ? { MEILI_URL: meilisearch.url, MEILI_KEY: secret } : {}),
  };
}

/** The database of this size, made when it is not there yet. Answers its address for the owner. */
export async function database(parts, name, size) {
  const url = parts.postgres.superuserUrl(name);
  const done = join(state, `${name}.made`);
  if (existsSync(done)) return url;
  console.log(`Making ${size.tickets} tickets and ${size.articles} articles in ${name} (once) ...`);
  const superuser = new pg.Client({ connectionString: parts.postgres.superuserUrl('postgres') });
  await superuser.connect();
  await superuser.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await superuser.query(`CREATE DATABASE ${name}`);
  await superuser.end();
  const env = settings(parts, name);
  await finished(join(root, 'apps/api/dist/migrate.js'), env);
  await fill(url, size);
  if (parts.meilisearch) await finished(join(root, 'apps/api/dist/rebuild-index.js'), env);
  await writeFile(done, '');
  return url;
}
