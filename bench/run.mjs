// `npm run bench`: the product through its public door beside a bare floor, alternating in the same run.
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { signIn, ticketIds } from './data.mjs';
import { OPEN, QUEUE, SEARCH, SEARCH_WORDS, TICKET } from './documents.mjs';
import { burst, compare } from './load.mjs';
import { database, settings, startParts, startProgram } from './parts.mjs';
import { table } from './report.mjs';

const SIZES = {
  bench_100k: { tickets: 100_000, articles: 10_000 },
  bench_1k: { tickets: 1_000, articles: 100 },
};
const GOALS = { queue: 0.5, ticket: 0.5, search: 0.6, open: 0.3 };
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const WANTED = process.env.BENCH_OPERATIONS?.split(',') ?? Object.keys(GOALS);
const root = join(import.meta.dirname, '..');
const json = { 'content-type': 'application/json' };

const requester = (row) => ({ userId: row.id, organisationId: row.organisation_id });

function operations({ parts, ids, agent, nurse, name }) {
  let turn = 0;
  const next = (list) => list[(turn += 1) % list.length];
  const toSalus = (query, cookie, variables) => () => ({
    path: '/graphql',
    headers: { ...json, ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables: variables() }),
  });
  const toFloor = (path, variables) => () => ({
    path,
    headers: json,
    body: JSON.stringify({ variables: variables() }),
  });
  const id = () => ({ id: next(ids) });
  const input = () => ({
    input: {
      idempotencyKey: randomUUID(),
      kind: 'QUESTION',
      subject: 'How do we test our backups?',
      body: 'We copy every night. '.repeat(20),
      language: 'en',
      urgency: 'NONE',
    },
  });
  const searchDirectly = () => ({
    path: `/indexes/${name}_guidance/search`,
    headers: { ...json, authorization: `Bearer ${settings(parts, name).MEILI_KEY}` },
    body: JSON.stringify({
      q: next(SEARCH_WORDS),
      limit: 10,
      attributesToHighlight: ['title', 'text'],
      attributesToCrop: ['text'],
      cropLength: 30,
    }),
  });
  return {
    queue: { salus: toSalus(QUEUE, agent, () => ({})), floor: toFloor('/queue', () => ({})) },
    ticket: { salus: toSalus(TICKET, agent, id), floor: toFloor('/ticket', id) },
    open: { salus: toSalus(OPEN, nurse, input), floor: toFloor('/open', input) },
    ...(parts.meilisearch
      ? {
          search: {
            salus: toSalus(SEARCH, null, () => ({ query: next(SEARCH_WORDS) })),
            floor: searchDirectly,
          },
        }
      : {}),
  };
}

async function measure(parts, name, size, connectionCounts) {
  const url = await database(parts, name, size);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    "SELECT id, organisation_id FROM users WHERE id = md5('user 20')::uuid",
  );
  await client.end();
  const salus = await startProgram(join(root, 'apps/api/dist/main.js'), settings(parts, name));
  const floor = await startProgram(join(root, 'bench/floor.mjs'), {
    NODE_ENV: 'production',
    FLOOR_DATABASE_URL: url,
    FLOOR_REQUESTER: JSON.stringify(requester(rows[0])),
  });
  const all = operations({
    parts,
    name,
    ids: await ticketIds(url, 500),
    agent: await signIn(url, 0),
    nurse: await signIn(url, 20),
  });
  const results = [];
  for (const [operation, makers] of Object.entries(all)) {
    if (!WANTED.includes(operation)) continue;
    const floorUrl = operation === 'search' ? parts.meilisearch.url : floor.url;
    await burst({ url: salus.url, connections: 4, seconds: 2, makeRequest: makers.salus });
    await burst({ url: floorUrl, connections: 4, seconds: 2, makeRequest: makers.floor });
    for (const connections of connectionCounts) {
      const compared = await compare(
        { rounds: ROUNDS, seconds: SECONDS, connections },
        { url: floorUrl, makeRequest: makers.floor },
        { url: salus.url, makeRequest: makers.salus },
      );
      results.push({
        database: name,
        tickets: size.tickets,
        operation,
        connections,
        ...compared,
        goal: connections === 16 && size.tickets > 1_000 ? GOALS[operation] : null,
      });
      console.log(table([results.at(-1)]));
    }
  }
  await salus.stop();
  await floor.stop();
  return results;
}

const parts = await startParts();
const large = await measure(parts, 'bench_100k', SIZES.bench_100k, [1, 16]);
const small = await measure(parts, 'bench_1k', SIZES.bench_1k, [16]);
await parts.stop();

const growth = large
  .filter(({ connections }) => connections === 16)
  .map((row) => {
    const before = small.find(({ operation }) => operation === row.operation);
    return { operation: row.operation, slower: before.salus.perSecond / row.salus.perSecond - 1 };
  });
const report = {
  at: new Date().toISOString(),
  node: process.version,
  cores: cpus().length,
  seconds: SECONDS,
  rounds: ROUNDS,
  results: [...large, ...small],
  growth,
};
await mkdir(join(root, 'bench/results'), { recursive: true });
await writeFile(join(root, 'bench/results/latest.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log(`\n${table(report.results)}`);
for (const { operation, slower } of growth) {
  console.log(
    `${operation}: ${(slower * 100).toFixed(0)} % slower at 100,000 tickets than at 1,000 (at most 25 % wanted)`,
  );
}
