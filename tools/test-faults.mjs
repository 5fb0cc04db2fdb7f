// `npm run test:faults`: kills the product with SIGKILL at random moments while mail arrives, and counts what became of every message.
import { spawn } from 'node:child_process';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { neededBuild } from './start/build.mjs';

const KILLS = Number(process.env.FAULTS_KILLS ?? 50);
const MESSAGES = Number(process.env.FAULTS_MESSAGES ?? 500);
/** Few enough from each that nobody counts as a flood and everybody may be told. */
const PER_SENDER = 10;
const SETTLE_MS = 300_000;
const root = join(import.meta.dirname, '..');
const state = join(root, '.salus/faults');
const secret = 'a secret for this test only, nothing real lies behind it';

const build = neededBuild(join(root, '.salus/built'));
if (build) {
  console.log('Building ...');
  mkdirSync(join(root, '.salus'), { recursive: true });
  await build.done;
}
const stack = await import('@salus/stack');

/** Takes the mails that leave, and counts them. */
async function startSink() {
  const received = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk) => (text += chunk));
      stream.on('end', () => {
        const [, messageId] = /^Message-ID:\s*(<[^>]+>)/im.exec(text) ?? [];
        received.push({ messageId, to: session.envelope.rcptTo[0].address });
        done(null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    received,
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function settings(postgres, sink, ports) {
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PORT: String(ports.api),
    PUBLIC_URL: 'http://127.0.0.1',
    DATABASE_URL: `postgres://127.0.0.1:${postgres.port}/salus_faults`,
    DATABASE_OWNER_URL: postgres.superuserUrl('salus_faults'),
    DATABASE_ROLE_SECRET: secret,
    APP_SECRET: secret,
    SMTP_URL: sink.url,
    LOG_LEVEL: 'fatal',
    INTAKE_LISTEN: `smtp://127.0.0.1:${ports.intake}`,
    MAIL_AUTHSERV_IDS: 'relay.example',
  };
}

function start(name, env) {
  const child = spawn(process.execPath, [join(root, `apps/api/dist/${name}.js`)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const ready = new Promise((resolve) =>
    child.stdout.on('data', (text) => String(text).includes('ready ') && resolve(true)),
  );
  return { child, ended, ready: Promise.race([ready, ended]) };
}

async function makePeople(database) {
  const organisation = randomUUID();
  await database.query(
    "INSERT INTO organisations (id, name, kind, country, language, time_zone, created_at) VALUES ($1, 'A hospital', 'GENERAL_HOSPITAL', 'IE', 'en', 'Europe/Dublin', now())",
    [organisation],
  );
  const people = Array.from(
    { length: Math.ceil(MESSAGES / PER_SENDER) },
    (_, index) => `nurse-${index}@hospital.example`,
  );
  for (const email of people) {
    await database.query(
      "INSERT INTO users (id, organisation_id, side, email, name, language, time_zone, created_at) VALUES ($1, $2, 'REQUESTER', $3, $3, 'en', 'Europe/Dublin', now())",
      [randomUUID(), organisation, email],
    );
  }
  return people;
}

/** Every message is a text, and every fifth has a file. */
function makeMessages(people) {
  return Array.from({ length: MESSAGES }, (_, index) => {
    const from = people[index % people.length];
    const subject = `Fault ${index} ${randomUUID()}`;
    const head = `Authentication-Results: relay.example; dmarc=pass header.from=hospital.example\r\nFrom: <${from}>\r\nTo: <support@centre.example>\r\nSubject: ${subject}\r\nMessage-ID: <${randomUUID()}@hospital.example>\r\nDate: ${new Date().toUTCString()}\r\nMIME-Version: 1.0\r\n`;
    const file = Buffer.alloc(20_000, index)
      .toString('base64')
      .match(/.{1,76}/g)
      .join('\r\n');
    const body =
      index % 5 === 0
        ? `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the file\r\n--b\r\nContent-Type: application/octet-stream; name=file-${index}.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}\r\n--b--\r\n`
        : `\r\nNumber ${index}\r\n`;
    return { from, subject, raw: Buffer.from(head + body), file: index % 5 === 0 };
  });
}

/** As a mail server does: again and again, until the message is accepted. */
async function deliver(message, port, counts) {
  for (;;) {
    const transport = createTransport({
      host: '127.0.0.1',
      port,
      ignoreTLS: true,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
    });
    try {
      await transport.sendMail({
        raw: message.raw,
        envelope: { from: message.from, to: ['support@centre.example'] },
      });
      return;
    } catch {
      counts.again += 1;
      await sleep(100 + randomInt(200));
    } finally {
      transport.close();
    }
  }
}

async function check(database, messages, received) {
  const one = async (text, values = []) => (await database.query(text, values)).rows[0];
  const hashes = messages.map(({ raw }) => createHash('sha256').update(raw).digest());
  const { count: stored } = await one(
    'SELECT count(*)::int AS count FROM intake_messages m JOIN intake_raws r ON r.intake_id = m.id WHERE m.sha256 = ANY($1) AND sha256(r.raw) = m.sha256',
    [hashes],
  );
  const { count: rows } = await one('SELECT count(*)::int AS count FROM intake_messages');
  const { count: processed } = await one(
    "SELECT count(*)::int AS count FROM intake_messages WHERE outcome = 'NEW_TICKET'",
  );
  const { count: tickets } = await one('SELECT count(*)::int AS count FROM tickets');
  const { count: subjects } = await one(
    'SELECT count(DISTINCT subject)::int AS count FROM tickets WHERE subject = ANY($1)',
    [messages.map(({ subject }) => subject)],
  );
  const { count: files } = await one('SELECT count(*)::int AS count FROM attachments');
  const { count: opened } = await one(
    "SELECT count(*)::int AS count FROM events WHERE type = 'TICKET_OPENED'",
  );
  const { count: acknowledgements } = await one(
    "SELECT count(*)::int AS count FROM mails WHERE kind = 'ACKNOWLEDGEMENT'",
  );
  const { count: most } = await one(
    "SELECT coalesce(max(n), 0)::int AS count FROM (SELECT count(*) AS n FROM mails WHERE kind = 'ACKNOWLEDGEMENT' GROUP BY ticket_id) AS t",
  );
  const { count: left } = await one(
    'SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE run_at <= now()',
  );
  const broken = await one(
    'SELECT count(*) FILTER (WHERE begun > 1)::int AS begun, count(*) FILTER (WHERE deliveries > 1)::int AS again FROM intake_messages',
  );
  // What starts writes to itself, too, to see whether its mail works.
  const probes = received.filter(({ to }) => to.startsWith('probe+'));
  const told = received.filter(({ to }) => !to.startsWith('probe+'));
  const ids = new Set(told.map(({ messageId }) => messageId));
  const wanted = messages.length;
  const withFile = messages.filter(({ file }) => file).length;
  return {
    results: [
      ['messages stored, byte by byte', stored, wanted],
      ['rows of messages', rows, wanted],
      ['messages processed', processed, wanted],
      ['tickets', tickets, wanted],
      ['different messages that have a ticket', subjects, wanted],
      ['tickets opened, as the trail says', opened, wanted],
      ['files kept', files, withFile],
      ['acknowledgements written', acknowledgements, wanted],
      ['most acknowledgements of one message', most, 1],
      ['different acknowledgements that left', ids.size, wanted],
      ['jobs left', left, 0],
    ],
    hit: [
      ['messages whose processing a kill broke off', broken.begun],
      ['messages sent again although they were stored', broken.again],
      ['acknowledgements handed over again under the same Message-ID', told.length - ids.size],
      ['mails of the product to itself', probes.length],
    ],
  };
}

rmSync(state, { recursive: true, force: true });
mkdirSync(state, { recursive: true });
const postgres = await stack.startPostgres({ directory: join(state, 'postgres'), durable: true });
const sink = await startSink();
let failed = true;
let product = null;
try {
  await stack.ensureDatabase(postgres, 'salus_faults');
  const ports = { api: await stack.freePort(), intake: await stack.freePort() };
  const env = settings(postgres, sink, ports);
  const { code } = await start('migrate', env).ended;
  if (code !== 0) throw new Error('The migration failed');
  const database = new pg.Client({ connectionString: postgres.superuserUrl('salus_faults') });
  await database.connect();
  const messages = makeMessages(await makePeople(database));
  const counts = { again: 0 };
  const deliveries = [];
  const started = Date.now();
  let next = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    product = start('main', env);
    await product.ready;
    // The messages of this life, spread over it; the end comes at any moment, also before the first or after the last.
    const end = Math.round((MESSAGES * kill) / KILLS);
    for (; next < end; next += 1) {
      const message = messages[next];
      deliveries.push(sleep(randomInt(800)).then(() => deliver(message, ports.intake, counts)));
    }
    await sleep(randomInt(50, 1_500));
    product.child.kill('SIGKILL');
    await product.ended;
    if (kill % 10 === 0)
      console.log(`${kill} kills, ${next} messages sent, ${counts.again} attempts broken off`);
  }
  product = start('main', env);
  await product.ready;
  await Promise.all(deliveries);
  const deadline = Date.now() + SETTLE_MS;
  let checked = await check(database, messages, sink.received);
  while (checked.results.some(([, is, should]) => is !== should) && Date.now() < deadline) {
    await sleep(500);
    checked = await check(database, messages, sink.received);
  }
  console.log(
    `\n${KILLS} times SIGKILL while ${MESSAGES} messages arrived, in ${Math.round((Date.now() - started) / 1_000)} s; ${counts.again} attempts of the sender were broken off.`,
  );
  for (const [what, is, should] of checked.results)
    console.log(`${is === should ? 'right' : 'WRONG'}  ${what}: ${is} of ${should}`);
  // Not faults, but what the kills have hit: where all are 0, the run has shown nothing.
  for (const [what, count] of checked.hit) console.log(`       ${what}: ${count}`);
  failed = checked.results.some(([, is, should]) => is !== should);
  await database.end();
} finally {
  product?.child.kill('SIGTERM');
  await product?.ended;
  await sink.stop();
  await postgres.stop();
}
process.exit(failed ? 1 : 0);
