// Article pages through the public door, as a visitor's browser asks for them: whole, and again when it has them already.
// Beside them in the same run a bare server that sends the same bytes of the same pages.
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { burst, compare, median } from './load.mjs';
import { database, settings, startParts, startProgram } from './parts.mjs';
import { table } from './report.mjs';

const NAME = 'bench_articles';
const SIZE = { tickets: 1_000, articles: 100 };
const CONNECTIONS = [1, 16];
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const root = join(import.meta.dirname, '..');
const asBrowser = { 'accept-encoding': 'br', 'accept-language': 'en' };
const paths = Array.from({ length: SIZE.articles }, (_, at) => `/guidance/article-${at + 1}/en`);

/** The page as it goes over the wire: `fetch` would unpack it. */
function read(origin, path) {
  return new Promise((resolve, reject) => {
    request(origin + path, { headers: asBrowser }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const { etag, 'content-encoding': encoding } = response.headers;
        if (response.statusCode !== 200 || encoding !== 'br' || !etag)
          return reject(new Error(`${path} was answered with ${response.statusCode}, ${encoding}, ${etag}`));
        return resolve({ path, etag, bytes: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

const parts = await startParts();
const url = await database(parts, NAME, SIZE);
const env = { ...settings(parts, NAME), WEB_DIST: join(root, 'apps/web/dist') };
const salus = await startProgram(join(root, 'apps/api/dist/main.js'), env);
await read(salus.url, '/guidance');

// The first visitor of each article waits until its page is made; all after are sent what was made then.
const pages = [];
const firstTimes = [];
for (const path of paths) {
  const start = performance.now();
  pages.push(await read(salus.url, path));
  firstTimes.push(performance.now() - start);
}
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query('DROP TABLE IF EXISTS floor_pages');
await client.query(
  'CREATE TABLE floor_pages (path text PRIMARY KEY, etag text NOT NULL, page bytea NOT NULL)',
);
for (const { path, etag, bytes } of pages)
  await client.query('INSERT INTO floor_pages VALUES ($1, $2, $3)', [path, etag, bytes]);
await client.end();
const floor = await startProgram(join(root, 'bench/articles-floor.mjs'), {
  NODE_ENV: 'production',
  FLOOR_DATABASE_URL: url,
});
for (const { path, bytes } of pages)
  if (!(await read(floor.url, path)).bytes.equals(bytes)) throw new Error(`The floor sends another ${path}`);

let turn = 0;
const next = () => pages[(turn += 1) % pages.length];
const whole = {
  method: 'GET',
  expected: 200,
  makeRequest: () => ({ path: next().path, headers: asBrowser }),
};
const known = {
  method: 'GET',
  expected: 304,
  makeRequest: () => {
    const { path, etag } = next();
    return { path, headers: { ...asBrowser, 'if-none-match': etag } };
  },
};
const results = [];
for (const [operation, asked] of Object.entries({ 'article, whole': whole, 'article, 304': known })) {
  for (const { url: origin } of [salus, floor])
    await burst({ ...asked, url: origin, connections: 4, seconds: 2 });
  for (const connections of CONNECTIONS)
    results.push({
      operation,
      connections,
      ...(await compare(
        { rounds: ROUNDS, seconds: SECONDS, connections, ...asked },
        { url: floor.url },
        { url: salus.url },
      )),
    });
}
await salus.stop();
await floor.stop();
await parts.stop();

const sizes = pages.map(({ bytes }) => bytes.length);
const report = {
  at: new Date().toISOString(),
  node: process.version,
  cores: cpus().length,
  seconds: SECONDS,
  rounds: ROUNDS,
  articles: SIZE.articles,
  compressedBytes: { median: median(sizes), most: Math.max(...sizes) },
  firstVisitorMs: { median: Math.round(median(firstTimes)), most: Math.round(Math.max(...firstTimes)) },
  results,
};
await mkdir(join(root, 'bench/results'), { recursive: true });
await writeFile(join(root, 'bench/results/articles.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log(table(results.map((row) => ({ tickets: SIZE.tickets, ...row }))));
console.log(
  `articles: ${report.compressedBytes.median} compressed bytes (median of ${SIZE.articles}); the first visitor of one waited ` +
    `${report.firstVisitorMs.median} ms in the middle, ${report.firstVisitorMs.most} ms at most`,
);
