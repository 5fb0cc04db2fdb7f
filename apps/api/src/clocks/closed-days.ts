import type { ClosedDay } from '@salus/rules';
import { publicHolidays } from '../platform/public-holidays.js';

const YEARS_BEFORE = 1;
const YEARS_AHEAD = 6;

/**
 * The public holidays of a country from last year until six years ahead, in the language of the country. They are
 * stored with the version of a calendar: what is counted once is not changed by a newer list.
 */
export function closedDays(country: string, now: Date): ClosedDay[] {
  const first = now.getUTCFullYear() - YEARS_BEFORE;
  const years = Array.from({ length: YEARS_BEFORE + 1 + YEARS_AHEAD }, (_, index) => first + index);
  // A holiday over the turn of the year is told by both.
  const byDay = new Map(years.flatMap((year) => [...publicHolidays(country, year)]));
  return [...byDay]
    .map(([date, name]) => ({ date, name: name.slice(0, 80) }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
