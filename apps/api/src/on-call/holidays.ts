import type { IsHoliday } from '@salus/rules';
import Holidays from 'date-holidays';
import { publicHolidays } from '../platform/public-holidays.js';

export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly name: string;
}

/** Countries whose public holidays are known. */
export function isHolidayCountry(country: string): boolean {
  return Object.hasOwn(new Holidays().getCountries(), country);
}

/** The name of the public holiday on this day, or null. */
export function holidayName(country: string | null, day: string): string | null {
  return country ? (publicHolidays(country, Number(day.slice(0, 4))).get(day) ?? null) : null;
}

/** Public holidays of a country and the team's own days off. */
export function holidaysOf(country: string | null, daysOff: readonly string[]): IsHoliday {
  return (day) => daysOff.includes(day) || holidayName(country, day) !== null;
}
