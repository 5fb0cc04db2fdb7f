// How long the escalation rules take over a change on one ticket: 200 rules that are on, 100,000 tickets that are open, on the
// real path of the worker, beside the bare reading of the same ticket in the same run; and what a sweep reads.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { database, settings, startParts } from './parts.mjs';
import { median } from './load.mjs';

const root = join(import.meta.dirname, '..');
const TICKETS = 100_000;
const RULES = 200;
const CHANGES = Number(process.env.BENCH_CHANGES ?? 1_000);
const GOAL_MS = 5;
const EVENTS = [
  'TICKET_OPENED',
  'TICKET_REPLIED',
  'TICKET_PRIORITISED',
  'TICKET_ASSIGNED',
  'TICKET_LABELLED',
];

/** Three of four wait for events, one of four for a time; one of them holds, for tickets with priority P1. */
function rule(n) {
  const isTime = n % 4 === 0;
  return {
    name: `Rule ${n}`,
    trigger: isTime ? { base: 'OPENED', minutes: 60 + n } : { events: EVENTS },
    condition: {
      combinator: 'and',
      rules: [
        { field: 'ticket.subject', operator: 'contains', value: n === 1 ? 'system' : `word ${n}` },
        {
          combinator: 'or',
          rules: [
            { field: 'ticket.priority', operator: '=', value: 'P1' },
            { field: 'organisation.country', operator: '=', value: 'GR' },
            { field: 'clock.minutesLeft', operator: '<', value: 30 },
          ],
        },
        { field: 'ticket.tags', operator: 'doesNotContain', value: 'never' },
      ],
    },
    actions: [{ type: 'ADD_TAG', tag: 'bench' }],
    stopsAfter: false,
  };
}

/** The large database once more, with every ticket open and so many rules on. */
async function prepare(parts) {
  await database(parts, 'bench_100k', { tickets: TICKETS, articles: 10_000 });
  const name = 'bench_rules';
  const url = parts.postgres.superuserUrl(name);
  const done = join(root, '.salus/bench', `${name}.2.made`);
  if (existsSync(done)) return { name, url };
  console.log(`Opening ${TICKETS} tickets and switching on ${RULES} rules in ${name} (once) ...`);
  const superuser = new pg.Client({ connectionString: parts.postgres.superuserUrl('postgres') });
  await superuser.connect();
  await superuser.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await superuser.query(`CREATE DATABASE ${name} TEMPLATE bench_100k`);
  await superuser.end();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "UPDATE tickets SET status = 'OPEN', turn = 'CENTRE', resolved_at = NULL, closed_at = NULL",
  );
  for (let n = 1; n <= RULES; n += 1) {
    const [id, run] = [randomUUID(), randomUUID()];
    await client.query('INSERT INTO escalation_rules (id, position, version) VALUES ($1, $2, 1)', [
      id,
      n + 1,
    ]);
    await client.query(
      'INSERT INTO escalation_rule_versions (rule_id, version, definition, made_at) VALUES ($1, 1, $2, now())',
      [id, JSON.stringify(rule(n))],
    );
    await client.query(
      `INSERT INTO escalation_dry_runs (id, rule_id, version, days, ran_at, tickets, is_complete, would_fire, results)
       VALUES ($1, $2, 1, 1, now(), 0, true, 0, '[]')`,
      [run, id],
    );
    await client.query(
      'UPDATE escalation_rules SET live_version = 1, live_dry_run_id = $2, live_since = now() WHERE id = $1',
      [id, run],
    );
  }
  await client.query('UPDATE escalation_rule_set SET stamp = stamp + 1');
  // A timer for each ticket, of which fifty are due: of tickets that are not measured.
  await client.query(`INSERT INTO escalation_timers (ticket_id, organisation_id, due_at)
    SELECT t.id, t.organisation_id, CASE WHEN row_number() OVER (ORDER BY e.ticket_id IS NULL, t.id) <= 50 THEN now() ELSE now() + interval '1 year' END
    FROM tickets t LEFT JOIN (SELECT DISTINCT ticket_id FROM events WHERE type = 'TICKET_REPLIED') e ON e.ticket_id = t.id
    ORDER BY e.ticket_id IS NULL DESC ON CONFLICT DO NOTHING`);
  await client.query('VACUUM ANALYZE');
  await client.end();
  await writeFile(done, '');
  return { name, url };
}

async function timed(work, list) {
  const times = [];
  for (const item of list) {
    const started = performance.now();
    await work(item);
    times.push(performance.now() - started);
  }
  const sorted = times.sort((a, b) => a - b);
  return { p50: median(sorted), p99: sorted[Math.floor(sorted.length * 0.99)] };
}

const parts = await startParts();
const { name, url } = await prepare(parts);
Object.assign(process.env, settings(parts, name));
const dist = join(root, 'apps/api/dist');
const { createServer } = await import(join(dist, 'server.js'));
const { readSettings } = await import(join(dist, 'platform/config/settings.js'));
const { Clock } = await import(join(dist, 'platform/clock.js'));
const { EvaluateRules } = await import(join(dist, 'escalation/evaluate-rules.js'));
const app = await createServer(readSettings(process.env), new Clock());
const rules = app.get(EvaluateRules);
const bare = new pg.Client({ connectionString: url });
await bare.connect();
// Two events of each ticket: with the first everything is settled that has never been asked, the second is measured.
const { rows: changes } = await bare.query(
  `SELECT t.id AS ticket_id, t.priority, (array_agg(e.id ORDER BY e.at))[1] AS first, (array_agg(e.id ORDER BY e.at))[2] AS second
   FROM tickets t JOIN events e ON e.ticket_id = t.id GROUP BY t.id HAVING count(*) >= 2 ORDER BY md5(t.id::text) LIMIT $1`,
  [CHANGES],
);
const floor = ({ ticket_id: id }) =>
  bare.query({ name: 'floor', text: 'SELECT * FROM tickets WHERE id = $1', values: [id] });
const evaluate = (event) => (change) =>
  rules.evaluate(change.ticket_id, { id: change[event], type: 'TICKET_REPLIED' });
await timed(evaluate('first'), changes);
await timed(floor, changes);
const isQuiet = ({ priority }) => priority !== 'P1';
const count = async () =>
  (await bare.query("SELECT count(*)::int AS count FROM escalation_firings WHERE outcome = 'FIRED'")).rows[0]
    .count;
const bareTimes = await timed(floor, changes);
const before = await count();
const quiet = await timed(evaluate('second'), changes.filter(isQuiet));
if ((await count()) !== before) throw new Error('A rule acted where none should have');
const acting = changes.filter((change) => !isQuiet(change));
const acts = await timed(evaluate('second'), acting);
const acted = (await count()) - before;
if (acted !== acting.length) throw new Error(`${acted} rules acted on ${acting.length} tickets`);
const { rows: plan } = await bare.query(
  'EXPLAIN (ANALYZE, FORMAT JSON) SELECT ticket_id FROM escalation_timers WHERE due_at <= now() ORDER BY due_at LIMIT 500',
);
const scan = plan[0]['QUERY PLAN'][0].Plan.Plans[0];
await bare.end();
await app.close();
await parts.stop();
const report = {
  at: new Date().toISOString(),
  tickets: TICKETS,
  rules: RULES,
  bareReading: bareTimes,
  evaluated: {
    changes: changes.length - acting.length,
    ...quiet,
    timesTheBareReading: quiet.p50 / bareTimes.p50,
  },
  evaluatedAndActed: { changes: acting.length, ...acts },
  sweep: { index: scan['Index Name'], rowsRead: scan['Actual Rows'] + (scan['Rows Removed by Filter'] ?? 0) },
};
await mkdir(join(root, 'bench/results'), { recursive: true });
await writeFile(join(root, 'bench/results/rules.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log(
  `rules: a change on one of ${TICKETS} open tickets is evaluated against ${RULES} rules in ${quiet.p50.toFixed(2)} ms ` +
    `(p99 ${quiet.p99.toFixed(2)}), ${report.evaluated.timesTheBareReading.toFixed(1)} times the bare reading of the ticket; ` +
    `goal ${GOAL_MS} ms ${quiet.p50 < GOAL_MS ? 'reached' : 'MISSED'}; where a rule acts, with everything written: ${acts.p50.toFixed(2)} ms`,
);
console.log(`sweep: reads ${report.sweep.rowsRead} rows of ${TICKETS} by ${report.sweep.index}`);
