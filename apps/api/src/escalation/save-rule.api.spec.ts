import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { about, BuildRule, ruleInput } from '../testing/build-rule.js';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { TestApp, type TestPerson } from '../testing/test-app.js';

describe('the rules of escalation as an administrator keeps them', () => {
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
  const save = command(
    () => test,
    'saveEscalationRule',
    'id revision liveVersion newest { version hasDryRun name condition }',
  );
  const switchRule = command(() => test, 'switchEscalationRule', 'id liveVersion');
  const remove = command(() => test, 'removeEscalationRule', 'id');
  const read = async (id: string, cookie = agent.cookie) =>
    dataOf(
      await test.graphql(
        cookie,
        `{ escalationRule(id: "${id}") { revision liveVersion newest { version name } versions { version name hasDryRun madeBy { id } } firings { version reference why { field held } did { type outcome } } dryRun { version } } }`,
      ),
    ).escalationRule;
  const stored = async () => {
    const [row] = await test.sql<{ rows: string }>(
      "SELECT (SELECT count(*) FROM escalation_rules) || ' ' || (SELECT count(*) FROM escalation_rule_versions) AS rows",
    );
    return row!.rows;
  };

  it('refuses an anonymous caller, hospitals, and agents who are no administrators', async () => {
    const codes = await Promise.all(
      [null, nurse.cookie, agent.cookie].map(
        async (cookie) => refusalOf(await save(cookie, ruleInput({}))).code,
      ),
    );
    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    expect(refusalOf(await test.graphql(nurse.cookie, '{ escalationRules { id } }')).code).toBe('FORBIDDEN');
  });

  it('begins with one rule that is on: a P1 without an answer for 15 minutes', async () => {
    const { escalationRules } = dataOf(
      await test.graphql(
        agent.cookie,
        '{ escalationRules { position liveVersion newest { name trigger { events base minutes } actions { type text } madeBy { side } } } }',
      ),
    );
    expect(escalationRules[0]).toEqual({
      position: 1,
      liveVersion: 1,
      newest: {
        name: 'p1-unanswered',
        trigger: { events: [], base: 'OPENED', minutes: 15 },
        actions: [{ type: 'SECOND_LINE', text: 'P1: no answer within 15 minutes' }],
        madeBy: { side: 'SYSTEM' },
      },
    });
  });

  it('keeps versions: what runs goes on running until the next one has had its dry run and is switched on', async () => {
    const id = await rules.live({ name: 'One' });
    const { revision } = await read(id);
    const saved = dataOf(
      await save(administrator.cookie, {
        ...ruleInput({ name: 'Two' }),
        ruleId: id,
        expectedRevision: revision,
      }),
    ).saveEscalationRule;
    expect(saved).toMatchObject({ liveVersion: 1, newest: { version: 2, hasDryRun: false, name: 'Two' } });
    expect(refusalOf(await switchRule(administrator.cookie, { ruleId: id, version: 2 }))).toEqual({
      code: 'CONFLICT',
      field: 'version',
      problem: 'NO_DRY_RUN',
    });
    expect((await read(id)).liveVersion).toBe(1);
    await rules.on(id, 2);
    expect(await read(id)).toMatchObject({
      liveVersion: 2,
      versions: [
        { version: 2, name: 'Two', hasDryRun: true, madeBy: { id: administrator.id } },
        { version: 1, name: 'One', hasDryRun: true },
      ],
    });
  });

  it('cannot be switched on without a dry run, not even past the program', async () => {
    const id = await rules.saved({ name: 'Never tried' });
    await expect(
      test.sql('UPDATE escalation_rules SET live_version = 1 WHERE id = $1', [id]),
    ).rejects.toMatchObject({ constraint: 'escalation_rules_live' });
    const [other] = await test.sql<{ id: string }>('SELECT id FROM escalation_dry_runs LIMIT 1');
    await expect(
      test.sql('UPDATE escalation_rules SET live_version = 1, live_dry_run_id = $2 WHERE id = $1', [
        id,
        other!.id,
      ]),
    ).rejects.toMatchObject({ constraint: 'escalation_rules_dry_run' });
  });

  it('refuses to overwrite what somebody else has changed meanwhile', async () => {
    const id = await rules.saved({ name: 'Both' });
    const input = { ...ruleInput({ name: 'Mine' }), ruleId: id, expectedRevision: 1 };
    dataOf(await save(administrator.cookie, input));
    expect(refusalOf(await save(administrator.cookie, { ...input, name: 'Theirs' }))).toEqual({
      code: 'CONFLICT',
      field: 'expectedRevision',
      problem: 'CHANGED',
    });
  });

  it.each<[string, object, string, string]>([
    [
      'an unknown field',
      {
        condition: {
          combinator: 'and',
          rules: [{ combinator: 'or', rules: [{ field: 'ticket.colour', operator: '=', value: 'red' }] }],
        },
      },
      'condition.rules.0.rules.0.field',
      'UNKNOWN',
    ],
    [
      'an unknown operator',
      { condition: { combinator: 'and', rules: [{ field: 'ticket.priority', operator: '>', value: 'P1' }] } },
      'condition.rules.0.operator',
      'UNKNOWN',
    ],
    [
      'an unknown word',
      {
        condition: {
          combinator: 'and',
          rules: [{ field: 'ticket.priority', operator: 'in', value: ['P1', 'P9'] }],
        },
      },
      'condition.rules.0.value.1',
      'UNKNOWN',
    ],
    [
      'a text where a number belongs',
      { condition: { combinator: 'and', rules: [{ field: 'impact.spread', operator: '>', value: '3' }] } },
      'condition.rules.0.value',
      'WRONG_VALUE',
    ],
    [
      'a number out of range',
      { condition: { combinator: 'and', rules: [{ field: 'impact.spread', operator: '>', value: 9 }] } },
      'condition.rules.0.value',
      'OUT_OF_RANGE',
    ],
    [
      'an empty group',
      { condition: { combinator: 'and', rules: [{ combinator: 'or', rules: [] }] } },
      'condition.rules.0',
      'EMPTY',
    ],
    [
      'something else than a condition',
      { condition: { '===': [{ var: 'ticket.priority' }, 'P1'] } },
      'condition',
      'NOT_A_CONDITION',
    ],
    [
      'a field of events in a rule that waits',
      {
        trigger: { base: 'OPENED', minutes: 5 },
        condition: { combinator: 'and', rules: [{ field: 'event.by', operator: '=', value: 'CENTRE' }] },
      },
      'condition.rules.0.field',
      'ONLY_FOR_EVENTS',
    ],
    ['no events', { trigger: { events: [] } }, 'trigger.events', 'EMPTY'],
    [
      'events and a time',
      { trigger: { events: ['TICKET_OPENED'], base: 'OPENED', minutes: 5 } },
      'trigger',
      'EVENTS_OR_TIME',
    ],
    [
      'a time before the opening',
      { trigger: { base: 'OPENED', minutes: -5 } },
      'trigger.minutes',
      'OUT_OF_RANGE',
    ],
    ['no actions', { actions: [] }, 'actions', 'EMPTY'],
    [
      'an action without its detail',
      { actions: [{ type: 'ADD_TAG', tag: 'a' }, { type: 'NOTE' }] },
      'actions.1.text',
      'EMPTY',
    ],
    [
      'an action with a detail of another',
      { actions: [{ type: 'NOTE', text: 'x', tag: 'y' }] },
      'actions.0.tag',
      'NOT_ALLOWED',
    ],
    [
      'a webhook into the own network',
      { actions: [{ type: 'WEBHOOK', url: 'https://169.254.169.254/' }] },
      'actions.0.url',
      'NOT_PUBLIC',
    ],
    [
      'somebody who works on no tickets',
      { actions: [{ type: 'ASSIGN', personId: '00000000-0000-7000-8000-000000000000' }] },
      'actions.0.personId',
      'NOT_FOUND',
    ],
    ['a name of nothing', { name: '  ' }, 'name', 'EMPTY'],
    [
      'a rule that answers its own notes',
      { trigger: { events: ['TICKET_NOTED'] }, actions: [{ type: 'NOTE', text: 'Me too' }] },
      'actions',
      'CYCLE',
    ],
  ])('refuses %s, names the place, and saves nothing of it', async (_, values, field, problem) => {
    const before = await stored();
    expect(refusalOf(await save(administrator.cookie, ruleInput(values)))).toEqual({
      code: 'BAD_INPUT',
      field,
      problem,
    });
    expect(await stored()).toBe(before);
  });

  it('refuses a condition that is no JSON, too deep or too long', async () => {
    const deep = (depth: number): object => ({
      combinator: 'and',
      rules: [depth === 0 ? { field: 'ticket.priority', operator: '=', value: 'P1' } : deep(depth - 1)],
    });
    for (const [condition, problem] of [
      ['{', 'NOT_A_CONDITION'],
      [`"${'x'.repeat(30_000)}"`, 'NOT_A_CONDITION'],
      [JSON.stringify(deep(6)), 'TOO_DEEP'],
      ['{"combinator":"and","rules":[],"__proto__":{"rules":1}}', 'NOT_A_CONDITION'],
    ] as const)
      expect(refusalOf(await save(administrator.cookie, { ...ruleInput({}), condition })).problem).toBe(
        problem,
      );
  });

  it('refuses to close a circle over several rules, names them, and lets in what ends by itself', async () => {
    const up = {
      name: 'Up',
      trigger: { events: ['TICKET_DESCRIBED'] },
      actions: [{ type: 'SET_PRIORITY', priority: 'P2' }],
    };
    const tagged = {
      name: 'Tagged',
      trigger: { events: ['TICKET_PRIORITISED'] },
      actions: [{ type: 'ADD_TAG', tag: 'high' }],
    };
    const quiet = await rules.live(up);
    // Both set what is set already in the second round: that ends.
    const ends = await rules.live(tagged);
    const down = {
      name: 'Down',
      trigger: { events: ['TICKET_PRIORITISED'] },
      actions: [
        { type: 'SET_PRIORITY', priority: 'P4' },
        { type: 'ADD_TAG', tag: 'low' },
      ],
    };
    const answer = await save(administrator.cookie, ruleInput(down));
    expect(refusalOf(answer)).toEqual({ code: 'BAD_INPUT', field: 'actions', problem: 'CYCLE' });
    expect(answer.errors![0]!.message).toContain('“Up”');
    await rules.off(quiet);
    await rules.off(ends);
    dataOf(await save(administrator.cookie, ruleInput(down)));
  });

  it('takes a rule away only when it is off; what it did stays explained', async () => {
    const word = `gone${Date.now()}`;
    const id = await rules.live({
      name: 'Passing',
      condition: about(word),
      actions: [{ type: 'ADD_TAG', tag: 'passing' }],
    });
    const { id: ticketId } = await test.build.ticket(nurse, { subject: word });
    await test.settled();
    expect((await read(id)).firings).toMatchObject([
      {
        version: 1,
        why: [{ field: 'ticket.subject', held: true }],
        did: [{ type: 'ADD_TAG', outcome: 'DONE' }],
      },
    ]);
    expect(refusalOf(await remove(administrator.cookie, { ruleId: id })).problem).toBe('IS_ON');
    await rules.off(id);
    dataOf(await remove(administrator.cookie, { ruleId: id }));
    expect(await read(id)).toBeNull();
    const { ticket } = dataOf(
      await test.graphql(agent.cookie, `{ ticket(id: "${ticketId}") { timeline { type } } }`),
    );
    expect(ticket.timeline.map(({ type }: { type: string }) => type)).toContain('RULE_FIRED');
  });
});
