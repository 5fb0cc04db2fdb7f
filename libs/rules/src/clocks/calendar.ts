/** When a team works: several intervals per weekday on the clocks of a zone, without the days on which it is closed. */
import { isCountry } from '../vocabulary.js';
import type { TextProblemCode } from '../ticket-text.js';
import { checkShortText } from './short-text.js';

/** Minutes after local midnight, half-open; 1440 is the end of the day. */
export interface WorkInterval {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Monday first, as ISO 8601 counts the days. */
export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A day on the calendar of a zone (`2026-12-25`), and what it is called. */
export interface ClosedDay {
  readonly date: string;
  readonly name: string;
}

/** One version of a calendar: never changed, so that what was counted with it can be counted again. */
export interface WorkingCalendar {
  /** Id of the version. */
  readonly id: string;
  /** IANA name, such as `Europe/Athens`. */
  readonly zone: string;
  /** Seven lists, Monday first; sorted and without overlaps. */
  readonly week: readonly (readonly WorkInterval[])[];
  /** Dates in the zone on which nobody works: public holidays as they were known when the version was made, and own days. */
  readonly closedOn: ReadonlySet<string>;
}

/** What an administrator says about a calendar. */
export interface CalendarInput {
  readonly name: string;
  readonly zone: string;
  readonly week: readonly (readonly WorkInterval[])[];
  /** Whose public holidays count; null for none. */
  readonly holidayCountry?: string | null;
  readonly ownDays: readonly ClosedDay[];
}

export const CALENDAR_LIMITS = { name: 80, intervalsPerDay: 6, ownDays: 100, dayName: 80 } as const;

/** What is wrong with a calendar and where: `week.MONDAY.1.endMinute`, `ownDays.0.date`. */
export interface CalendarProblem {
  readonly field: string;
  readonly code:
    | TextProblemCode
    | 'UNKNOWN'
    | 'OUT_OF_RANGE'
    | 'END_BEFORE_START'
    | 'OVERLAPS'
    | 'NO_WORKING_TIME'
    | 'TWICE'
    | 'INVALID';
  readonly min?: number;
  readonly max?: number;
}

const MINUTES_PER_DAY = 24 * 60;

/** True for a zone name this runtime knows. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** True for a day that is on the calendar: 29 February only in leap years. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The text a clock on the wall shows at this minute of the day: `08:30`, `24:00`. */
export function wallTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Everything that is wrong with a calendar, each with its place, so that nothing impossible is ever saved. */
export function checkCalendar(calendar: CalendarInput): CalendarProblem[] {
  const week = calendar.week.length === 7 ? calendar.week : [];
  const days = week.flatMap((intervals, day) => checkDay(intervals, `week.${WEEKDAYS[day]!}`));
  const hours = week.flat().reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);
  return [
    ...checkShortText('name', calendar.name, CALENDAR_LIMITS.name),
    ...(isTimeZone(calendar.zone) ? [] : [{ field: 'zone', code: 'UNKNOWN' } as const]),
    ...(calendar.week.length === 7 ? [] : [{ field: 'week', code: 'INVALID' } as const]),
    ...days,
    ...(days.length === 0 && week.length > 0 && hours <= 0
      ? [{ field: 'week', code: 'NO_WORKING_TIME' } as const]
      : []),
    ...(calendar.holidayCountry && !isCountry(calendar.holidayCountry)
      ? [{ field: 'holidayCountry', code: 'UNKNOWN' } as const]
      : []),
    ...checkOwnDays(calendar.ownDays),
  ];
}

function checkDay(intervals: readonly WorkInterval[], field: string): CalendarProblem[] {
  const max = CALENDAR_LIMITS.intervalsPerDay;
  if (intervals.length > max) return [{ field, code: 'TOO_MANY', max }];
  const isMinute = (minute: number) => Number.isInteger(minute) && minute >= 0 && minute <= MINUTES_PER_DAY;
  return intervals.flatMap(({ startMinute, endMinute }, at): CalendarProblem[] => {
    const place = `${field}.${at}`;
    if (!isMinute(startMinute))
      return [{ field: `${place}.startMinute`, code: 'OUT_OF_RANGE', min: 0, max: MINUTES_PER_DAY }];
    if (!isMinute(endMinute))
      return [{ field: `${place}.endMinute`, code: 'OUT_OF_RANGE', min: 1, max: MINUTES_PER_DAY }];
    if (endMinute <= startMinute) return [{ field: `${place}.endMinute`, code: 'END_BEFORE_START' }];
    const meets = intervals
      .slice(0, at)
      .some((earlier) => startMinute < earlier.endMinute && earlier.startMinute < endMinute);
    return meets ? [{ field: `${place}.startMinute`, code: 'OVERLAPS' }] : [];
  });
}

function checkOwnDays(days: readonly ClosedDay[]): CalendarProblem[] {
  const max = CALENDAR_LIMITS.ownDays;
  if (days.length > max) return [{ field: 'ownDays', code: 'TOO_MANY', max }];
  return days.flatMap(({ date, name }, at): CalendarProblem[] => {
    if (!isDate(date)) return [{ field: `ownDays.${at}.date`, code: 'INVALID' }];
    if (days.slice(0, at).some((earlier) => earlier.date === date))
      return [{ field: `ownDays.${at}.date`, code: 'TWICE' }];
    return checkShortText(`ownDays.${at}.name`, name, CALENDAR_LIMITS.dayName);
  });
}

/** The week in the order in which the clock passes through it. */
export function sortedWeek(week: readonly (readonly WorkInterval[])[]): WorkInterval[][] {
  return week.map((intervals) => [...intervals].sort((a, b) => a.startMinute - b.startMinute));
}
