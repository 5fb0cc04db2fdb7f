/**
 * Working time: minutes that count only inside the intervals of a calendar. Dates and zones are Temporal's business,
 * what counts is ours. All results are instants.
 */
import { Temporal } from 'temporal-polyfill';
import { reachedAt } from '../wall-clock.js';
import type { WorkingCalendar } from './calendar.js';

/** Longer than any target: a calendar that opens on no day of ten years is refused instead of searched for ever. */
const HORIZON_DAYS = 3_660;

type Window = readonly [opens: number, closes: number];

/** The instant at which the wall clock reaches a minute of a day; minute 1440 is the next midnight. */
function instantOf(date: Temporal.PlainDate, minute: number, zone: string): number {
  const day = minute === 24 * 60 ? date.add({ days: 1 }) : date;
  const rest = minute % (24 * 60);
  return reachedAt(day.toPlainDateTime({ hour: Math.floor(rest / 60), minute: rest % 60 }), zone);
}

/** The working time from an instant on, in order: each window is open from `opens` until just before `closes`. */
export function* workingWindows(calendar: WorkingCalendar, from: number): Generator<Window> {
  let date = Temporal.Instant.fromEpochMilliseconds(Math.floor(from))
    .toZonedDateTimeISO(calendar.zone)
    .toPlainDate();
  let passed = from;
  for (let day = 0; day < HORIZON_DAYS; day += 1, date = date.add({ days: 1 })) {
    if (calendar.closedOn.has(date.toString())) continue;
    for (const { startMinute, endMinute } of calendar.week[date.dayOfWeek - 1] ?? []) {
      const closes = instantOf(date, endMinute, calendar.zone);
      if (closes <= passed) continue;
      const opens = Math.max(passed, instantOf(date, startMinute, calendar.zone));
      if (closes > opens) yield [opens, closes];
      passed = closes;
    }
  }
}

/**
 * The instant at which `milliseconds` of working time have passed since `from`. Time that fills a working day exactly
 * ends with that day, not with the next morning. Throws a RangeError for a calendar that does not open.
 */
export function addWorkingTime(from: number, milliseconds: number, calendar: WorkingCalendar): number {
  if (!Number.isFinite(milliseconds)) throw new RangeError('Working time must be a finite number.');
  if (milliseconds <= 0) return from;
  let left = milliseconds;
  for (const [opens, closes] of workingWindows(calendar, from)) {
    if (left <= closes - opens) return opens + left;
    left -= closes - opens;
  }
  throw new RangeError('The calendar has too little working time.');
}

/** How much working time lies between two instants, in milliseconds. */
export function workingTimeBetween(from: number, to: number, calendar: WorkingCalendar): number {
  let sum = 0;
  if (to <= from) return 0;
  for (const [opens, closes] of workingWindows(calendar, from)) {
    if (opens >= to) break;
    sum += Math.min(closes, to) - opens;
  }
  return sum;
}

/** The same day and wall time `months` later in the zone, clamped to the last day of a shorter month. */
export function addMonths(from: Date, months: number, zone: string): Date {
  const later = Temporal.Instant.fromEpochMilliseconds(from.getTime())
    .toZonedDateTimeISO(zone)
    .add({ months });
  return new Date(later.epochMilliseconds);
}
