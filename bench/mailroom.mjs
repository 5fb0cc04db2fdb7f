// How many messages the mailroom takes in: said 250 to when the message, its row and its job are on disk, beside the floor of the
// same listener that only writes and syncs the raw file; and how many a worker takes from there to a ticket.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@salus/stack';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { median } from './load.mjs';
import { database, finished, settings, startParts, startProgram } from './parts.mjs';

const root = join(import.meta.dirname, '..');
const NAME = 'bench_mailroom';
const RELAY = 'relay.example';
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const CONNECTIONS = [1, 8];
/** Messages that a worker takes to tickets, for each kind; from each person few enough to be no flood. */
const PROCESSED = { text: 600, file: 60 };
const PEOPLE = 1_000;

const folded = (bytes) =>
  bytes
    .toString('base64')
    .match(/.{1,76}/g)
    .join('\r\n');
const LINE = 'The screens on ward 3 are black since this morning.\r\n';
const BODIES = {
  text: `Content-Type: text/plain; charset=utf-8\r\n\r\n${LINE.repeat(Math.ceil(10_000 / LINE.length))}`,
  file:
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${LINE}\r\n--b\r\n` +
    `Content-Type: application/octet-stream; name=disk.img\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
    `${folded(randomBytes(730_000))}\r\n--b--\r\n`,
};

/** A message like no other, from the next person. */
let turn = 0;
function makeMessage(kind) {
  // The first twenty people of the database are of the Centre.
  const from = `user${20 + ((turn += 1) % PEOPLE)}@bench.example`;
  const head = [
    `Authentication-Results: ${RELAY}; dmarc=pass header.from=bench.example`,
    `From: <${from}>`,
    'To: <support@centre.example>',
    `Subject: Message ${turn}`,
    `Message-ID: <${randomUUID()}@bench.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
  ].join('\r\n');
  return { raw: `${head}\r\n${BODIES[kind]}`, envelope: { from, to: ['support@centre.example'] } };
}

const clientOf = (url, connections) =>
  createTransport({ url, pool: true, maxConnections: connections, maxMessages: Infinity, ignoreTLS: true });

/** Each connection hands over one message after the other until the time is up; only what was said 250 to counts. */
async function burst(url, kind, connections, seconds) {
  const client = clientOf(url, connections);
  const times = [];
  const started = performance.now();
  const end = started + seconds * 1_000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const before = performance.now();
        await client.sendMail(makeMessage(kind));
        times.push(performance.now() - before);
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1_000;
  client.close();
  const sorted = times.sort((a, b) => a - b);
  return {
    perSecond: sorted.length / elapsed,
    p50: median(sorted),
    p99: sorted[Math.floor(sorted.length * 0.99)],
  };
}

const middle = (list) => ({
  perSecond: median(list.map(({ perSecond }) => perSecond)),
  p50: median(list.map(({ p50 }) => p50)),
  p99: median(list.map(({ p99 }) => p99)),
});

async function takenIn(floor, salus, kind, connections) {
  await burst(floor, kind, connections, 1);
  await burst(salus, kind, connections, 1);
  const seen = { floor: [], salus: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    seen.floor.push(await burst(floor, kind, connections, SECONDS));
    seen.salus.push(await burst(salus, kind, connections, SECONDS));
  }
  const ratios = seen.salus.map(({ perSecond }, round) => perSecond / seen.floor[round].perSecond);
  return {
    kind,
    connections,
    floor: middle(seen.floor),
    salus: middle(seen.salus),
    ratio: median(ratios),
  };
}

/** Messages wait; then a worker starts, and is timed from its first outcome to its last. */
async function processed(client, salus, env, kind) {
  await client.query('TRUNCATE intake_messages CASCADE');
  await client.query('DELETE FROM graphile_worker._private_jobs');
  const mails = clientOf(salus, 4);
  await Promise.all(Array.from({ length: PROCESSED[kind] }, () => mails.sendMail(makeMessage(kind))));
  mails.close();
  const worker = await startProgram(join(root, 'apps/api/dist/main.js'), { ...env, SALUS_ROLES: 'worker' });
  const asked = `SELECT count(*)::int AS count, extract(epoch FROM max(processed_at) - min(processed_at))::float8 AS seconds,
    count(*) FILTER (WHERE outcome <> 'NEW_TICKET')::int AS other FROM intake_messages WHERE outcome IS NOT NULL`;
  for (;;) {
    const { rows } = await client.query(asked);
    const [{ count, seconds, other }] = rows;
    if (count === PROCESSED[kind]) {
      await worker.stop();
      if (other > 0) throw new Error(`${other} messages did not become tickets`);
      return { kind, messages: count, perSecond: (count - 1) / seconds };
    }
    await sleep(250);
  }
}

const parts = await startParts();
await database(parts, 'bench_1k', { tickets: 1_000, articles: 100 });
const superuser = new pg.Client({ connectionString: parts.postgres.superuserUrl('postgres') });
await superuser.connect();
await superuser.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`);
await superuser.query(`CREATE DATABASE ${NAME} TEMPLATE bench_1k`);
const port = await freePort();
const env = {
  ...settings({ postgres: parts.postgres }, NAME),
  INTAKE_LISTEN: `smtp://127.0.0.1:${port}`,
  MAIL_AUTHSERV_IDS: RELAY,
  // Nobody takes mail here: acknowledgements are written and wait.
  SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
};
await finished(join(root, 'apps/api/dist/migrate.js'), env);
const folder = join(root, '.salus/bench/mailroom');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const mailroom = await startProgram(join(root, 'apps/api/dist/main.js'), { ...env, SALUS_ROLES: 'mailroom' });
const floor = await startProgram(join(root, 'bench/mailroom-floor.mjs'), { FLOOR_FOLDER: folder });
const salus = `smtp://127.0.0.1:${port}`;
const taken = [];
for (const kind of Object.keys(BODIES))
  for (const connections of CONNECTIONS) {
    taken.push(await takenIn(floor.url, salus, kind, connections));
    const { floor: bare, salus: ours, ratio } = taken.at(-1);
    console.log(
      `mailroom: ${kind === 'text' ? '10 kB of text' : '1 MB with a file'} over ${connections} connections: ${ours.perSecond.toFixed(0)} messages per second ` +
        `(p50 ${ours.p50.toFixed(1)} ms, p99 ${ours.p99.toFixed(1)} ms), floor ${bare.perSecond.toFixed(0)}, ratio ${ratio.toFixed(2)}`,
    );
  }
const client = new pg.Client({ connectionString: parts.postgres.superuserUrl(NAME) });
await client.connect();
const done = [];
for (const kind of Object.keys(BODIES)) {
  done.push(await processed(client, salus, env, kind));
  console.log(
    `mailroom: one worker takes ${done.at(-1).perSecond.toFixed(1)} of these per second to a ticket (${kind})`,
  );
}
await client.end();
await mailroom.stop();
await floor.stop();
await superuser.query(`DROP DATABASE ${NAME} WITH (FORCE)`);
await superuser.end();
await parts.stop();
await rm(folder, { recursive: true, force: true });
const bytes = Object.fromEntries(Object.keys(BODIES).map((kind) => [kind, makeMessage(kind).raw.length]));
const report = {
  at: new Date().toISOString(),
  node: process.version,
  seconds: SECONDS,
  rounds: ROUNDS,
  bytes,
  taken,
  processed: done,
};
await mkdir(join(root, 'bench/results'), { recursive: true });
await writeFile(join(root, 'bench/results/mailroom.json'), `${JSON.stringify(report, null, 2)}\n`);
