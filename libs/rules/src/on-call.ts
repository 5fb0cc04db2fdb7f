/**
 * Who is on call at an instant. A rota is written in the clock on the wall of its zone; every question is answered in
 * instants, so that a night with a clock change is one hour shorter or longer and nobody is missing in it.
 */
import { Temporal } from 'temporal-polyfill';

/** The lines of the Centre that can be called; incident leads decide when both lines do not answer. */
export const OnCallTeam = {
  FIRST_LINE: 'FIRST_LINE',
  SECOND_LINE: 'SECOND_LINE',
  INCIDENT_LEAD: 'INCIDENT_LEAD',
} as const;
export type OnCallTeam = (typeof OnCallTeam)[keyof typeof OnCallTeam];

/** Whether a shift runs on public holidays and days off: as on any day, not at all, or on those alone. */
export const ShiftHolidays = { LIKE_ANY_DAY: 'LIKE_ANY_DAY', NOT: 'NOT', ONLY: 'ONLY' } as const;
export type ShiftHolidays = (typeof ShiftHolidays)[keyof typeof ShiftHolidays];

/** How long somebody keeps a shift before the next one in the list has it. */
export const ShiftTurn = { DAILY: 'DAILY', WEEKLY: 'WEEKLY' } as const;
export type ShiftTurn = (typeof ShiftTurn)[keyof typeof ShiftTurn];

/** One row of a rota: on these days, from the hand-over at `start` to the one at `end`, one of these people. */
export interface Shift {
  readonly name: string;
  /** 1 (Monday) to 7 (Sunday): the days on which it begins. */
  readonly days: readonly number[];
  /** `HH:MM` on the wall clock of the rota. */
  readonly start: string;
  /** `HH:MM`; not later than `start` means on the next day, the same time means 24 hours. */
  readonly end: string;
  readonly holidays: ShiftHolidays;
  readonly turn: ShiftTurn;
  /** `YYYY-MM-DD`: the day on which the first of the list begins; a weekly turn changes on this day of the week. */
  readonly firstDay: string;
  /** Ids of people, in the order of their turns. */
  readonly people: readonly string[];
}

export interface Rota {
  /** IANA name, such as `Europe/Athens`. */
  readonly zone: string;
  readonly shifts: readonly Shift[];
}

/** Somebody stands in for whoever would be on call. */
export interface OnCallOverride {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly personId: string;
}

/** A stretch of time with one person on call, or nobody; the end does not belong to it. */
export interface OnCallPiece {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null: nobody is on call. */
  readonly personId: string | null;
  /** Name of the shift; null for an override and where nobody is on call. */
  readonly shift: string | null;
  readonly overrideId: string | null;
}

/** Tells for a day (`YYYY-MM-DD`) whether it is a holiday of the team. */
export type IsHoliday = (day: string) => boolean;

export interface OnCallFacts {
  readonly rota: Rota;
  readonly overrides: readonly OnCallOverride[];
  readonly isHoliday: IsHoliday;
}

/** How far ahead the next hand-over is looked for. */
export const HANDOVER_HORIZON_DAYS = 60;
const DAY_MS = 86_400_000;

interface Occurrence {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly personId: string;
  readonly shift: string;
}

/** The days of the month by the calendar of the zone at an instant. */
export function localDay(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/**
 * The instant at which the wall clock of the zone shows this time. A time that a clock change skips is counted by the clock from
 * before the change, as calendar programs do with the exported rota (RFC 5545, section 3.3.5).
 */
export function instantAt(day: string, time: string, zone: string): Date {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(wall.toZonedDateTime(zone).epochMilliseconds);
}

/** Every stretch between two instants, in order and without gaps; neighbours differ in person, shift or override. */
export function onCallBetween(
  { rota, overrides, isHoliday }: OnCallFacts,
  from: Date,
  to: Date,
): OnCallPiece[] {
  const [first, last] = [from.getTime(), to.getTime()];
  if (!(first < last)) return [];
  const shifts = occurrences(rota, isHoliday, from, to);
  const stands = overrides.map((override) => ({
    ...override,
    starts: override.startsAt.getTime(),
    ends: override.endsAt.getTime(),
  }));
  const moments = [
    first,
    ...shifts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
    ...stands.flatMap(({ starts, ends }) => [starts, ends]),
  ].filter((moment) => moment >= first && moment < last);
  const bounds = [...new Set(moments)].sort((a, b) => a - b);
  const pieces: OnCallPiece[] = [];
  for (const [index, moment] of bounds.entries()) {
    const stand = stands.findLast(({ starts, ends }) => starts <= moment && moment < ends);
    // Where two overlap, as on the morning of a holiday, the one that began last has the call.
    const shift = stand
      ? undefined
      : shifts.findLast(({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt);
    const piece = {
      startsAt: new Date(moment),
      endsAt: new Date(bounds[index + 1] ?? last),
      personId: stand?.personId ?? shift?.personId ?? null,
      shift: shift?.shift ?? null,
      overrideId: stand?.id ?? null,
    };
    const before = pieces.at(-1);
    if (before && isSame(before, piece)) pieces[pieces.length - 1] = { ...before, endsAt: piece.endsAt };
    else pieces.push(piece);
  }
  return pieces;
}

/** The stretch that holds this instant, cut at the horizon. */
export function onCallAt(facts: OnCallFacts, at: Date): OnCallPiece {
  return onCallBetween(facts, at, new Date(at.getTime() + HANDOVER_HORIZON_DAYS * DAY_MS))[0]!;
}

/** The first stretch after this instant with another person than now; null when none is in sight. */
export function nextHandover(facts: OnCallFacts, at: Date): OnCallPiece | null {
  const [now, ...later] = onCallBetween(facts, at, new Date(at.getTime() + HANDOVER_HORIZON_DAYS * DAY_MS));
  return later.find(({ personId }) => personId !== now!.personId) ?? null;
}

function isSame(a: OnCallPiece, b: OnCallPiece): boolean {
  return a.personId === b.personId && a.shift === b.shift && a.overrideId === b.overrideId;
}

/** The shifts that touch the period, the one that begins last at the end. */
function occurrences(rota: Rota, isHoliday: IsHoliday, from: Date, to: Date): Occurrence[] {
  const found: Occurrence[] = [];
  const end = Temporal.PlainDate.from(localDay(to, rota.zone)).add({ days: 1 });
  let day = Temporal.PlainDate.from(localDay(from, rota.zone)).subtract({ days: 2 });
  for (; Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    for (const shift of rota.shifts) {
      const name = day.toString();
      if (!runsOn(shift, day, isHoliday(name))) continue;
      const endDay = shift.end > shift.start ? name : day.add({ days: 1 }).toString();
      const startsAt = instantAt(name, shift.start, rota.zone).getTime();
      const endsAt = instantAt(endDay, shift.end, rota.zone).getTime();
      if (endsAt <= startsAt || endsAt <= from.getTime() || startsAt >= to.getTime()) continue;
      found.push({ startsAt, endsAt, personId: personOn(shift, day), shift: shift.name });
    }
  }
  return found.sort((a, b) => a.startsAt - b.startsAt);
}

function runsOn(shift: Shift, day: Temporal.PlainDate, isHoliday: boolean): boolean {
  if (shift.people.length === 0 || !shift.days.includes(day.dayOfWeek)) return false;
  if (shift.holidays === ShiftHolidays.LIKE_ANY_DAY) return true;
  return isHoliday === (shift.holidays === ShiftHolidays.ONLY);
}

function personOn({ people, turn, firstDay }: Shift, day: Temporal.PlainDate): string {
  const days = Temporal.PlainDate.from(firstDay).until(day, { largestUnit: 'days' }).days;
  const turns = turn === ShiftTurn.WEEKLY ? Math.floor(days / 7) : days;
  return people[((turns % people.length) + people.length) % people.length]!;
}
