import type { ClosedDay } from '@salus/rules';
import Holidays from 'date-holidays';

const YEARS_BEFORE = 1;
const YEARS_AHEAD = 6;

/**
 * The public holidays of a country from last year until six years ahead, in the language of the country. They are
 * stored with the version of a calendar: what is counted once is not changed by a newer list.
 */
export function publicHolidays(country: string, now: Date): ClosedDay[] {
  const known = new Holidays(country, { types: ['public'] });
  const year = now.getUTCFullYear();
  const byDate = new Map<string, ClosedDay>();
  for (let of = year - YEARS_BEFORE; of <= year + YEARS_AHEAD; of += 1) {
    for (const { date, name } of known.getHolidays(of)) {
      const day = date.slice(0, 10);
      if (!byDate.has(day)) byDate.set(day, { date: day, name: name.slice(0, 80) });
    }
  }
  return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date));
}
