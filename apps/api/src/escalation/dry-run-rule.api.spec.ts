import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { about, BuildRule } from '../testing/build-rule.js';
import { command, dataOf } from '../testing/command.js';
import { TestApp, type TestPerson } from '../testing/test-app.js';

describe('the dry run of a rule', () => {
  let test: TestApp;
  let administrator: TestPerson;
  let agent: TestPerson;
  let nurse: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start();
    administrator = await test.build.agent(['ADMINISTRATOR']);
    agent = await test.build.agent();
    nurse = await test.build.member();
  });
  afterAll(() => test.stop());

  const rules = new BuildRule(
    () => test,
    () => administrator,
  );
  const dryRun = command(
    () => test,
    'dryRunEscalationRule',
    'dryRun { version days tickets isComplete wouldFire results { reference at event why { field was held } would { type changes } happened { type by } } }',
  );
  const reply = command(() => test, 'replyToTicket', 'id');
  const prioritise = command(() => test, 'prioritiseTicket', 'id');
  const describeTicket = command(() => test, 'describeTicket', 'id');

  it('shows what a rule would have done to tickets as they were, beside what happened, and changes nothing', async () => {
    const word = `dry${Date.now()}`;
    const { id, reference } = await test.build.ticket(nurse, {
      subject: word,
      urgency: 'DAYS',
      tags: ['early'],
    });
    await test.settled();
    test.clock.advance(200);
    dataOf(await describeTicket(agent.cookie, { ticketId: id, tags: ['late'] }));
    dataOf(await prioritise(agent.cookie, { ticketId: id, priority: 'P2' }));
    // The clock says that it is late before the answer comes.
    await test.settled();
    dataOf(await reply(agent.cookie, { ticketId: id, body: 'Here we are' }));
    await test.settled();
    const ruleId = await rules.saved({
      name: 'Would have',
      trigger: { base: 'OPENED', minutes: 180 },
      condition: about(
        word,
        { field: 'ticket.tags', operator: 'contains', value: 'Early' },
        { field: 'ticket.isAnswered', operator: '=', value: false },
        { field: 'ticket.priority', operator: '!=', value: 'P2' },
      ),
      actions: [
        { type: 'SECOND_LINE', text: 'Three hours' },
        { type: 'ADD_TAG', tag: 'early' },
      ],
    });
    const rows = () =>
      test.sql(
        'SELECT (SELECT count(*) FROM events)::int AS events, (SELECT sum(version) FROM tickets)::int AS versions, (SELECT count(*) FROM escalation_firings)::int AS firings',
      );
    const before = await rows();
    const { dryRunEscalationRule } = dataOf(
      await dryRun(administrator.cookie, { ruleId, version: 1, days: 2 }),
    );
    expect(await rows()).toEqual(before);
    const { results, ...run } = dryRunEscalationRule.dryRun;
    expect(run).toMatchObject({ version: 1, days: 2, isComplete: true, wouldFire: 1 });
    expect(run.tickets).toBeGreaterThanOrEqual(1);
    expect(results).toMatchObject([
      {
        reference,
        event: null,
        why: [
          { field: 'ticket.subject', held: true },
          { field: 'ticket.tags', was: 'early', held: true },
          { field: 'ticket.isAnswered', was: 'false', held: true },
          { held: true },
        ],
        would: [
          { type: 'SECOND_LINE', changes: true },
          { type: 'ADD_TAG', changes: false },
        ],
        happened: [
          { type: 'TICKET_DESCRIBED', by: 'CENTRE' },
          { type: 'TICKET_PRIORITISED', by: 'CENTRE' },
          { type: 'CLOCK_BREACHED', by: 'SYSTEM' },
          { type: 'TICKET_REPLIED', by: 'CENTRE' },
        ],
      },
    ]);
    const opened = await test.sql<{ at: Date }>('SELECT opened_at AS at FROM tickets WHERE id = $1', [id]);
    expect(Date.parse(results[0].at) - opened[0]!.at.getTime()).toBe(180 * 60_000);
    test.clock.advance(-200);
  });

  it('agrees with what the same rule then really does', async () => {
    const word = `same${Date.now()}`;
    const trigger = { events: ['TICKET_REPLIED'] };
    const condition = about(word, { field: 'event.by', operator: '=', value: 'REQUESTER' });
    const ruleId = await rules.live({ trigger, condition, actions: [{ type: 'ADD_TAG', tag: 'asked' }] });
    const { id } = await test.build.ticket(nurse, { subject: word });
    for (const { cookie } of [nurse, agent, nurse]) {
      dataOf(await reply(cookie, { ticketId: id, body: 'Word' }));
      await test.settled();
    }
    const real = await test.sql<{ at: Date }>(
      'SELECT e.at FROM escalation_firings f JOIN events e ON e.id = f.event_id WHERE f.rule_id = $1 ORDER BY e.at DESC',
      [ruleId],
    );
    const { dryRunEscalationRule } = dataOf(
      await dryRun(administrator.cookie, { ruleId, version: 1, days: 1 }),
    );
    const would = dryRunEscalationRule.dryRun.results.map(({ at }: { at: string }) => at);
    expect(real).toHaveLength(2);
    expect(would).toEqual(real.map(({ at }) => at.toISOString()));
  });

  it.each([0, 91, 1.5])('is not run over %p days', async (days) => {
    const ruleId = await rules.saved({});
    const answer = await dryRun(administrator.cookie, { ruleId, version: 1, days });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});
