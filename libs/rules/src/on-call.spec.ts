import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  nextHandover,
  onCallAt,
  onCallBetween,
  type OnCallFacts,
  type OnCallOverride,
  type Shift,
} from './on-call.js';

const shift = (values: Partial<Shift> = {}): Shift => ({
  name: 'Week',
  days: [1, 2, 3, 4, 5, 6, 7],
  start: '09:00',
  end: '09:00',
  holidays: 'LIKE_ANY_DAY',
  turn: 'WEEKLY',
  firstDay: '2026-01-05',
  people: ['ada', 'bob', 'cleo'],
  ...values,
});
const facts = (shifts: Shift[], zone = 'Europe/Athens', more: Partial<OnCallFacts> = {}): OnCallFacts => ({
  rota: { zone, shifts },
  overrides: [],
  isHoliday: () => false,
  ...more,
});
const at = (text: string) => new Date(text);
const who = (given: OnCallFacts, moment: string) => onCallAt(given, at(moment)).personId;

/** The two changes of 2026, at 01:00 UTC in all of the Union. */
const CHANGES = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)];
const ZONES = ['Europe/Lisbon', 'Atlantic/Azores', 'Asia/Nicosia', 'Europe/Berlin'];
const HOUR = 3_600_000;

const time = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );
const aroundAChange = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -72 * 60, max: 72 * 60 }))
  .map(([change, minutes]) => new Date(change + minutes * 60_000));
/** A day in two or three shifts that hand over to each other at any times, and somebody who stands in at some point. */
const scene = fc.record({
  zone: fc.constantFrom(...ZONES),
  bounds: fc.uniqueArray(time, { minLength: 2, maxLength: 4 }).map((times) => times.sort()),
  turn: fc.constantFrom('DAILY' as const, 'WEEKLY' as const),
  override: fc.option(fc.tuple(aroundAChange, fc.integer({ min: 1, max: 40 })), { nil: null }),
});
const build = ({ zone, bounds, turn, override }: typeof scene extends fc.Arbitrary<infer T> ? T : never) => {
  const shifts = bounds.map((start, index) =>
    shift({ name: `s${index}`, start, end: bounds[(index + 1) % bounds.length]!, turn }),
  );
  const overrides: OnCallOverride[] = override
    ? [
        {
          id: 'o',
          startsAt: override[0],
          endsAt: new Date(override[0].getTime() + override[1] * HOUR),
          personId: 'eve',
        },
      ]
    : [];
  return facts(shifts, zone, { overrides });
};

describe('who is on call', () => {
  it('changes on the first day of the turn, at the hand-over', () => {
    const weekly = facts([shift()]);
    expect(who(weekly, '2026-01-05T06:59:00Z')).toBe('cleo'); // 08:59 in Athens: the week before
    expect(who(weekly, '2026-01-05T07:00:00Z')).toBe('ada');
    expect(who(weekly, '2026-01-12T06:59:59Z')).toBe('ada');
    expect(who(weekly, '2026-01-12T07:00:00Z')).toBe('bob');
    expect(who(facts([shift({ turn: 'DAILY' })]), '2026-01-07T07:00:00Z')).toBe('cleo');
  });

  it('keeps the hand-over on the wall clock through both changes', () => {
    const weekly = facts([shift()], 'Europe/Berlin');
    expect(nextHandover(weekly, at('2026-03-28T12:00:00Z'))!.startsAt).toEqual(at('2026-03-30T07:00:00Z'));
    expect(nextHandover(weekly, at('2026-03-20T12:00:00Z'))!.startsAt).toEqual(at('2026-03-23T08:00:00Z'));
    expect(nextHandover(weekly, at('2026-10-24T12:00:00Z'))!.startsAt).toEqual(at('2026-10-26T08:00:00Z'));
  });

  it('counts the night of the change as one hour less or more', () => {
    const nights = facts([shift({ start: '22:00', end: '06:00', people: ['ada'] })], 'Asia/Nicosia');
    const hours = (from: string) => {
      const { startsAt, endsAt } = onCallBetween(nights, at(from), at('2026-12-31T00:00:00Z'))[0]!;
      return (endsAt.getTime() - startsAt.getTime()) / HOUR;
    };
    expect(hours('2026-03-28T20:00:00Z')).toBe(7);
    expect(hours('2026-10-24T19:00:00Z')).toBe(9);
    expect(hours('2026-06-10T19:00:00Z')).toBe(8);
  });

  it('hands over at once when the hand-over falls into the hour that does not exist', () => {
    const split = facts(
      [
        shift({ name: 'a', start: '20:00', end: '03:30', people: ['ada'] }),
        shift({ name: 'b', start: '03:30', end: '20:00', people: ['bob'] }),
      ],
      'Asia/Nicosia',
    );
    const pieces = onCallBetween(split, at('2026-03-28T18:00:00Z'), at('2026-03-29T12:00:00Z'));
    expect(pieces.map(({ personId }) => personId)).toEqual(['ada', 'bob']);
    expect(pieces[1]!.startsAt).toEqual(at('2026-03-29T01:30:00Z')); // 04:30, as 03:30 is skipped
  });

  it('lets a shift of holidays take the place of the others', () => {
    const rota = facts(
      [
        shift({
          name: 'Day',
          days: [1, 2, 3, 4, 5],
          start: '08:00',
          end: '18:00',
          holidays: 'NOT',
          people: ['ada'],
        }),
        shift({ name: 'Holiday', start: '00:00', end: '00:00', holidays: 'ONLY', people: ['bob'] }),
      ],
      'Europe/Athens',
      { isHoliday: (day) => day === '2026-12-25' },
    );
    expect(who(rota, '2026-12-24T10:00:00Z')).toBe('ada');
    expect(who(rota, '2026-12-25T10:00:00Z')).toBe('bob');
    expect(onCallAt(rota, at('2026-12-24T20:00:00Z'))).toMatchObject({ personId: null, shift: null });
  });

  it('puts the stand-in on call, even where no shift runs, and for that time only', () => {
    const overrides = [
      { id: 'o', startsAt: at('2026-01-06T10:00:00Z'), endsAt: at('2026-01-06T12:00:00Z'), personId: 'eve' },
    ];
    const given = facts([shift()], 'Europe/Athens', { overrides });
    expect(who(given, '2026-01-06T09:59:59Z')).toBe('ada');
    expect(onCallAt(given, at('2026-01-06T10:00:00Z'))).toMatchObject({
      personId: 'eve',
      overrideId: 'o',
      shift: null,
    });
    expect(who(given, '2026-01-06T12:00:00Z')).toBe('ada');
    expect(who({ ...given, rota: { zone: 'UTC', shifts: [] } }, '2026-01-06T11:00:00Z')).toBe('eve');
  });

  it('knows no hand-over where there is none', () => {
    expect(nextHandover(facts([]), at('2026-01-06T10:00:00Z'))).toBeNull();
    expect(nextHandover(facts([shift({ people: ['ada'] })]), at('2026-01-06T10:00:00Z'))).toBeNull();
  });
});

describe('across the changes of daylight saving time, in four zones', () => {
  it('a day in shifts has somebody on call at every instant', () => {
    fc.assert(
      fc.property(scene, aroundAChange, (given, from) => {
        const pieces = onCallBetween(build(given), from, new Date(from.getTime() + 48 * HOUR));
        expect(pieces.filter(({ personId }) => personId === null)).toEqual([]);
      }),
    );
  });

  it('stretches follow each other without gap or overlap, and fill the period', () => {
    fc.assert(
      fc.property(scene, aroundAChange, fc.integer({ min: 1, max: 200 }), (given, from, hours) => {
        const to = new Date(from.getTime() + hours * HOUR);
        const pieces = onCallBetween(build(given), from, to);
        expect(pieces[0]!.startsAt).toEqual(from);
        expect(pieces.at(-1)!.endsAt).toEqual(to);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.startsAt.getTime()).toBeLessThan(piece.endsAt.getTime());
          if (index > 0) expect(piece.startsAt).toEqual(pieces[index - 1]!.endsAt);
        }
      }),
    );
  });

  it('an instant is answered the same as the stretch that holds it, wherever the question begins', () => {
    fc.assert(
      fc.property(scene, aroundAChange, fc.nat(47), (given, from, hours) => {
        const built = build(given);
        const moment = new Date(from.getTime() + hours * HOUR);
        const piece = onCallBetween(built, from, new Date(from.getTime() + 48 * HOUR)).find(
          ({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt,
        )!;
        expect(onCallAt(built, moment)).toMatchObject({ personId: piece.personId, shift: piece.shift });
      }),
    );
  });

  it('the next hand-over is the first instant with somebody else', () => {
    fc.assert(
      fc.property(scene, aroundAChange, (given, from) => {
        const built = build(given);
        const next = nextHandover(built, from)!;
        const before = onCallAt(built, from).personId;
        expect(onCallAt(built, next.startsAt).personId).toBe(next.personId);
        expect(next.personId).not.toBe(before);
        expect(onCallAt(built, new Date(next.startsAt.getTime() - 1)).personId).toBe(before);
      }),
    );
  });
});
