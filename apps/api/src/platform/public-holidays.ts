import Holidays from 'date-holidays';

const years = new Map<string, ReadonlyMap<string, string>>();
const MOST_YEARS = 500;
const DAY_MS = 86_400_000;

/**
 * The public holidays of a country (ISO 3166-1 alpha-2) in one year: `YYYY-MM-DD` to the name in the country's language. Of a
 * holiday that lasts several days, such as New Year in Romania, each day stands here.
 */
export function publicHolidays(country: string, year: number): ReadonlyMap<string, string> {
  const key = `${country} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const found = new Map<string, string>();
  for (const { date, start, end, name } of new Holidays(country, { types: ['public'] }).getHolidays(year)) {
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    for (let index = 0; index < days; index += 1) {
      const day = new Date(first + index * DAY_MS).toISOString().slice(0, 10);
      if (!found.has(day)) found.set(day, name);
    }
  }
  if (years.size >= MOST_YEARS) years.clear();
  years.set(key, found);
  return found;
}
