// Search through the public door with 10,000 articles and 16 readers at once, letter by letter as people type, beside the search
// server asked bare in the same run.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { SEARCH, SEARCH_WORDS } from './documents.mjs';
import { burst, compare } from './load.mjs';
import { database, settings, startParts, startProgram } from './parts.mjs';
import { typing as typingReaders } from './readers.mjs';
import { table } from './report.mjs';

const NAME = 'bench_search';
const SIZE = { tickets: 1_000, articles: 10_000 };
const READERS = 16;
const GOAL_MS = 50;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
/** A reader's field asks when typing has paused for 150 ms: nobody asks more often than this in a second. */
const PER_READER = 6;
const root = join(import.meta.dirname, '..');
const json = { 'content-type': 'application/json' };

/** What a reader has typed at each moment: "ba", "bac", ... */
const TYPED = SEARCH_WORDS.flatMap((words) =>
  Array.from({ length: words.length - 1 }, (_, at) => words.slice(0, at + 2)).filter(
    (text) => !text.endsWith(' '),
  ),
);

const parts = await startParts();
await database(parts, NAME, SIZE);
const salus = await startProgram(join(root, 'apps/api/dist/main.js'), settings(parts, NAME));
let turn = 0;
const next = () => TYPED[(turn += 1) % TYPED.length];
const asked = {
  url: salus.url,
  makeRequest: () => ({
    path: '/graphql',
    headers: json,
    body: JSON.stringify({ query: SEARCH, variables: { query: next() } }),
  }),
};
const floor = {
  url: parts.meilisearch.url,
  makeRequest: () => ({
    path: `/indexes/${NAME}_guidance/search`,
    headers: { ...json, authorization: `Bearer ${settings(parts, NAME).MEILI_KEY}` },
    body: JSON.stringify({ q: next(), limit: 10 }),
  }),
};
await burst({ ...asked, connections: 4, seconds: 3 });
await burst({ ...floor, connections: 4, seconds: 1 });
const common = { rounds: ROUNDS, seconds: SECONDS };
const withoutPause = await compare({ ...common, connections: READERS }, floor, asked);
const typing = await compare(
  { ...common, load: typingReaders, readers: READERS, perSecond: PER_READER },
  floor,
  asked,
);
await salus.stop();
await parts.stop();

const report = {
  at: new Date().toISOString(),
  node: process.version,
  cores: cpus().length,
  articles: SIZE.articles,
  readers: READERS,
  goalMs: GOAL_MS,
  typing: { perReaderAndSecond: PER_READER, ...typing, timesTheFloor: typing.salus.p95 / typing.floor.p95 },
  withoutPause: { ...withoutPause, timesTheFloor: withoutPause.salus.p95 / withoutPause.floor.p95 },
};
await mkdir(join(root, 'bench/results'), { recursive: true });
await writeFile(join(root, 'bench/results/search.json'), `${JSON.stringify(report, null, 2)}\n`);
const row = (operation, compared) => ({
  tickets: SIZE.tickets,
  operation,
  connections: READERS,
  ...compared,
});
console.log(table([row('search, typing', typing), row('search, no pause', withoutPause)]));
for (const [name, { salus: seen, timesTheFloor }] of [
  ['typing', report.typing],
  ['without a pause', report.withoutPause],
])
  console.log(
    `search: ${SIZE.articles} articles, ${READERS} readers ${name}: p95 ${seen.p95} ms, ${timesTheFloor.toFixed(1)} times the bare ` +
      `search server's; goal ${GOAL_MS} ms ${seen.p95 < GOAL_MS ? 'reached' : 'MISSED'}`,
  );
