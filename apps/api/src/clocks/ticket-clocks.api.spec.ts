import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANY_TICKET, foldClocks, Priority, STANDARD_TARGETS, type TicketClock } from '@salus/rules';
import { command, dataOf } from '../testing/command.js';
import { eventually, TestApp } from '../testing/test-app.js';
import { calendarOf, type CalendarDocument, type PolicyDocument } from './clock-versions.queries.js';
import { PAST } from './follow-clocks.js';
import { factsOfEvents, type StoredEvent } from './replay-clocks.js';
import { CLOCK_COLUMNS, type TicketClockRow, toTicketClock } from './ticket-clock.rows.js';

const EVERYTHING = [
  ...STANDARD_TARGETS,
  ...Object.values(Priority).flatMap((priority) => [
    { metric: 'UPDATE', priority, minutes: 240, hours: 'WORKING' },
    { metric: 'RESOLUTION', priority, minutes: 2_400, hours: 'WORKING' },
  ]),
];

describe('the clocks of a ticket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const run = (name: string) => command(() => test, name, 'id');
  const clocksOf = async (ticketId: string) =>
    (
      await test.sql<TicketClockRow & Record<string, unknown>>(
        `SELECT ${CLOCK_COLUMNS} FROM ticket_clocks c WHERE ticket_id = $1 ORDER BY started_at, kind, cycle`,
        [ticketId],
      )
    ).map(toTicketClock);
  const told = (ticketId: string) =>
    test.sql<{ type: string; kind: string; actor_id: string | null }>(
      "SELECT type, facts->>'kind' AS kind, actor_id FROM events WHERE ticket_id = $1 AND type LIKE 'CLOCK%' ORDER BY at, id",
      [ticketId],
    );
  const timer = (ticketId: string) =>
    test.sql<{ at: Date }>('SELECT run_at AS at FROM graphile_worker._private_jobs WHERE key = $1', [
      `clock-deadline:${ticketId}`,
    ]);
  const opened = async (values: object = { urgency: 'NOW', ransomware: 'YES', kind: 'INCIDENT' }) => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent(['AGENT', 'SECOND_LINE'])];
    const { id } = await test.build.ticket(nurse, values);
    return { nurse, agent, ticketId: id };
  };
  const sweep = async () => {
    await test.sql("SELECT graphile_worker.add_job('sweep-clock-deadlines')");
    await test.settled();
  };

  it('begin with the opening, under the version of the policy that fits, and set a timer', async () => {
    const { ticketId } = await opened();
    await eventually(async () => expect(await timer(ticketId)).toHaveLength(1));
    const [clock] = await clocksOf(ticketId);
    expect(clock).toMatchObject({ kind: 'FIRST_ANSWER', cycle: 1, state: 'RUNNING', targetMinutes: 60 });
    expect((await timer(ticketId))[0]!.at.getTime()).toBe(clock!.dueAt!.getTime() + 1);
    expect(await told(ticketId)).toEqual([{ type: 'CLOCK_STARTED', kind: 'FIRST_ANSWER', actor_id: null }]);
  });

  it('become late once, however often the timer and the sweep come, and say so on the timeline', async () => {
    const { agent, ticketId } = await opened();
    await test.settled();
    test.clock.advance(61);
    for (let time = 0; time < 3; time += 1) {
      await test.sql(
        "SELECT graphile_worker.add_job('clock-deadline', json_build_object('ticketId', $1::text))",
        [ticketId],
      );
      await sweep();
    }
    test.clock.advance(-61);
    expect((await told(ticketId)).map(({ type }) => type)).toEqual(['CLOCK_STARTED', 'CLOCK_BREACHED']);
    const [clock] = await clocksOf(ticketId);
    expect(clock).toMatchObject({ state: 'BREACHED', stoppedAt: null });
    expect(clock!.breachedAt).toEqual(clock!.dueAt);
    const { ticket } = dataOf(
      await test.graphql(
        agent.cookie,
        `{ ticket(id: "${ticketId}") { clock { kind dueAt } timeline { type } } }`,
      ),
    );
    expect(ticket.clock).toEqual({ kind: 'FIRST_ANSWER', dueAt: clock!.dueAt!.toISOString() });
    expect(ticket.timeline.map(({ type }: { type: string }) => type)).toEqual([
      'TICKET_OPENED',
      'CLOCK_BREACHED',
    ]);
  });

  it('are found by the sweep when their timer was lost, and not before they are due', async () => {
    const { ticketId } = await opened();
    await test.settled();
    await test.sql('SELECT graphile_worker.remove_job($1)', [`clock-deadline:${ticketId}`]);
    await sweep();
    expect((await clocksOf(ticketId))[0]!.state).toBe('RUNNING');
    test.clock.advance(61);
    await sweep();
    test.clock.advance(-61);
    expect((await clocksOf(ticketId))[0]!.state).toBe('BREACHED');
  });

  it('are found by the sweep though another ticket cannot be brought up to date', async () => {
    const [broken, other] = [await opened(), await opened()];
    await test.settled();
    for (const { ticketId } of [broken, other])
      await test.sql('SELECT graphile_worker.remove_job($1)', [`clock-deadline:${ticketId}`]);
    await test.sql(`
      CREATE FUNCTION refuse_clock() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not this one'; END $$;
      CREATE TRIGGER refuse_clock BEFORE UPDATE ON ticket_clocks FOR EACH ROW
        WHEN (OLD.ticket_id = '${broken.ticketId}') EXECUTE FUNCTION refuse_clock()`);
    test.clock.advance(61);
    await test.sql("SELECT graphile_worker.add_job('sweep-clock-deadlines')");
    await eventually(async () => expect((await clocksOf(other.ticketId))[0]!.state).toBe('BREACHED'));
    expect((await clocksOf(broken.ticketId))[0]!.state).toBe('RUNNING');
    await test.sql('DROP TRIGGER refuse_clock ON ticket_clocks');
    await sweep();
    test.clock.advance(-61);
    expect((await clocksOf(broken.ticketId))[0]!.state).toBe('BREACHED');
  });

  it('are read by the sweep, like the duties, only where something is due', async () => {
    await test.sql('SET enable_seqscan = off');
    const plan = await test.sql<{ 'QUERY PLAN': string }>(`EXPLAIN ${PAST.text.replaceAll('$1', 'now()')}`);
    await test.sql('RESET enable_seqscan');
    const words = plan.map((line) => line['QUERY PLAN']).join(' ');
    expect(words).toMatch(/Scan using ticket_clocks_due on [^>]*Index Cond: \(due_at < now\(\)\)/);
    expect(words).toMatch(
      /Scan (using|on) ticket_duties_reminders [^>]*Index Cond: \(next_reminder_at <= now\(\)\)/,
    );
    expect(words).not.toMatch(/Seq Scan|Filter/);
  });

  it('give nothing away to the hospital that is about how the Centre works inside', async () => {
    const { nurse, ticketId } = await opened();
    await test.settled();
    test.clock.advance(61);
    await sweep();
    test.clock.advance(-61);
    const { ticket } = dataOf(
      await test.graphql(nurse.cookie, `{ ticket(id: "${ticketId}") { timeline { type facts { name } } } }`),
    );
    expect(ticket.timeline).toHaveLength(1);
    expect(JSON.stringify(ticket.timeline)).not.toMatch(/CLOCK|ersionId/);
  });

  it('are the same when they are made again from the events of a ticket on which everything has happened', async () => {
    const [policyId, versionId] = [randomUUID(), randomUUID()];
    await test.sql(
      "INSERT INTO service_policies (id, name, position, is_active, created_at) VALUES ($1, 'Everything', 0, true, now())",
      [policyId],
    );
    await test.sql(
      'INSERT INTO service_policy_versions (id, policy_id, version, document, made_at) VALUES ($1, $2, 1, $3, now())',
      [versionId, policyId, JSON.stringify({ conditions: ANY_TICKET, targets: EVERYTHING })],
    );
    const before = {
      nurse: await test.build.member(),
      agent: await test.build.agent(['AGENT', 'SECOND_LINE']),
    };
    const { id: ticketId } = await test.build.ticket(before.nurse, { urgency: 'DAYS', kind: 'INCIDENT' });
    const asAgent = (name: string, input: object = {}) =>
      run(name)(before.agent.cookie, { ticketId, ...input });
    const asNurse = (name: string, input: object = {}) =>
      run(name)(before.nurse.cookie, { ticketId, ...input });
    const steps: (() => Promise<unknown>)[] = [
      () => asAgent('assignTicket', { assigneeId: before.agent.id }),
      () => asAgent('prioritiseTicket', { priority: 'P2' }),
      () => asAgent('replyToTicket', { body: 'Unplug it' }),
      () => asNurse('replyToTicket', { body: 'Which one?' }),
      () => asAgent('waitOnTicket', { waitFor: 'REQUESTER' }),
      () => asAgent('resumeTicket'),
      () => asAgent('assignTicket', { team: 'SECOND_LINE' }),
      () => asAgent('waitOnTicket', { waitFor: 'THIRD_PARTY' }),
      () => asNurse('replyToTicket', { body: 'Hello?' }),
      () => asAgent('escalateTicket', { target: 'SECOND_LINE', reason: 'Now' }),
      () => asAgent('classifyTicket', { rsitClass: 'fraud', rsitType: 'phishing', ransomware: 'SUSPECTED' }),
      () => asAgent('resolveTicket', { body: 'Solved' }),
      () => asNurse('reopenTicket', { body: 'No' }),
      () => asAgent('prioritiseTicket', { priority: 'P4', reason: 'One test machine' }),
      () => asAgent('resolveTicket'),
      () => asNurse('replyToTicket', { body: 'Still no' }),
      () => asAgent('resolveTicket'),
      () => asNurse('confirmResolution'),
      () => asAgent('reopenTicket', { body: 'We found more' }),
    ];
    let minutes = 0;
    for (const [index, step] of steps.entries()) {
      const pause = 30 + index * 47;
      test.clock.advance(pause);
      minutes += pause;
      dataOf((await step()) as Parameters<typeof dataOf>[0]);
      if (index % 3 === 0) await sweep();
    }
    await test.settled();
    const now = test.clock.now();
    const stored = await clocksOf(ticketId);
    test.clock.advance(-minutes);
    const events = await test.sql<StoredEvent & Record<string, unknown>>(
      'SELECT type, at, facts || centre_facts AS facts FROM events WHERE ticket_id = $1 ORDER BY at, id',
      [ticketId],
    );
    const [policy] = await test.sql<{ document: PolicyDocument }>(
      'SELECT v.document FROM tickets t JOIN service_policy_versions v ON v.id = t.service_policy_version_id WHERE t.id = $1',
      [ticketId],
    );
    const calendars = await test.sql<{ id: string; document: CalendarDocument }>(
      'SELECT id, document FROM working_calendar_versions',
    );
    const byId = new Map(calendars.map(({ id, document }) => [id, calendarOf(id, document)]));
    const replayed = foldClocks(
      factsOfEvents(events),
      { policy: policy!.document, calendar: (id) => byId.get(id)! },
      now,
    );
    const order = (clocks: readonly TicketClock[]) =>
      [...clocks].sort((a, b) => `${a.kind} ${a.cycle}`.localeCompare(`${b.kind} ${b.cycle}`));
    expect(order(replayed.clocks)).toEqual(order(stored));
    expect(new Set(stored.map(({ kind }) => kind))).toEqual(
      new Set(['FIRST_ANSWER', 'NEXT_ANSWER', 'UPDATE', 'RESOLUTION']),
    );
    const [row] = await test.sql<{ next: Date | null }>(
      'SELECT next_due_at AS next FROM tickets WHERE id = $1',
      [ticketId],
    );
    const running = stored
      .filter(({ stoppedAt, dueAt }) => !stoppedAt && dueAt)
      .map(({ dueAt }) => dueAt!.getTime());
    expect(row!.next?.getTime() ?? null).toBe(running.length > 0 ? Math.min(...running) : null);
  });
});
