/** What is wrong with a rota, an override or a ladder before it is stored: each answer names the place. */
import { Temporal } from 'temporal-polyfill';
import type { Ladder } from './ladder.js';
import { PageChannel } from './ladder.js';
import { OnCallTeam, type Rota, type Shift, ShiftHolidays, ShiftTurn } from './on-call.js';
import { checkName } from './ticket-text.js';
import { isTimeZone } from './clocks/calendar.js';

/** The most that a rota or a ladder can hold. */
export const ON_CALL_LIMITS = {
  shifts: 20,
  peoplePerShift: 30,
  daysOff: 100,
  shiftName: 60,
  steps: 10,
  peoplePerStep: 20,
  waitMinutes: 240,
  topRepeats: 10,
  overrideDays: 60,
} as const;

export interface OnCallProblem {
  /** Path of the place, such as `shifts.2.people`. */
  readonly field: string;
  readonly code:
    | 'EMPTY'
    | 'TOO_LONG'
    | 'TOO_MANY'
    | 'BAD_CHARACTER'
    | 'TOO_SHORT'
    | 'INVALID'
    | 'UNKNOWN'
    | 'OVERLAPS'
    | 'DUPLICATE'
    | 'OUT_OF_RANGE'
    | 'IN_PAST';
  readonly min?: number;
  readonly max?: number;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WEEK = 7 * 1440;

export const isTimeOfDay = (text: string): boolean => TIME.test(text);

/** True for a day that is in the calendar, from 2000 to 2199. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < '2000' || text >= '2200') return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Everything that is wrong with a rota. `isPerson` tells who may be on call. */
export function checkRota(
  rota: Rota & { readonly daysOff: readonly string[] },
  isPerson: (id: string) => boolean,
): OnCallProblem[] {
  const { shifts, daysOff } = ON_CALL_LIMITS;
  const found: OnCallProblem[] = [];
  if (!isTimeZone(rota.zone)) found.push({ field: 'timeZone', code: 'UNKNOWN' });
  if (rota.daysOff.length > daysOff) found.push({ field: 'daysOff', code: 'TOO_MANY', max: daysOff });
  else
    for (const [index, day] of rota.daysOff.entries())
      if (!isDay(day)) found.push({ field: `daysOff.${index}`, code: 'INVALID' });
  if (rota.shifts.length > shifts) return [...found, { field: 'shifts', code: 'TOO_MANY', max: shifts }];
  const broken = rota.shifts.flatMap((shift, index) => checkShift(shift, `shifts.${index}`, isPerson));
  return [...found, ...broken, ...(broken.length === 0 ? overlaps(rota.shifts) : [])];
}

function checkShift(shift: Shift, field: string, isPerson: (id: string) => boolean): OnCallProblem[] {
  const found: OnCallProblem[] = [];
  const { shiftName, peoplePerShift } = ON_CALL_LIMITS;
  const name = checkName(shift.name, `${field}.name`);
  if (name) found.push(name);
  else if (Array.from(shift.name).length > shiftName)
    found.push({ field: `${field}.name`, code: 'TOO_LONG', max: shiftName });
  if (shift.days.length === 0) found.push({ field: `${field}.days`, code: 'EMPTY' });
  else if (shift.days.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
    found.push({ field: `${field}.days`, code: 'OUT_OF_RANGE', min: 1, max: 7 });
  else if (new Set(shift.days).size < shift.days.length)
    found.push({ field: `${field}.days`, code: 'DUPLICATE' });
  for (const key of ['start', 'end'] as const)
    if (!isTimeOfDay(shift[key])) found.push({ field: `${field}.${key}`, code: 'INVALID' });
  if (!(shift.holidays in ShiftHolidays)) found.push({ field: `${field}.holidays`, code: 'INVALID' });
  if (!(shift.turn in ShiftTurn)) found.push({ field: `${field}.turn`, code: 'INVALID' });
  if (!isDay(shift.firstDay)) found.push({ field: `${field}.firstDay`, code: 'INVALID' });
  return [...found, ...checkPeople(shift.people, `${field}.people`, peoplePerShift, isPerson)];
}

function checkPeople(
  people: readonly string[],
  field: string,
  max: number,
  isPerson: (id: string) => boolean,
  mayBeEmpty = false,
): OnCallProblem[] {
  if (people.length === 0 && !mayBeEmpty) return [{ field, code: 'EMPTY' }];
  if (people.length > max) return [{ field, code: 'TOO_MANY', max }];
  if (new Set(people).size < people.length) return [{ field, code: 'DUPLICATE' }];
  return people.flatMap((id, index) =>
    isPerson(id) ? [] : [{ field: `${field}.${index}`, code: 'UNKNOWN' as const }],
  );
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Two shifts at once would leave open who is called: in an ordinary week, and in one of holidays only. */
function overlaps(shifts: readonly Shift[]): OnCallProblem[] {
  const found = new Set<number>();
  for (const leftOut of [ShiftHolidays.ONLY, ShiftHolidays.NOT]) {
    const minutes = new Uint8Array(WEEK);
    for (const [index, shift] of shifts.entries()) {
      if (shift.holidays === leftOut) continue;
      const start = minutesOf(shift.start);
      const length = (minutesOf(shift.end) - start + 1440) % 1440 || 1440;
      for (const day of shift.days) {
        for (let minute = 0; minute < length; minute += 1) {
          const place = ((day - 1) * 1440 + start + minute) % WEEK;
          if (minutes[place] === 1) found.add(index);
          minutes[place] = 1;
        }
      }
    }
  }
  return [...found].sort((a, b) => a - b).map((index) => ({ field: `shifts.${index}`, code: 'OVERLAPS' }));
}

/** Everything that is wrong with a ladder: a step that would call nobody, or one that nobody could hear. */
export function checkLadder(ladder: Ladder, isPerson: (id: string) => boolean): OnCallProblem[] {
  const { steps, peoplePerStep, waitMinutes, topRepeats } = ON_CALL_LIMITS;
  const found: OnCallProblem[] = [];
  if (ladder.steps.length === 0) found.push({ field: 'steps', code: 'EMPTY' });
  if (ladder.steps.length > steps) return [{ field: 'steps', code: 'TOO_MANY', max: steps }];
  for (const [index, step] of ladder.steps.entries()) {
    const field = `steps.${index}`;
    if (step.teams.length === 0 && step.people.length === 0)
      found.push({ field: `${field}.people`, code: 'EMPTY' });
    if (step.teams.some((team) => !(team in OnCallTeam)))
      found.push({ field: `${field}.teams`, code: 'INVALID' });
    else if (new Set(step.teams).size < step.teams.length)
      found.push({ field: `${field}.teams`, code: 'DUPLICATE' });
    found.push(...checkPeople(step.people, `${field}.people`, peoplePerStep, isPerson, true));
    if (step.channels.length === 0) found.push({ field: `${field}.channels`, code: 'EMPTY' });
    else if (step.channels.some((channel) => !(channel in PageChannel)))
      found.push({ field: `${field}.channels`, code: 'INVALID' });
    else if (new Set(step.channels).size < step.channels.length)
      found.push({ field: `${field}.channels`, code: 'DUPLICATE' });
    if (!Number.isInteger(step.waitMinutes) || step.waitMinutes < 1 || step.waitMinutes > waitMinutes)
      found.push({ field: `${field}.waitMinutes`, code: 'OUT_OF_RANGE', min: 1, max: waitMinutes });
  }
  if (!Number.isInteger(ladder.topRepeats) || ladder.topRepeats < 0 || ladder.topRepeats > topRepeats)
    found.push({ field: 'topRepeats', code: 'OUT_OF_RANGE', min: 0, max: topRepeats });
  const { quietHours: quiet } = ladder;
  if (!quiet) return found;
  for (const key of ['start', 'end'] as const)
    if (!isTimeOfDay(quiet[key])) found.push({ field: `quietHours.${key}`, code: 'INVALID' });
  if (isTimeOfDay(quiet.start) && quiet.start === quiet.end)
    found.push({ field: 'quietHours.end', code: 'INVALID' });
  if (!isTimeZone(quiet.zone)) found.push({ field: 'quietHours.timeZone', code: 'UNKNOWN' });
  return found;
}

/** Everything that is wrong with a stand-in, before the others are looked at. */
export function checkOverride(
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  now: Date,
): OnCallProblem[] {
  const max = ON_CALL_LIMITS.overrideDays;
  if (endsAt <= startsAt) return [{ field: 'endsAt', code: 'INVALID' }];
  if (endsAt <= now) return [{ field: 'endsAt', code: 'IN_PAST' }];
  if (endsAt.getTime() - startsAt.getTime() > max * 86_400_000)
    return [{ field: 'endsAt', code: 'OUT_OF_RANGE', max }];
  return startsAt.getTime() - now.getTime() > 730 * 86_400_000
    ? [{ field: 'startsAt', code: 'OUT_OF_RANGE' }]
    : [];
}
