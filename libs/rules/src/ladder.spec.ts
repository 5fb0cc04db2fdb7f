import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterQuietHours, climb, firstRungAt, type Ladder, minutesToTop, rungsOf } from './ladder.js';
import { checkLadder, checkOverride, checkRota } from './rota-check.js';
import type { Shift } from './on-call.js';

const step = (waitMinutes: number, values: object = {}) => ({
  teams: ['FIRST_LINE' as const],
  people: [],
  channels: ['MAIL' as const],
  waitMinutes,
  ...values,
});
const ladder = (values: Partial<Ladder> = {}): Ladder => ({
  steps: [step(5), step(10), step(15)],
  topRepeats: 1,
  quietHours: { start: '22:00', end: '07:00', zone: 'Europe/Athens' },
  ...values,
});
const at = (text: string) => new Date(text);
const start = at('2026-06-10T09:00:00Z');
const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);

describe('the ladder', () => {
  it('calls one rung after the other, repeats the top and then has done all it can', () => {
    const called: [number, string][] = [];
    let page = {
      isCritical: true,
      rungsCalled: 0,
      nextAt: firstRungAt(ladder(), start, true) as Date | null,
    };
    for (let minute = 0; minute < 120; minute += 1) {
      const now = minutes(start, minute);
      const decision = climb(ladder(), page, now);
      if (decision.do !== 'CALL') continue;
      called.push([decision.rung, now.toISOString().slice(11, 16)]);
      page = { ...page, rungsCalled: decision.rung + 1, nextAt: decision.nextAt };
    }
    expect(called).toEqual([
      [0, '09:00'],
      [1, '09:05'],
      [2, '09:15'],
      [3, '09:30'],
    ]);
    expect(page.nextAt).toBeNull();
    expect(rungsOf(ladder())).toBe(4);
    expect(minutesToTop(ladder())).toBe(15);
  });

  it('says the same when asked twice, and waits when asked early', () => {
    const page = { isCritical: true, rungsCalled: 1, nextAt: minutes(start, 5) };
    expect(climb(ladder(), page, minutes(start, 4))).toEqual({ do: 'WAIT', until: minutes(start, 5) });
    expect(climb(ladder(), page, minutes(start, 5))).toEqual(climb(ladder(), page, minutes(start, 5)));
  });

  it('goes on where it stopped and does not catch up: hours late, one rung is called, and the next waits its time', () => {
    const page = { isCritical: true, rungsCalled: 1, nextAt: minutes(start, 5) };
    const late = minutes(start, 300);
    expect(climb(ladder(), page, late)).toMatchObject({ do: 'CALL', rung: 1, nextAt: minutes(late, 10) });
  });

  it('lets nobody be called in quiet hours unless it is critical', () => {
    const night = at('2026-06-10T21:00:00Z'); // midnight in Athens
    const morning = at('2026-06-11T04:00:00Z'); // seven o'clock
    expect(firstRungAt(ladder(), night, false)).toEqual(morning);
    expect(firstRungAt(ladder(), night, true)).toEqual(night);
    const page = { rungsCalled: 0, nextAt: night };
    expect(climb(ladder(), { ...page, isCritical: false }, night)).toEqual({ do: 'WAIT', until: morning });
    expect(climb(ladder(), { ...page, isCritical: true }, night)).toMatchObject({ do: 'CALL' });
    const evening = at('2026-06-10T18:58:00Z');
    expect(climb(ladder(), { ...page, nextAt: evening, isCritical: false }, evening)).toMatchObject({
      do: 'CALL',
      nextAt: morning,
    });
  });

  it('ends quiet hours with the change of the clock that skips their end', () => {
    const change = at('2026-03-29T01:00:00Z'); // Lisbon goes from 01:00 to 02:00
    const quiet = { start: '02:30', end: '01:30', zone: 'Europe/Lisbon' };
    expect(afterQuietHours(at('2026-03-29T00:59:00Z'), quiet)).toEqual(change);
    expect(afterQuietHours(change, quiet)).toEqual(change);
  });

  it('never calls in quiet hours, and always some time, across both changes of the clock', () => {
    const zones = ['Europe/Lisbon', 'Atlantic/Azores', 'Asia/Nicosia', 'Europe/Berlin'];
    const moment = fc
      .tuple(
        fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)),
        fc.integer({ min: -3000, max: 3000 }),
      )
      .map(([change, offset]) => new Date(change + offset * 60_000));
    const hour = fc.integer({ min: 0, max: 23 }).map((value) => `${String(value).padStart(2, '0')}:30`);
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, hour, hour, (zone, now, from, to) => {
        fc.pre(from !== to);
        const open = afterQuietHours(now, { start: from, end: to, zone });
        expect(open.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(open.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        expect(afterQuietHours(open, { start: from, end: to, zone })).toEqual(open);
      }),
    );
  });
});

describe('a ladder or rota that cannot work is refused, with the place', () => {
  const known = (id: string) => id === 'ada' || id === 'bob';
  const problems = (values: Partial<Ladder>) =>
    checkLadder(ladder(values), known).map(({ field, code }) => `${field} ${code}`);
  it.each([
    ['no step', { steps: [] }, 'steps EMPTY'],
    ['a step without people', { steps: [step(5), step(5, { teams: [] })] }, 'steps.1.people EMPTY'],
    ['somebody unknown', { steps: [step(5, { people: ['ada', 'eve'] })] }, 'steps.0.people.1 UNKNOWN'],
    ['somebody twice', { steps: [step(5, { people: ['ada', 'ada'] })] }, 'steps.0.people DUPLICATE'],
    ['no channel', { steps: [step(5, { channels: [] })] }, 'steps.0.channels EMPTY'],
    ['no wait', { steps: [step(0)] }, 'steps.0.waitMinutes OUT_OF_RANGE'],
    ['half a minute', { steps: [step(0.5)] }, 'steps.0.waitMinutes OUT_OF_RANGE'],
    ['too many repeats', { topRepeats: 11 }, 'topRepeats OUT_OF_RANGE'],
    ['eleven steps', { steps: Array.from({ length: 11 }, () => step(5)) }, 'steps TOO_MANY'],
    [
      'quiet hours of no length',
      { quietHours: { start: '07:00', end: '07:00', zone: 'UTC' } },
      'quietHours.end INVALID',
    ],
    [
      'quiet hours nowhere',
      { quietHours: { start: '22:00', end: '07:00', zone: 'Mars/Base' } },
      'quietHours.timeZone UNKNOWN',
    ],
  ])('%s', (_, values, problem) => expect(problems(values as Partial<Ladder>)).toEqual([problem]));

  const shift = (values: Partial<Shift> = {}): Shift => ({
    name: 'Day',
    days: [1, 2],
    start: '08:00',
    end: '18:00',
    holidays: 'LIKE_ANY_DAY',
    turn: 'WEEKLY',
    firstDay: '2026-01-05',
    people: ['ada'],
    ...values,
  });
  const ofRota = (shifts: Shift[], values: object = {}) =>
    checkRota({ zone: 'Europe/Athens', daysOff: [], shifts, ...values }, known).map(
      ({ field, code }) => `${field} ${code}`,
    );
  it.each([
    ['no day', [shift({ days: [] })], 'shifts.0.days EMPTY'],
    ['an eighth day', [shift({ days: [8] })], 'shifts.0.days OUT_OF_RANGE'],
    ['a day twice', [shift({ days: [1, 1] })], 'shifts.0.days DUPLICATE'],
    ['half past 25', [shift({ start: '25:30' })], 'shifts.0.start INVALID'],
    ['nobody', [shift({ people: [] })], 'shifts.0.people EMPTY'],
    ['30 February', [shift({ firstDay: '2026-02-30' })], 'shifts.0.firstDay INVALID'],
    ['two at once', [shift(), shift({ start: '17:00', end: '20:00' })], 'shifts.1 OVERLAPS'],
    [
      'a night into the next shift',
      [shift({ start: '22:00', end: '09:00' }), shift({ days: [2], start: '08:00', end: '10:00' })],
      'shifts.1 OVERLAPS',
    ],
    [
      'Sunday night into Monday',
      [shift({ days: [1] }), shift({ days: [7], start: '22:00', end: '09:00' })],
      'shifts.1 OVERLAPS',
    ],
    ['no name', [shift({ name: ' ' })], 'shifts.0.name EMPTY'],
  ])('a shift with %s', (_, shifts, problem) => expect(ofRota(shifts)).toEqual([problem]));
  it('an unknown zone, a day off that is none, and 21 shifts', () => {
    expect(ofRota([], { zone: 'Europe/Atlantis', daysOff: ['2026-02-30'] })).toEqual([
      'timeZone UNKNOWN',
      'daysOff.0 INVALID',
    ]);
    expect(ofRota(Array.from({ length: 21 }, () => shift()))).toEqual(['shifts TOO_MANY']);
  });
  it('takes a rota whose shifts hand over to each other, and one for holidays beside the ordinary one', () => {
    expect(
      ofRota([
        shift({ days: [1, 2, 3, 4, 5, 6, 7] }),
        shift({ days: [1, 2, 3, 4, 5, 6, 7], start: '18:00', end: '08:00' }),
      ]),
    ).toEqual([]);
    expect(ofRota([shift({ holidays: 'NOT' }), shift({ holidays: 'ONLY' })])).toEqual([]);
    expect(checkLadder(ladder(), known)).toEqual([]);
  });
  it('a stand-in that ends before it begins, that is over, or that lasts for months', () => {
    const now = at('2026-06-10T09:00:00Z');
    const of = (startsAt: string, endsAt: string) =>
      checkOverride({ startsAt: at(startsAt), endsAt: at(endsAt) }, now);
    expect(of('2026-06-11T09:00:00Z', '2026-06-11T09:00:00Z')).toEqual([
      { field: 'endsAt', code: 'INVALID' },
    ]);
    expect(of('2026-06-09T09:00:00Z', '2026-06-10T08:00:00Z')).toEqual([
      { field: 'endsAt', code: 'IN_PAST' },
    ]);
    expect(of('2026-06-11T09:00:00Z', '2026-09-11T09:00:00Z')[0]).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(of('2026-06-10T08:00:00Z', '2026-06-12T08:00:00Z')).toEqual([]);
  });
});
