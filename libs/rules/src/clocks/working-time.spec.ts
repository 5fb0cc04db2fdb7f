import { describe, expect, it } from '@jest/globals';
import type { WorkingCalendar, WorkInterval } from './calendar.js';
import { addMonths, addWorkingTime, workingTimeBetween, workingWindows } from './working-time.js';

const MINUTE = 60_000;
const h = (start: number, end: number): WorkInterval => ({ startMinute: start * 60, endMinute: end * 60 });
const calendar = (
  zone: string,
  week: readonly (readonly WorkInterval[])[],
  closed: readonly string[] = [],
): WorkingCalendar => ({ id: `${zone}${JSON.stringify(week)}`, zone, week, closedOn: new Set(closed) });
const office = (zone: string, closed: readonly string[] = []) =>
  calendar(zone, [...Array.from({ length: 5 }, () => [h(8, 18)]), [], []], closed);
const everyDay = (zone: string, ...intervals: WorkInterval[]) =>
  calendar(
    zone,
    Array.from({ length: 7 }, () => intervals),
  );
const after = (from: string, minutes: number, hours: WorkingCalendar): string =>
  new Date(addWorkingTime(Date.parse(from), minutes * MINUTE, hours)).toISOString().replace(':00.000Z', 'Z');

/** Counts minute by minute what Intl shows, in another way than the code under test. */
function minutesShownOpen(from: number, to: number, { zone, week, closedOn }: WorkingCalendar): number {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  let minutes = 0;
  for (let at = from; at < to; at += MINUTE) {
    const [date, time] = clock.format(at).split(', ') as [string, string];
    const day = (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    const shown = hour * 60 + minute;
    const isOpen = week[day]!.some(({ startMinute, endMinute }) => startMinute <= shown && shown < endMinute);
    if (isOpen && !closedOn.has(date)) minutes += 1;
  }
  return minutes;
}

/** A small generator with a seed, so that a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('working time in Berlin', () => {
  const berlin = office('Europe/Berlin');

  it.each([
    ['within a day', '2026-11-23T09:00Z', 240, '2026-11-23T13:00Z'],
    ['up to the last minute of a day', '2026-11-23T13:00Z', 240, '2026-11-23T17:00Z'],
    ['over a night', '2026-11-23T16:00Z', 240, '2026-11-24T10:00Z'],
    ['from before work', '2026-11-23T02:00Z', 240, '2026-11-23T11:00Z'],
    ['from exactly the start', '2026-11-23T07:00Z', 1, '2026-11-23T07:01Z'],
    ['from exactly the end', '2026-11-23T17:00Z', 1, '2026-11-24T07:01Z'],
    ['over a weekend', '2026-11-27T16:30Z', 60, '2026-11-30T07:30Z'],
    ['from a Sunday', '2026-11-29T12:00Z', 480, '2026-11-30T15:00Z'],
    ['over more than two days', '2026-11-26T12:00Z', 1440, '2026-11-30T16:00Z'],
    ['nothing at all', '2026-11-29T12:00Z', 0, '2026-11-29T12:00Z'],
    ['over the end of summer time', '2026-10-23T15:00Z', 120, '2026-10-26T08:00Z'],
    ['over the start of summer time', '2026-03-27T16:00Z', 120, '2026-03-30T07:00Z'],
    ['from the hour that comes twice', '2026-10-25T00:30Z', 60, '2026-10-26T08:00Z'],
    ['over the end of a year', '2026-12-31T16:00Z', 120, '2027-01-01T08:00Z'],
  ])('%s', (_, from, minutes, expected) => {
    expect(after(from, minutes, berlin)).toBe(expected);
  });

  it('keeps seconds and milliseconds', () => {
    expect(
      new Date(addWorkingTime(Date.parse('2026-11-23T09:00:12.345Z'), 5 * MINUTE, berlin)).toISOString(),
    ).toBe('2026-11-23T09:05:12.345Z');
  });

  it('leaves out holidays and own days, by the date in the zone', () => {
    expect(after('2026-12-24T16:00Z', 120, office('Europe/Berlin', ['2026-12-25']))).toBe(
      '2026-12-28T08:00Z',
    );
    // In Auckland it is the 25th while it is still the 24th in UTC.
    expect(after('2026-12-24T20:00Z', 60, office('Pacific/Auckland', ['2026-12-25']))).toBe(
      '2026-12-27T20:00Z',
    );
  });

  it('knows 29 February, and knows that it is not there in other years', () => {
    const closed = office('Europe/Berlin', ['2028-02-29']);
    expect(after('2028-02-28T16:00Z', 120, berlin)).toBe('2028-02-29T08:00Z');
    expect(after('2028-02-28T16:00Z', 120, closed)).toBe('2028-03-01T08:00Z');
    expect(after('2027-02-26T16:00Z', 120, berlin)).toBe('2027-03-01T08:00Z');
  });
});

describe('several intervals a day', () => {
  const clinic = calendar('Europe/Madrid', [
    [h(9, 13), h(16, 20)],
    ...Array.from({ length: 4 }, () => [h(9, 13)]),
    [h(10, 12)],
    [],
  ]);

  it.each([
    ['stop for lunch', '2026-11-23T11:30Z', 60, '2026-11-23T15:30Z'],
    ['end exactly with the first', '2026-11-23T08:00Z', 240, '2026-11-23T12:00Z'],
    ['go on to the next day', '2026-11-23T18:30Z', 60, '2026-11-24T08:30Z'],
    ['work on Saturday, too', '2026-11-27T11:30Z', 60, '2026-11-28T09:30Z'],
  ])('%s', (_, from, minutes, expected) => {
    expect(after(from, minutes, clinic)).toBe(expected);
  });

  it('may run until midnight and go on after it', () => {
    const night = everyDay('Europe/Athens', h(0, 6), h(22, 24));
    expect(after('2026-11-23T19:00Z', 180, night)).toBe('2026-11-23T23:00Z');
  });
});

describe('working time elsewhere', () => {
  it.each([
    ['Europe/Athens', '2026-11-23T15:30Z', '2026-11-24T06:30Z'],
    ['Asia/Nicosia', '2026-11-23T15:30Z', '2026-11-24T06:30Z'],
    ['Europe/Dublin', '2026-11-23T17:30Z', '2026-11-24T08:30Z'],
    ['Europe/Lisbon', '2026-10-23T16:30Z', '2026-10-26T08:30Z'],
    ['Atlantic/Azores', '2026-11-23T18:30Z', '2026-11-24T09:30Z'],
    ['Atlantic/Canary', '2026-11-23T17:30Z', '2026-11-24T08:30Z'],
    ['America/Martinique', '2026-11-23T21:30Z', '2026-11-24T12:30Z'],
    ['Indian/Reunion', '2026-11-23T13:30Z', '2026-11-24T04:30Z'],
    ['Pacific/Auckland', '2026-11-22T20:00Z', '2026-11-22T21:00Z'],
    ['Pacific/Honolulu', '2026-11-24T03:30Z', '2026-11-24T18:30Z'],
  ])('%s', (zone, from, expected) => {
    expect(after(from, 60, office(zone))).toBe(expected);
  });

  it('counts real minutes when the clock changes inside working hours', () => {
    const night = calendar('Europe/Berlin', [...Array.from({ length: 6 }, () => []), [h(0, 6)]]);
    // 25.10.2026 has seven hours between 00:00 and 06:00, 29.3.2026 has five.
    expect(after('2026-10-24T22:00Z', 420, night)).toBe('2026-10-25T05:00Z');
    expect(after('2026-10-24T22:00Z', 421, night)).toBe('2026-10-31T23:01Z');
    expect(after('2026-03-28T23:00Z', 300, night)).toBe('2026-03-29T04:00Z');
    expect(after('2026-03-28T23:00Z', 301, night)).toBe('2026-04-04T22:01Z');
  });

  it('begins with the hour that spring leaves out where it was left out', () => {
    const half = { startMinute: 2 * 60 + 30, endMinute: 4 * 60 };
    expect(after('2026-03-28T23:00Z', 60, everyDay('Europe/Berlin', half))).toBe('2026-03-29T02:00Z');
    // In the Azores midnight itself is left out.
    expect(after('2026-03-28T20:00Z', 60, everyDay('Atlantic/Azores', h(0, 2)))).toBe('2026-03-29T02:00Z');
  });
});

describe('properties, over random calendars, both clock changes and zones from the Azores to Cyprus', () => {
  const ZONES = [
    'Atlantic/Azores',
    'Europe/Lisbon',
    'Europe/Dublin',
    'Europe/Berlin',
    'Europe/Athens',
    'Asia/Nicosia',
  ];
  const SEASONS = ['2026-03-25T00:00Z', '2026-10-21T00:00Z', '2028-02-26T00:00Z', '2026-12-22T00:00Z'];

  function sample(seed: number) {
    const random = randomFrom(seed);
    const zone = ZONES[random(ZONES.length)]!;
    const week = Array.from({ length: 7 }, (_, day) => {
      if (day > 0 && random(4) === 0) return [];
      const cuts = Array.from({ length: 4 }, () => random(97) * 15).sort((a, b) => a - b);
      return [0, 2]
        .map((at) => ({ startMinute: cuts[at]!, endMinute: cuts[at + 1]! }))
        .filter(({ startMinute, endMinute }) => startMinute < endMinute);
    });
    week[0] = [h(9, 17)];
    const from = Date.parse(SEASONS[random(SEASONS.length)]!) + random(7 * 1_440) * MINUTE;
    return { random, hours: calendar(zone, week, random(2) ? ['2026-10-26', '2028-02-29'] : []), from };
  }

  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('hold for sample %i', (seed) => {
    const { random, hours, from } = sample(seed);
    const one = random(900) + 1;
    const two = random(900) + 1;
    const end = addWorkingTime(from, one * MINUTE, hours);
    // Monotonic: more time is never due earlier, a later start never either.
    expect(addWorkingTime(from, (one + two) * MINUTE, hours)).toBeGreaterThanOrEqual(end);
    expect(addWorkingTime(from + two * MINUTE, one * MINUTE, hours)).toBeGreaterThanOrEqual(end);
    expect(end).toBeGreaterThanOrEqual(from + one * MINUTE);
    // Adding in two steps is adding at once, wherever it is cut.
    expect(addWorkingTime(end, two * MINUTE, hours)).toBe(addWorkingTime(from, (one + two) * MINUTE, hours));
    // What was added is what lies between, and a cut anywhere loses nothing.
    expect(workingTimeBetween(from, end, hours)).toBe(one * MINUTE);
    const cut = from + random((end - from) / MINUTE + 1) * MINUTE;
    expect(workingTimeBetween(from, cut, hours) + workingTimeBetween(cut, end, hours)).toBe(one * MINUTE);
    // Windows come in order and never meet.
    const windows: (readonly [number, number])[] = [];
    for (const window of workingWindows(hours, from)) {
      if (window[0] >= end) break;
      windows.push(window);
    }
    for (let at = 1; at < windows.length; at += 1)
      expect(windows[at]![0]).toBeGreaterThanOrEqual(windows[at - 1]![1]);
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed + 100))(
    'agree with the clock on the wall: sample %i',
    (seed) => {
      const { hours, from } = sample(seed);
      // A week in winter, without a change of the clock: then every minute is shown once.
      const start = Date.parse('2026-11-16T00:00Z') + (from % (24 * 60 * MINUTE));
      const end = start + 5 * 24 * 60 * MINUTE;
      expect(workingTimeBetween(start, end, hours)).toBe(minutesShownOpen(start, end, hours) * MINUTE);
    },
  );
});

describe('bounds', () => {
  it('refuses a calendar that never opens, instead of searching for ever', () => {
    const never = calendar(
      'UTC',
      Array.from({ length: 7 }, () => []),
    );
    expect(() => addWorkingTime(0, 1, never)).toThrow(RangeError);
    expect(() => addWorkingTime(0, Number.NaN, office('UTC'))).toThrow(RangeError);
    expect(workingTimeBetween(0, 1_000 * MINUTE, never)).toBe(0);
  });
});

describe('months', () => {
  it.each([
    ['the same day of the next month', '2026-11-23T09:00Z', 'Europe/Berlin', '2026-12-23T09:00:00.000Z'],
    ['clamped to a short month', '2026-01-31T09:00Z', 'Europe/Berlin', '2026-02-28T09:00:00.000Z'],
    [
      'clamped to 29 February in a leap year',
      '2028-01-31T09:00Z',
      'Europe/Berlin',
      '2028-02-29T09:00:00.000Z',
    ],
    [
      'the same time on the wall over a clock change',
      '2026-10-10T09:00Z',
      'Europe/Berlin',
      '2026-11-10T10:00:00.000Z',
    ],
    // 1 February 00:30 in Athens is still January in UTC.
    ['by the date where the hospital is', '2026-01-31T22:30Z', 'Europe/Athens', '2026-02-28T22:30:00.000Z'],
  ])('%s', (_, from, zone, expected) => {
    expect(addMonths(new Date(from), 1, zone).toISOString()).toBe(expected);
  });
});
