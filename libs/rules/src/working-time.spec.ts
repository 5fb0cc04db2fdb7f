import { describe, expect, it } from '@jest/globals';
import {
  addWorkingMinutes,
  isTimeZone,
  officeHours,
  zoneOffsetMinutes,
  type WorkingHours,
} from './working-time.js';

const MINUTE = 60_000;
const after = (from: string, minutes: number, hours: WorkingHours): string =>
  addWorkingMinutes(new Date(from), minutes, hours).toISOString().replace(':00.000Z', 'Z');

/** Counts minute by minute what Intl shows, in another way than the code under test. */
function workingMinutesBetween(from: Date, to: Date, zone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  let minutes = 0;
  for (let at = from.getTime(); at < to.getTime(); at += MINUTE) {
    const shown = clock.format(at);
    const hour = Number(/\d+/.exec(shown)?.[0]);
    if (!/Sat|Sun/.test(shown) && hour >= 8 && hour < 18) minutes += 1;
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

describe('addWorkingMinutes in Berlin', () => {
  const berlin = officeHours('Europe/Berlin');

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
    // Friday 23.10. in summer time, Monday 26.10. in winter time.
    ['over the end of summer time', '2026-10-23T15:00Z', 120, '2026-10-26T08:00Z'],
    // Friday 27.3. in winter time, Monday 30.3. in summer time.
    ['over the start of summer time', '2026-03-27T16:00Z', 120, '2026-03-30T07:00Z'],
    ['from the hour that comes twice', '2026-10-25T00:30Z', 60, '2026-10-26T08:00Z'],
    ['over the end of a year', '2026-12-31T16:00Z', 120, '2027-01-01T08:00Z'],
  ])('%s', (_, from, minutes, expected) => {
    expect(after(from, minutes, berlin)).toBe(expected);
  });

  it('keeps seconds', () => {
    expect(addWorkingMinutes(new Date('2026-11-23T09:00:12.345Z'), 5, berlin).toISOString()).toBe(
      '2026-11-23T09:05:12.345Z',
    );
  });
});

describe('addWorkingMinutes elsewhere', () => {
  it.each([
    ['Europe/Athens', '2026-11-23T15:30Z', 60, '2026-11-24T06:30Z'],
    ['Europe/Dublin', '2026-11-23T17:30Z', 60, '2026-11-24T08:30Z'],
    ['Europe/Lisbon', '2026-10-23T16:30Z', 60, '2026-10-26T08:30Z'],
    ['Atlantic/Azores', '2026-11-23T18:30Z', 60, '2026-11-24T09:30Z'],
    ['America/Martinique', '2026-11-23T21:30Z', 60, '2026-11-24T12:30Z'],
    ['Indian/Reunion', '2026-11-23T13:30Z', 60, '2026-11-24T04:30Z'],
    // The date differs from the one in UTC on both sides.
    ['Pacific/Auckland', '2026-11-22T20:00Z', 60, '2026-11-22T21:00Z'],
    ['Pacific/Honolulu', '2026-11-24T03:30Z', 60, '2026-11-24T18:30Z'],
  ])('%s', (zone, from, minutes, expected) => {
    expect(after(from, minutes, officeHours(zone))).toBe(expected);
  });

  it('counts real minutes when the clock changes inside working hours', () => {
    const night: WorkingHours = { zone: 'Europe/Berlin', days: [0], startMinute: 0, endMinute: 6 * 60 };
    // 25.10.2026 has seven hours between 00:00 and 06:00, 29.3.2026 has five.
    expect(after('2026-10-24T22:00Z', 420, night)).toBe('2026-10-25T05:00Z');
    expect(after('2026-10-24T22:00Z', 421, night)).toBe('2026-10-31T23:01Z');
    expect(after('2026-03-28T23:00Z', 300, night)).toBe('2026-03-29T04:00Z');
    expect(after('2026-03-28T23:00Z', 301, night)).toBe('2026-04-04T22:01Z');
  });

  it('finds the start of work on the day of a clock change far from Greenwich', () => {
    const early: WorkingHours = {
      zone: 'America/New_York',
      days: [0],
      startMinute: 3 * 60,
      endMinute: 6 * 60,
    };
    expect(after('2026-11-01T04:00Z', 60, early)).toBe('2026-11-01T09:00Z');
    expect(after('2026-03-08T05:00Z', 60, early)).toBe('2026-03-08T08:00Z');
  });

  it('refuses hours that never come and zones that do not exist', () => {
    const hours = officeHours('Europe/Berlin');
    const from = new Date('2026-11-23T09:00Z');
    expect(() => addWorkingMinutes(from, 1, { ...hours, days: [] })).toThrow(RangeError);
    expect(() => addWorkingMinutes(from, 1, { ...hours, days: [7] })).toThrow(RangeError);
    expect(() => addWorkingMinutes(from, 1, { ...hours, endMinute: hours.startMinute })).toThrow(RangeError);
    expect(() => addWorkingMinutes(from, 1, { ...hours, startMinute: Number.NaN })).toThrow(RangeError);
    expect(() => addWorkingMinutes(from, Number.NaN, hours)).toThrow(RangeError);
    expect(() => addWorkingMinutes(from, 1, officeHours('Europe/Atlantis'))).toThrow(RangeError);
    expect(() => addWorkingMinutes(new Date(Number.NaN), 1, hours)).toThrow(RangeError);
  });
});

describe('properties of addWorkingMinutes', () => {
  const zones = ['Europe/Berlin', 'Europe/Athens', 'Europe/Lisbon', 'Indian/Reunion', 'America/Martinique'];

  it('leaves exactly the asked working minutes between start and end', () => {
    const random = randomFrom(20261123);
    for (let round = 0; round < 40; round += 1) {
      const zone = zones[random(zones.length)] ?? 'Europe/Berlin';
      // Starts around both clock changes of 2026.
      const around = random(2) === 0 ? Date.UTC(2026, 2, 26) : Date.UTC(2026, 9, 22);
      const from = new Date(around + random(5 * 24 * 60) * MINUTE);
      const minutes = 1 + random(1_500);
      const end = addWorkingMinutes(from, minutes, officeHours(zone));
      expect(workingMinutesBetween(from, end, zone)).toBe(minutes);
      // The last minute before the end is itself worked: the end is not later than needed.
      expect(workingMinutesBetween(new Date(end.getTime() - MINUTE), end, zone)).toBe(1);
    }
  });

  it('never ends earlier for a later start or for more minutes', () => {
    const random = randomFrom(42);
    for (let round = 0; round < 1_500; round += 1) {
      const hours = officeHours(zones[random(zones.length)] ?? 'Europe/Berlin');
      const from = new Date(Date.UTC(2026, 0, 1) + random(365 * 24 * 60) * MINUTE);
      const minutes = random(3_000);
      const end = addWorkingMinutes(from, minutes, hours).getTime();
      const later = new Date(from.getTime() + random(4 * 24 * 60) * MINUTE);
      expect(addWorkingMinutes(later, minutes, hours).getTime()).toBeGreaterThanOrEqual(end);
      expect(addWorkingMinutes(from, minutes + random(600), hours).getTime()).toBeGreaterThanOrEqual(end);
      expect(end).toBeGreaterThanOrEqual(from.getTime() + minutes * MINUTE);
    }
  });
});

describe('zoneOffsetMinutes', () => {
  it.each([
    ['Europe/Berlin', '2026-10-25T00:59:59Z', 120],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 60],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', 60],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 120],
    ['Europe/Athens', '2026-11-23T12:00:00Z', 120],
    ['Atlantic/Azores', '2026-11-23T00:30:00Z', -60],
    ['Asia/Kolkata', '2026-11-23T12:00:00.500Z', 330],
    ['UTC', '2026-12-31T23:59:59Z', 0],
  ])('%s at %s is %i', (zone, at, expected) => {
    expect(zoneOffsetMinutes(new Date(at), zone)).toBe(expected);
  });
});

describe('isTimeZone', () => {
  it('knows real zones only', () => {
    expect(['Europe/Athens', 'UTC', 'Indian/Reunion'].every(isTimeZone)).toBe(true);
    expect(['', 'Athens', 'Europe/Atlantis', "'; drop table tickets"].some(isTimeZone)).toBe(false);
  });
});
