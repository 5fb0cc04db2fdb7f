import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { OnCallScene, shiftOf, stepOf } from '../testing/on-call-scene.js';
import { TestApp, type TestPerson } from '../testing/test-app.js';

const ROTAS = `query ($week: LocalDate) { rotas(week: $week) { team timeZone country version weekFrom holidays { day name }
  shifts { name people { name } } now { person { name } } next { startsAt person { name } } overrides { id person { name } }
  week { startsAt endsAt shift overrideId person { name } } } }`;

describe('rotas and ladders', () => {
  let test: TestApp;
  let scene: OnCallScene;
  let [ada, bob, nurse]: TestPerson[] = [];
  beforeAll(async () => {
    test = await TestApp.start();
    scene = await new OnCallScene(test).build();
    ada = await test.build.agent(['AGENT'], { name: 'Ada' });
    bob = await test.build.agent(['AGENT'], { name: 'Bob' });
    nurse = await test.build.member();
  }, 60_000);
  afterAll(() => test.stop());

  const saveRota = command(() => test, 'saveRota', 'version');
  const saveLadder = command(() => test, 'saveLadder', 'version');
  const addOverride = command(
    () => test,
    'addOverride',
    'overrides { id person { name } } now { person { name } }',
  );
  const removeOverride = command(() => test, 'removeOverride', 'team overrides { id }');
  const makeFeed = command(() => test, 'makeCalendarFeed', 'address feed { id team }');
  const revokeFeed = command(() => test, 'revokeCalendarFeed', 'feeds { id }');
  const rota = async (team: string, week?: string) => {
    const { rotas } = dataOf(await test.graphql(ada!.cookie, ROTAS, { week: week ?? null }));
    return rotas.find((found: { team: string }) => found.team === team);
  };
  const hours = (value: number) => new Date(test.clock.now().getTime() + value * 3_600_000).toISOString();

  it('refuses an anonymous caller', async () => {
    expect(refusalOf(await test.graphql(null, '{ rotas { team } }')).code).toBe('UNAUTHENTICATED');
    expect(refusalOf(await test.graphql(null, '{ ladders { team } }')).code).toBe('UNAUTHENTICATED');
  });

  it('are the business of the Centre: hospitals see none, agents read them, administrators write them', async () => {
    const input = {
      team: 'SECOND_LINE',
      expectedVersion: 0,
      timeZone: 'Europe/Athens',
      daysOff: [],
      shifts: [shiftOf([ada!])],
    };
    for (const query of [
      '{ rotas { team } }',
      '{ ladders { team } }',
      '{ onCallPeople { id } }',
      '{ myOnCall { phone } }',
    ])
      expect(refusalOf(await test.graphql(nurse!.cookie, query)).code).toBe('FORBIDDEN');
    expect(refusalOf(await saveRota(ada!.cookie, input)).code).toBe('FORBIDDEN');
    expect((await rota('SECOND_LINE')).version).toBe(0);
    const { onCallPeople } = dataOf(await test.graphql(ada!.cookie, '{ onCallPeople { name } }'));
    expect(onCallPeople).toEqual(expect.arrayContaining([{ name: 'Ada' }, { name: 'Bob' }]));
  });

  it('show the week with both changes of shift, who is on call now and who is next', async () => {
    await scene.rota('FIRST_LINE', [
      shiftOf([ada!], { name: 'Day', start: '08:00', end: '20:00' }),
      shiftOf([bob!], { name: 'Night', start: '20:00', end: '08:00' }),
    ]);
    const found = await rota('FIRST_LINE', '2026-10-25');
    expect(found.weekFrom).toBe('2026-10-19');
    expect(found.week.at(0)).toMatchObject({ startsAt: '2026-10-18T21:00:00.000Z', person: { name: 'Bob' } });
    // The Sunday on which the clock goes back is an hour longer; the hand-over stays at eight.
    expect(found.week.at(-2)).toMatchObject({
      startsAt: '2026-10-25T06:00:00.000Z',
      endsAt: '2026-10-25T18:00:00.000Z',
      shift: 'Day',
    });
    expect(found.week.at(-1).endsAt).toBe('2026-10-25T22:00:00.000Z');
    const names = [found.now.person.name, found.next.person.name];
    expect(names.sort()).toEqual(['Ada', 'Bob']);
  });

  it('know the holidays of a country and own days off', async () => {
    await scene.rota(
      'SECOND_LINE',
      [
        shiftOf([ada!], { holidays: 'NOT', start: '08:00', end: '18:00' }),
        shiftOf([bob!], { name: 'Holiday', holidays: 'ONLY', start: '08:00', end: '18:00' }),
      ],
      {
        country: 'GR',
        daysOff: ['2026-12-24'],
      },
    );
    const found = await rota('SECOND_LINE', '2026-12-25');
    expect(found.holidays.map(({ day }: { day: string }) => day)).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(
      found.week
        .filter(({ person }: { person: unknown }) => person)
        .map((piece: { person: { name: string } }) => piece.person.name),
    ).toEqual(['Ada', 'Ada', 'Ada', 'Bob', 'Bob', 'Bob', 'Ada']);
  });

  it('put a stand-in on call at once, and take it back; colleagues do that themselves', async () => {
    const now = await rota('FIRST_LINE');
    const other = now.now.person.name === 'Ada' ? bob! : ada!;
    const input = { team: 'FIRST_LINE', personId: other.id, startsAt: hours(-1), endsAt: hours(1) };
    const { addOverride: added } = dataOf(await addOverride(bob!.cookie, input));
    expect(added.now.person.name).toBe(other.name);
    expect(refusalOf(await addOverride(bob!.cookie, input))).toEqual({
      code: 'BAD_INPUT',
      field: 'startsAt',
      problem: 'OVERLAPS',
    });
    const gone = dataOf(
      await removeOverride(ada!.cookie, { overrideId: added.overrides[0].id }),
    ).removeOverride;
    expect(gone).toEqual({ team: 'FIRST_LINE', overrides: [] });
    const after = await rota('FIRST_LINE');
    expect(after.now.person.name).toBe(now.now.person.name);
    // Whoever stood in until then did so.
    const past = (after.week as { startsAt: string; endsAt: string; person: { name: string } }[]).find(
      ({ startsAt, endsAt }) => startsAt <= hours(-0.5) && hours(-0.5) < endsAt,
    );
    expect(past!.person.name).toBe(other.name);
  });

  it.each([
    ['with an unknown zone', { timeZone: 'Europe/Atlantis' }, 'timeZone', 'UNKNOWN'],
    ['with an unknown country', { country: 'XX' }, 'country', 'UNKNOWN'],
    ['whose shift is of nobody', { shifts: [{ personIds: [] }] }, 'shifts.0.personIds', 'EMPTY'],
    [
      'whose shift is of somebody of a hospital',
      { shifts: [{ personIds: ['nurse'] }] },
      'shifts.0.personIds.0',
      'UNKNOWN',
    ],
    ['whose shift never begins', { shifts: [{ days: [] }] }, 'shifts.0.days', 'EMPTY'],
    ['whose shift begins at 24:61', { shifts: [{ start: '24:61' }] }, 'shifts.0.start', 'INVALID'],
    ['with two shifts at once', { shifts: [{}, {}] }, 'shifts.1', 'OVERLAPS'],
  ])('refuse a rota %s, name the place and keep what was there', async (_, wrong, field, problem) => {
    const before = await rota('FIRST_LINE');
    const shifts = (('shifts' in wrong ? wrong.shifts : []) as { personIds?: string[] }[]).map((shift) =>
      shiftOf([ada!], {
        ...shift,
        ...(shift.personIds ? { personIds: shift.personIds.map(() => nurse!.id) } : {}),
      }),
    );
    const answer = await saveRota(scene.admin.cookie, {
      team: 'FIRST_LINE',
      expectedVersion: 1,
      timeZone: 'Europe/Athens',
      daysOff: [],
      ...wrong,
      shifts,
    });
    expect(refusalOf(answer)).toEqual({ code: 'BAD_INPUT', field, problem });
    expect(await rota('FIRST_LINE')).toEqual(before);
  });

  it.each([
    ['without steps', [], 'steps', 'EMPTY'],
    [
      'with a step without people',
      [stepOf({ teams: ['FIRST_LINE'] }), stepOf()],
      'steps.1.personIds',
      'EMPTY',
    ],
    [
      'with a step that waits for ever',
      [stepOf({ teams: ['FIRST_LINE'], waitMinutes: 1_000 })],
      'steps.0.waitMinutes',
      'OUT_OF_RANGE',
    ],
    [
      'with a step by no channel',
      [stepOf({ teams: ['FIRST_LINE'], channels: [] })],
      'steps.0.channels',
      'EMPTY',
    ],
  ])('refuse a ladder %s, and name the place', async (_, steps, field, problem) => {
    const answer = await saveLadder(scene.admin.cookie, {
      team: 'FIRST_LINE',
      expectedVersion: 0,
      steps,
      topRepeats: 0,
    });
    expect(refusalOf(answer)).toEqual({ code: 'BAD_INPUT', field, problem });
    const { ladders } = dataOf(await test.graphql(ada!.cookie, '{ ladders { team version } }'));
    expect(ladders[0]).toEqual({ team: 'FIRST_LINE', version: 0 });
  });

  it('tell the second of two administrators who write at the same time', async () => {
    const input = {
      team: 'INCIDENT_LEAD',
      expectedVersion: 0,
      timeZone: 'Europe/Athens',
      daysOff: [],
      shifts: [shiftOf([ada!])],
    };
    const answers = await Promise.all([
      saveRota(scene.admin.cookie, input),
      saveRota(scene.admin.cookie, input),
    ]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'SAVED').sort()).toEqual([
      'CONFLICT',
      'SAVED',
    ]);
  });

  it('go to other programs as iCalendar, under a secret address that can be revoked', async () => {
    const { address, feed } = dataOf(await makeFeed(ada!.cookie, { team: 'FIRST_LINE' })).makeCalendarFeed;
    const { address: mine } = dataOf(await makeFeed(ada!.cookie, {})).makeCalendarFeed;
    const read = async (url: string) => fetch(`${test.url}${new URL(url).pathname}`);
    const answer = await read(address);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    const entriesIn = (calendar: string) =>
      new ICAL.Component(ICAL.parse(calendar) as unknown[])
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component))
        .map(({ uid, summary, startDate, endDate }) => ({
          uid,
          summary,
          startsAt: startDate.toJSDate().toISOString(),
          endsAt: endDate.toJSDate().toISOString(),
        }));
    const wholeSecond = (at: string) => at.replace(/\.\d+Z$/, '.000Z'); // iCalendar knows no less
    const entries = entriesIn(text);
    expect(new Set(entries.map(({ summary }) => summary))).toEqual(
      new Set(['On call: Ada (First line)', 'On call: Bob (First line)']),
    );
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
    for (const [index, { startsAt, endsAt }] of entries.entries()) {
      expect(endsAt > startsAt).toBe(true);
      expect(startsAt >= (entries[index - 1]?.endsAt ?? '')).toBe(true);
    }
    // What another program reads is what the rota itself says.
    for (const { startsAt, endsAt, person } of (await rota('FIRST_LINE')).week.slice(1, -1))
      if (person)
        expect(entries).toContainEqual(
          expect.objectContaining({
            startsAt: wholeSecond(startsAt),
            endsAt: wholeSecond(endsAt),
            summary: `On call: ${person.name} (First line)`,
          }),
        );
    // Read again an hour later, in the middle of a shift, each has the same name, beginning and end.
    const first = entries.slice(0, 5);
    test.clock.advance(60);
    const again = entriesIn(await (await read(address)).text());
    test.clock.advance(-60);
    expect(again).toEqual(expect.arrayContaining(first));
    const own = entriesIn(await (await read(mine)).text());
    expect(own.map(({ summary }) => summary)).toContain('On call: Ada (First line)');
    expect(own.filter(({ summary }) => summary.includes('Bob'))).toEqual([]);
    // The secret is nowhere in the database, and nobody else finds the feed.
    const secret = new URL(address).pathname.slice('/on-call/calendar/'.length, -4);
    expect(await test.sql('SELECT 1 FROM on_call_feeds f WHERE f::text LIKE $1', [`%${secret}%`])).toEqual(
      [],
    );
    expect(dataOf(await test.graphql(bob!.cookie, '{ myOnCall { feeds { id } } }')).myOnCall.feeds).toEqual(
      [],
    );
    expect(refusalOf(await revokeFeed(bob!.cookie, { feedId: feed.id })).code).toBe('NOT_FOUND');
    dataOf(await revokeFeed(ada!.cookie, { feedId: feed.id }));
    expect((await read(address)).status).toBe(404);
    expect((await read(mine)).status).toBe(200);
    for (const wrong of [
      '/on-call/calendar/x.ics',
      `/on-call/calendar/${'y'.repeat(43)}.ics`,
      `/on-call/calendar/${secret}`,
    ])
      expect((await fetch(`${test.url}${wrong}`)).status).toBe(404);
  });

  it('keep the telephone of a person to that person', async () => {
    const save = command(() => test, 'savePhone', 'phone');
    expect(refusalOf(await save(ada!.cookie, { phone: '0800 112' }))).toEqual({
      code: 'BAD_INPUT',
      field: 'phone',
      problem: 'INVALID',
    });
    expect(dataOf(await save(ada!.cookie, { phone: '+49 (30) 1234567' })).savePhone.phone).toBe(
      '+49301234567',
    );
    expect(dataOf(await test.graphql(bob!.cookie, '{ myOnCall { phone } }')).myOnCall.phone).toBeNull();
    expect(dataOf(await save(ada!.cookie, { phone: null })).savePhone.phone).toBeNull();
  });
});
