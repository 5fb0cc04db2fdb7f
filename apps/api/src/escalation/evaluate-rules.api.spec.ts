import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { about, BuildRule } from '../testing/build-rule.js';
import { command, dataOf } from '../testing/command.js';
import { eventually, TestApp, type TestPerson } from '../testing/test-app.js';

interface Fact {
  name: string;
  value: string;
}
interface Line {
  type: string;
  facts: Fact[];
}

describe('escalation rules at work', () => {
  let test: TestApp;
  let administrator: TestPerson;
  let agent: TestPerson;
  let nurse: TestPerson;
  let word: string;
  beforeAll(async () => {
    test = await TestApp.start();
    administrator = await test.build.agent(['ADMINISTRATOR']);
    agent = await test.build.agent(['AGENT', 'SECOND_LINE']);
    nurse = await test.build.member(undefined, ['STAFF'], {});
  });
  afterAll(() => test.stop());
  beforeEach(() => {
    word = `w${Math.random().toString(36).slice(2)}`;
  });

  const rules = new BuildRule(
    () => test,
    () => administrator,
  );
  const prioritise = command(() => test, 'prioritiseTicket', 'id');
  const reply = command(() => test, 'replyToTicket', 'id');
  const open = async (values: object = {}) =>
    (await test.build.ticket(nurse, { subject: `About ${word}`, ...values })).id;
  const see = async (ticketId: string, cookie = agent.cookie) =>
    dataOf(
      await test.graphql(
        cookie,
        `{ ticket(id: "${ticketId}") { priority team tags assignee { id } escalatedTo status messages { kind body author { side } }
           participants { id } checklists { id playbook startedBy { side } steps { step doneAt doneBy { id } } }
           handOverProposals { contactName contactKind isForReserve } timeline { type actor { side } facts { name value } } } }`,
      ),
    ).ticket;
  const of = (ticket: { timeline: Line[] }, type: string) =>
    ticket.timeline
      .filter((line) => line.type === type)
      .map(({ facts }) => Object.fromEntries(facts.map(({ name, value }) => [name, value])));
  const firings = (ruleId: string) =>
    test.sql<{ outcome: string; occurrence: string; ticket_id: string; version: number }>(
      'SELECT outcome, occurrence, ticket_id, version FROM escalation_firings WHERE rule_id = $1 ORDER BY fired_at',
      [ruleId],
    );

  it('act when something happens and everything that is asked for holds, and say which version and why', async () => {
    const ruleId = await rules.live({
      name: 'Spreading',
      condition: about(word, {
        combinator: 'or',
        rules: [
          { field: 'ticket.urgency', operator: '=', value: 'NOW' },
          { field: 'organisation.country', operator: 'in', value: ['MT', 'CY'] },
        ],
      }),
      actions: [
        { type: 'SET_PRIORITY', priority: 'P2' },
        { type: 'ADD_TAG', tag: 'spreading' },
      ],
    });
    const [meant, other] = [await open({ urgency: 'NOW' }), await open({ urgency: 'NONE' })];
    await test.settled();
    const ticket = await see(meant);
    expect(ticket).toMatchObject({ priority: 'P2', tags: ['spreading'] });
    expect(of(ticket, 'RULE_FIRED')).toMatchObject([{ rule: 'Spreading v1', ruleId }]);
    expect(JSON.parse(of(ticket, 'RULE_FIRED')[0]!['why']!)).toEqual([
      { field: 'ticket.subject', operator: 'contains', value: word, was: `about ${word}`, held: true },
      { field: 'ticket.urgency', operator: '=', value: 'NOW', was: 'NOW', held: true },
      { field: 'organisation.country', operator: 'in', value: 'MT, CY', was: 'IE', held: false },
    ]);
    expect(of(await see(other), 'RULE_FIRED')).toEqual([]);
    const ofNurse = await see(meant, nurse.cookie);
    expect(JSON.stringify(ofNurse.timeline)).not.toContain('Spreading');
    expect(ofNurse.timeline.map(({ type }: Line) => type)).toContain('TICKET_PRIORITISED');
  });

  it('are asked in their order, see what earlier ones did, and end where one says so', async () => {
    const first = await rules.live({
      name: 'First',
      condition: about(word),
      actions: [{ type: 'SET_PRIORITY', priority: 'P2' }],
    });
    const second = await rules.live({
      name: 'Second',
      condition: about(word, { field: 'ticket.priority', operator: '=', value: 'P2' }),
      actions: [{ type: 'ADD_TAG', tag: 'second' }],
      stopsAfter: true,
    });
    const third = await rules.live({
      name: 'Third',
      condition: about(word),
      actions: [{ type: 'ADD_TAG', tag: 'third' }],
    });
    const id = await open();
    await test.settled();
    expect((await see(id)).tags).toEqual(['second']);
    // Moved before the one that ends the occasion, the third is asked, too.
    const move = command(() => test, 'moveEscalationRule', 'id position');
    const position = async (ruleId: string) =>
      (
        await test.sql<{ position: number }>('SELECT position FROM escalation_rules WHERE id = $1', [ruleId])
      )[0]!.position;
    const moved = dataOf(
      await move(administrator.cookie, { ruleId: third, position: await position(first) }),
    );
    const order = moved.moveEscalationRule.map((rule: { id: string }) => rule.id);
    expect(order.slice(-3)).toEqual([third, first, second]);
    expect(moved.moveEscalationRule.map((rule: { position: number }) => rule.position)).toEqual(
      order.map((_: string, index: number) => index + 1),
    );
    const next = await open();
    await test.settled();
    expect((await see(next)).tags).toEqual(['third', 'second']);
  });

  it('act once for each occurrence, however often it is looked at', async () => {
    const ruleId = await rules.live({ condition: about(word), actions: [{ type: 'NOTE', text: 'Once' }] });
    const id = await open();
    await test.settled();
    const [event] = await test.sql<{ id: string }>(
      "SELECT id FROM events WHERE ticket_id = $1 AND type = 'TICKET_OPENED'",
      [id],
    );
    for (let time = 0; time < 3; time += 1)
      await test.sql(
        "SELECT graphile_worker.add_job('evaluate-rules', json_build_object('eventId', $1::text))",
        [event!.id],
      );
    await test.settled();
    expect(await firings(ruleId)).toHaveLength(1);
    expect((await see(id)).messages).toHaveLength(1);
  });

  it('wait for a time: nobody has changed anything for so long, and again after the next change', async () => {
    const ruleId = await rules.live({
      name: 'Silence',
      trigger: { base: 'LAST_CHANGE', minutes: 120 },
      condition: about(word),
      actions: [{ type: 'NOTE', text: 'Is anybody there?' }],
    });
    const id = await open();
    const later = async (minutes: number) => {
      await test.settled();
      test.clock.advance(minutes);
      await test.sql("SELECT graphile_worker.add_job('sweep-rule-timers')");
      await test.settled();
    };
    await later(119);
    expect(await firings(ruleId)).toEqual([]);
    await later(2);
    // Its own note is no change by a person: it does not start the time anew.
    await later(240);
    expect(await firings(ruleId)).toHaveLength(1);
    dataOf(await reply(nurse.cookie, { ticketId: id, body: 'Yes, here' }));
    await later(121);
    expect(await firings(ruleId)).toHaveLength(2);
    test.clock.advance(-482);
  });

  it('wait for a promise: before it is due, and after', async () => {
    const before = await rules.live({
      name: 'Soon due',
      trigger: { base: 'FIRST_ANSWER', minutes: -10 },
      condition: about(word),
      actions: [{ type: 'ADD_TAG', tag: 'soon' }],
    });
    await rules.live({
      name: 'Late',
      trigger: { base: 'FIRST_ANSWER', minutes: 5 },
      condition: about(word, { field: 'clock.minutesLeft', operator: '<', value: 0 }),
      actions: [{ type: 'ADD_TAG', tag: 'late' }],
    });
    const id = await open();
    dataOf(await prioritise(agent.cookie, { ticketId: id, priority: 'P2' }));
    const tagsAfter = async (minutes: number) => {
      await test.settled();
      test.clock.advance(minutes);
      await test.sql("SELECT graphile_worker.add_job('sweep-rule-timers')");
      await test.settled();
      return (await see(id)).tags;
    };
    expect(await tagsAfter(49)).toEqual([]);
    expect(await tagsAfter(2)).toEqual(['soon']);
    expect(await tagsAfter(13)).toEqual(['soon']);
    expect(await tagsAfter(2)).toEqual(['soon', 'late']);
    expect(await firings(before)).toHaveLength(1);
    test.clock.advance(-66);
  });

  it('reads, when it sweeps, only what is due', async () => {
    await rules.live({
      trigger: { base: 'OPENED', minutes: 600 },
      condition: about(word),
      actions: [{ type: 'ADD_TAG', tag: 'old' }],
    });
    const id = await open();
    await test.settled();
    const timers = await test.sql<{ minutes: number }>(
      `SELECT round(extract(epoch FROM m.due_at - t.opened_at) / 60)::int AS minutes FROM escalation_timers m
       JOIN tickets t ON t.id = m.ticket_id WHERE t.id = $1`,
      [id],
    );
    expect(timers).toEqual([{ minutes: 600 }]);
    await test.sql('SET enable_seqscan = off');
    const plan = await test.sql<{ 'QUERY PLAN': string }>(
      'EXPLAIN SELECT ticket_id FROM escalation_timers WHERE due_at <= now() ORDER BY due_at LIMIT 500',
    );
    await test.sql('RESET enable_seqscan');
    const words = plan.map((line) => line['QUERY PLAN']).join(' ');
    expect(words).toContain('escalation_timers_due');
    expect(words).toContain('Index Cond: (due_at <= now())');
  });

  it('arms what is open already when a rule that waits is switched on', async () => {
    const id = await open();
    await test.settled();
    await rules.live({
      trigger: { base: 'OPENED', minutes: 60 },
      condition: about(word),
      actions: [{ type: 'ADD_TAG', tag: 'armed' }],
    });
    await test.settled();
    expect(await test.sql('SELECT 1 FROM escalation_timers WHERE ticket_id = $1', [id])).toHaveLength(1);
  });

  it('end when they go in circles that nobody could foresee: by depth, with an alarm that is told and mailed', async () => {
    // Each is harmless alone and none names a field of the other; only together, over two fields, they never end.
    const circle = [
      {
        name: 'Ping',
        trigger: { events: ['TICKET_NOTED'] },
        actions: [{ type: 'ADD_TAG', tag: `${word}-ping` }],
      },
    ];
    await rules.live({ ...circle[0]!, condition: about(word) });
    const noisy = await rules.saved({
      name: 'Pong',
      trigger: { events: ['TICKET_REPLIED'] },
      condition: about(word),
      actions: [{ type: 'NOTE', text: 'Again' }],
    });
    await rules.on(noisy, 1);
    // What no check at saving can see: a rule that came into the table past it.
    await test.sql(
      `UPDATE escalation_rule_versions SET definition = jsonb_set(definition, '{trigger,events}', '["TICKET_NOTED"]') WHERE rule_id = $1`,
      [noisy],
    );
    await test.sql('UPDATE escalation_rule_set SET stamp = stamp + 1');
    const id = await open();
    await test.settled();
    const note = command(() => test, 'addNote', 'id');
    dataOf(await note(agent.cookie, { ticketId: id, body: 'The beginning' }));
    await eventually(async () => expect((await see(id)).timeline.at(-1).type).toBe('RULES_STOPPED'));
    await test.settled();
    const ticket = await see(id);
    expect(of(ticket, 'TICKET_NOTED')).toHaveLength(6);
    expect(of(ticket, 'RULES_STOPPED')).toMatchObject([{ limit: 'DEPTH' }]);
    const { ruleAlarms } = dataOf(
      await test.graphql(administrator.cookie, '{ ruleAlarms { ticketId rule count } }'),
    );
    expect(ruleAlarms.map(({ ticketId }: { ticketId: string }) => ticketId)).toContain(id);
    await eventually(async () => expect((await test.mailsTo(administrator.email)).length).toBeGreaterThan(0));
    await rules.off(noisy);
  });

  it('end after so many firings on one ticket in an hour', async () => {
    const ruleId = await rules.live({
      name: 'Every word',
      trigger: { events: ['TICKET_REPLIED'] },
      condition: about(word),
      actions: [{ type: 'ADD_TAG', tag: 'talks' }],
    });
    const id = await open();
    await test.settled();
    await test.sql(
      `INSERT INTO escalation_firings (id, organisation_id, ticket_id, rule_id, version, occurrence, event_id, outcome, depth, fired_at, why, did)
       SELECT gen_random_uuid(), organisation_id, id, $2, 1, 'earlier ' || n, gen_random_uuid(), 'FIRED', 0, now(), '[]', '[]'
       FROM tickets, generate_series(1, 29) AS n WHERE id = $1`,
      [id, ruleId],
    );
    for (const body of ['One', 'Two', 'Three']) {
      dataOf(await reply(nurse.cookie, { ticketId: id, body }));
      await test.settled();
    }
    expect(of(await see(id), 'RULES_STOPPED')).toMatchObject([
      { limit: 'PER_TICKET', rule: 'Every word v1' },
    ]);
    expect(
      (await firings(ruleId)).map(({ outcome }) => outcome).filter((outcome) => outcome === 'LIMITED'),
    ).toHaveLength(2);
  });
});
