import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { TestApp, type TestPerson } from '../testing/test-app.js';

const OFFICE = [{ startMinute: 480, endMinute: 1080 }];
const WEEK = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []];
const ANY = { kinds: [], organisationIds: [], countries: [], tiers: [], languages: [] };
const target = (minutes: number, metric = 'FIRST_ANSWER') => ({
  metric,
  priority: 'P5',
  minutes,
  hours: 'ALWAYS',
});
const POLICY = { name: 'For this test', conditions: ANY, targets: [target(30)], isActive: true };
const CALENDAR = {
  name: 'Lisbon',
  zone: 'Europe/Lisbon',
  week: WEEK,
  holidayCountry: 'PT',
  ownDays: [],
  teams: [],
};

describe('what administrators set about clocks', () => {
  let test: TestApp;
  let admin: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start();
    admin = await test.build.agent(['ADMINISTRATOR']);
  });
  afterAll(() => test.stop());

  const calendar = command(
    () => test,
    'saveCalendar',
    'id version name zone week { startMinute endMinute } holidays { date name } ownDays { date } teams',
  );
  const policy = command(() => test, 'savePolicy', 'id version name isActive targets { minutes }');
  const order = command(() => test, 'orderPolicies', 'id name');
  const tier = (cookie: string, organisationId: string, value: string) =>
    test.graphql(
      cookie,
      'mutation ($input: SetOrganisationTierInput!) { setOrganisationTier(input: $input) }',
      {
        input: { idempotencyKey: `tier-${organisationId}-${value}`, organisationId, tier: value },
      },
    );
  const policies = async () =>
    dataOf(await test.graphql(admin.cookie, '{ servicePolicies { id name version } }')).servicePolicies;
  const clocksOf = async (person: TestPerson, id: string) =>
    dataOf(
      await test.graphql(
        person.cookie,
        `{ ticket(id: "${id}") { clocks { kind state targetMinutes hours dueAt policy { name version } intervals { state cause calendar { name version zone } } } } }`,
      ),
    ).ticket.clocks;

  it('refuse an anonymous caller, and everyone who is no administrator', async () => {
    const agent = await test.build.agent(['AGENT', 'SECOND_LINE', 'EDITOR']);
    const nurse = await test.build.member();
    for (const cookie of [null, agent.cookie, nurse.cookie]) {
      expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(refusalOf(await calendar(cookie, CALENDAR)).code);
      expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(refusalOf(await policy(cookie, POLICY)).code);
    }
    expect(
      (await test.graphql(agent.cookie, '{ calendars { id } servicePolicies { id } }')).errors,
    ).toBeUndefined();
    expect((await test.graphql(nurse.cookie, '{ calendars { id } }')).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('keep the public holidays of a country with the version of the calendar, without the days people celebrate at work', async () => {
    const { saveCalendar } = dataOf(
      await calendar(admin.cookie, { ...CALENDAR, ownDays: [{ date: '2026-12-24', name: 'Staff day' }] }),
    );
    const dates = saveCalendar.holidays.map(({ date }: { date: string }) => date);
    expect(dates).toEqual(expect.arrayContaining(['2026-12-25', '2027-04-25', '2027-01-01']));
    expect(dates).not.toContain('2026-11-11');
    expect(saveCalendar).toMatchObject({ version: 1, ownDays: [{ date: '2026-12-24' }], week: WEEK });
  });

  it.each<[string, object, object]>([
    [
      'an end before the start',
      { week: [[{ startMinute: 600, endMinute: 480 }], [], [], [], [], [], []] },
      { field: 'week.MONDAY.0.endMinute', problem: 'END_BEFORE_START' },
    ],
    [
      'an overlap',
      { week: [[...OFFICE, { startMinute: 1000, endMinute: 1200 }], [], [], [], [], [], []] },
      { field: 'week.MONDAY.1.startMinute', problem: 'OVERLAPS' },
    ],
    [
      'no working time at all',
      { week: [[], [], [], [], [], [], []] },
      { field: 'week', problem: 'NO_WORKING_TIME' },
    ],
    ['a zone that is none', { zone: 'Lisbon' }, { field: 'zone', problem: 'UNKNOWN' }],
    [
      '29 February of another year',
      { ownDays: [{ date: '2027-02-29', name: 'x' }] },
      { field: 'ownDays.0.date', problem: 'INVALID' },
    ],
  ])('save nothing of a calendar with %s, and name the place', async (_, change, refusal) => {
    const count = async () =>
      (
        await test.sql<{ n: string }>(
          "SELECT (SELECT count(*) FROM working_calendars) || ' ' || (SELECT count(*) FROM working_calendar_versions) AS n",
        )
      )[0]!.n;
    const before = await count();
    expect(refusalOf(await calendar(admin.cookie, { ...CALENDAR, ...change }))).toEqual({
      code: 'BAD_INPUT',
      ...refusal,
    });
    expect(await count()).toBe(before);
  });

  it('let the first policy that fits count, in an order that can be changed', async () => {
    const nurse = await test.build.member(await test.build.organisation({ country: 'PT' }));
    const general = dataOf(
      await policy(admin.cookie, { ...POLICY, name: 'All', targets: [target(60)] }),
    ).savePolicy;
    const special = dataOf(
      await policy(admin.cookie, {
        ...POLICY,
        name: 'Portugal',
        conditions: { ...ANY, countries: ['PT'] },
        targets: [target(10)],
      }),
    ).savePolicy;
    const first = await test.build.ticket(nurse);
    expect(await clocksOf(nurse, first.id)).toMatchObject([
      { kind: 'FIRST_ANSWER', targetMinutes: 10, policy: { name: 'Portugal', version: 1 } },
    ]);
    const others = (await policies())
      .filter(({ id }: { id: string }) => id !== general.id)
      .map(({ id }: { id: string }) => id);
    expect(refusalOf(await order(admin.cookie, { policyIds: [general.id] }))).toMatchObject({
      field: 'policyIds',
      problem: 'INCOMPLETE',
    });
    dataOf(await order(admin.cookie, { policyIds: [general.id, ...others] }));
    const second = await test.build.ticket(nurse);
    expect(await clocksOf(nurse, second.id)).toMatchObject([{ targetMinutes: 60, policy: { name: 'All' } }]);
    for (const { id } of [general, special])
      dataOf(await policy(admin.cookie, { ...POLICY, policyId: id, expectedVersion: 1, isActive: false }));
    expect(await clocksOf(nurse, (await test.build.ticket(nurse)).id)).toMatchObject([
      { targetMinutes: 1_440 },
    ]);
  });

  it('never rewrite the past: a ticket keeps the version it was opened under', async () => {
    const nurse = await test.build.member();
    const conditions = { ...ANY, organisationIds: [nurse.organisationId] };
    const { id } = dataOf(await policy(admin.cookie, { ...POLICY, conditions })).savePolicy;
    const before = await test.build.ticket(nurse);
    const due = (await clocksOf(nurse, before.id))[0];
    const stricter = { ...POLICY, policyId: id, conditions, targets: [target(5)] };
    expect(refusalOf(await policy(admin.cookie, stricter))).toMatchObject({
      field: 'expectedVersion',
      problem: 'EMPTY',
    });
    dataOf(await policy(admin.cookie, { ...stricter, expectedVersion: 1 }));
    expect(refusalOf(await policy(admin.cookie, { ...stricter, expectedVersion: 1 }))).toMatchObject({
      code: 'CONFLICT',
      problem: 'OUTDATED',
    });
    await test.settled();
    expect((await clocksOf(nurse, before.id))[0]).toEqual(due);
    expect((await clocksOf(nurse, (await test.build.ticket(nurse)).id))[0]).toMatchObject({
      targetMinutes: 5,
      policy: { version: 2 },
    });
  });

  it('can ask what a hospital is under NIS2', async () => {
    const nurse = await test.build.member();
    dataOf(
      await policy(admin.cookie, {
        ...POLICY,
        conditions: { ...ANY, tiers: ['ESSENTIAL'] },
        targets: [target(7)],
      }),
    );
    expect(await clocksOf(nurse, (await test.build.ticket(nurse)).id)).not.toMatchObject([
      { targetMinutes: 7 },
    ]);
    expect(dataOf(await tier(admin.cookie, nurse.organisationId, 'ESSENTIAL'))).toEqual({
      setOrganisationTier: true,
    });
    expect(await clocksOf(nurse, (await test.build.ticket(nurse)).id)).toMatchObject([{ targetMinutes: 7 }]);
  });

  it('name the organisations of a policy, and find them by some letters with what they are under NIS2', async () => {
    const nurse = await test.build.member();
    const organisationIds = [nurse.organisationId];
    const named = await command(
      () => test,
      'savePolicy',
      'conditions { organisationIds organisations { id name } }',
    )(admin.cookie, { ...POLICY, conditions: { ...ANY, organisationIds } });
    const { conditions } = dataOf(named).savePolicy;
    expect(conditions).toMatchObject({ organisationIds, organisations: [{ id: nurse.organisationId }] });
    const [{ name }] = conditions.organisations;
    expect(name).toMatch(/\w/);
    dataOf(await tier(admin.cookie, nurse.organisationId, 'IMPORTANT'));
    const find = async (query: string) =>
      dataOf(
        await test.graphql(
          admin.cookie,
          'query ($query: String!) { tieredOrganisations(query: $query) { id name tier } }',
          { query },
        ),
      ).tieredOrganisations;
    expect(await find(name.slice(1).toUpperCase())).toContainEqual({
      id: nurse.organisationId,
      name,
      tier: 'IMPORTANT',
    });
    expect(await find('%')).toEqual([]);
  });

  it('count on with the calendar of the team that takes over, and say so in the intervals', async () => {
    const nurse = await test.build.member();
    const agent = await test.build.agent(['AGENT', 'SECOND_LINE']);
    dataOf(await calendar(admin.cookie, { ...CALENDAR, name: 'Second line', teams: ['SECOND_LINE'] }));
    const conditions = { ...ANY, organisationIds: [nurse.organisationId] };
    dataOf(
      await policy(admin.cookie, { ...POLICY, conditions, targets: [{ ...target(600), hours: 'WORKING' }] }),
    );
    const { id: ticketId } = await test.build.ticket(nurse);
    test.clock.advance(1);
    dataOf(await command(() => test, 'assignTicket', 'id')(agent.cookie, { ticketId, team: 'SECOND_LINE' }));
    test.clock.advance(-1);
    expect((await clocksOf(agent, ticketId))[0].intervals).toMatchObject([
      { cause: 'OPENED', calendar: { name: 'Office hours', version: 1 } },
      { cause: 'TEAM', calendar: { name: 'Second line', version: 1, zone: 'Europe/Lisbon' } },
    ]);
  });

  it('let an agent give a word for an update, which the next answer keeps', async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const { id: ticketId } = await test.build.ticket(nurse);
    const promise = command(() => test, 'promiseUpdate', 'id');
    const dueAt = new Date(test.clock.now().getTime() + 3_600_000);
    expect(refusalOf(await promise(nurse.cookie, { ticketId, dueAt })).code).toBe('FORBIDDEN');
    expect(refusalOf(await promise(agent.cookie, { ticketId, dueAt: '2020-01-01T00:00:00Z' }))).toMatchObject(
      { field: 'dueAt', problem: 'IN_PAST' },
    );
    dataOf(await promise(agent.cookie, { ticketId, dueAt }));
    const updates = async () =>
      (await clocksOf(nurse, ticketId)).filter(({ kind }: { kind: string }) => kind === 'UPDATE');
    expect(await updates()).toMatchObject([
      { state: 'RUNNING', dueAt: dueAt.toISOString(), targetMinutes: null, policy: null },
    ]);
    dataOf(await command(() => test, 'replyToTicket', 'id')(agent.cookie, { ticketId, body: 'Here it is' }));
    expect(await updates()).toMatchObject([{ state: 'MET' }]);
  });

  it.each([
    ['calendar', calendar, { ...CALENDAR, holidayCountry: null }, 'calendarId'],
    ['policy', policy, POLICY, 'policyId'],
  ] as const)(
    'let only one of two administrators change a %s at the same time',
    async (_, save, input, name) => {
      const { id } = Object.values(dataOf(await save(admin.cookie, input)))[0] as { id: string };
      for (let expectedVersion = 1; expectedVersion <= 4; expectedVersion += 1) {
        const answers = await Promise.all(
          [0, 1, 2].map(() => save(admin.cookie, { ...input, [name]: id, expectedVersion })),
        );
        const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'DONE').sort();
        expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'DONE']);
      }
    },
  );

  it('are refused where the list would not show them any more', async () => {
    await test.sql(
      "INSERT INTO working_calendars (id, name, created_at) SELECT gen_random_uuid(), 'Calendar ' || n, now() FROM generate_series(1, 100) n",
    );
    const refusal = refusalOf(await calendar(admin.cookie, { ...CALENDAR, holidayCountry: null }));
    await test.sql("DELETE FROM working_calendars WHERE name LIKE 'Calendar %'");
    expect(refusal).toEqual({ code: 'BAD_INPUT', field: 'name', problem: 'TOO_MANY' });
  });

  it('close on every day of a holiday that lasts several', async () => {
    const { saveCalendar } = dataOf(
      await calendar(admin.cookie, { ...CALENDAR, name: 'Bucharest', holidayCountry: 'RO' }),
    );
    const days = (saveCalendar.holidays as { date: string }[]).map(({ date }) => date.slice(5));
    expect(days).toEqual(expect.arrayContaining(['01-01', '01-02', '12-25', '12-26']));
  });
});
