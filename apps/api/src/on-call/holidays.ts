import type { IsHoliday } from '@salus/rules';
import Holidays from 'date-holidays';

export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly name: string;
}

/** Countries whose public holidays are known. */
export function isHolidayCountry(country: string): boolean {
  return country in new Holidays().getCountries();
}

const years = new Map<string, ReadonlyMap<string, string>>();
const MOST_YEARS = 500;

/** The public holidays of one year, by day. */
function ofYear(country: string, year: number): ReadonlyMap<string, string> {
  const key = `${country} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const found = new Map<string, string>();
  for (const { date, start, end, type, name } of new Holidays(country).getHolidays(year)) {
    if (type !== 'public') continue;
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    for (let index = 0; index < days; index += 1)
      found.set(new Date(first + index * 86_400_000).toISOString().slice(0, 10), name);
  }
  if (years.size >= MOST_YEARS) years.clear();
  years.set(key, found);
  return found;
}

/** The name of the public holiday on this day, or null. */
export function holidayName(country: string | null, day: string): string | null {
  return country ? (ofYear(country, Number(day.slice(0, 4))).get(day) ?? null) : null;
}

/** Public holidays of a country and the team's own days off. */
export function holidaysOf(country: string | null, daysOff: readonly string[]): IsHoliday {
  return (day) => daysOff.includes(day) || holidayName(country, day) !== null;
}
