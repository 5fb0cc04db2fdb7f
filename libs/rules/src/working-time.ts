/**
 * Working time in a zone: minutes that count only inside working hours, with clock changes taken into account.
 * All arithmetic is on instants; `Intl` is asked only for what the clock on the wall shows.
 */

/** When a team works. Days are 0 (Sunday) to 6, hours in minutes after local midnight, half-open. */
export interface WorkingHours {
  /** IANA name, such as `Europe/Athens`. */
  readonly zone: string;
  readonly days: readonly number[];
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Monday to Friday, 08:00 to 18:00 on the clocks of `zone`. Holidays are not known here. */
export function officeHours(zone: string): WorkingHours {
  return { zone, days: [1, 2, 3, 4, 5], startMinute: 8 * 60, endMinute: 18 * 60 };
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

// Building a formatter costs about a hundred times as much as using it; the same zone gives the same one.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** True for a zone name this runtime knows. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the wall clock shows, written as if it were UTC: differences to the instant are the zone's offset. */
function wallClock(instant: number, zone: string): number {
  const shown = new Map<string, number>();
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) shown.set(type, Number(value));
  const part = (type: string): number => shown.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The offset of a zone at an instant, in minutes, positive east of Greenwich. */
export function zoneOffsetMinutes(instant: Date, zone: string): number {
  const wholeSeconds = Math.floor(instant.getTime() / 1_000) * 1_000;
  return (wallClock(wholeSeconds, zone) - wholeSeconds) / MINUTE;
}

/** The instant at which the wall clock shows `wall`. The second look corrects a guess from the other side of a clock change. */
function instantOf(wall: number, zone: string): number {
  const offsetAt = (instant: number): number => zoneOffsetMinutes(new Date(instant), zone) * MINUTE;
  const guess = wall - offsetAt(wall);
  return wall - offsetAt(guess);
}

/** False for hours that would let the search below run for ever. */
function everComes({ days, startMinute, endMinute }: WorkingHours): boolean {
  const insideOneDay = startMinute >= 0 && endMinute > startMinute && endMinute <= 24 * 60;
  return insideOneDay && [0, 1, 2, 3, 4, 5, 6].some((day) => days.includes(day));
}

/**
 * The moment at which `minutes` of working time have passed since `from`. A period that fills a working day exactly
 * ends with that day, not with the next morning. Throws a RangeError for an unknown zone or hours that never come.
 */
export function addWorkingMinutes(from: Date, minutes: number, hours: WorkingHours): Date {
  if (!Number.isFinite(minutes)) throw new RangeError('Working minutes must be a finite number.');
  if (!everComes(hours)) throw new RangeError('Working hours must contain at least one minute of one day.');
  if (minutes <= 0) return new Date(from.getTime());
  const firstMidnight = Math.floor(wallClock(from.getTime(), hours.zone) / DAY) * DAY;
  let left = minutes * MINUTE;
  for (let midnight = firstMidnight; ; midnight += DAY) {
    if (!hours.days.includes(new Date(midnight).getUTCDay())) continue;
    const opens = Math.max(from.getTime(), instantOf(midnight + hours.startMinute * MINUTE, hours.zone));
    const closes = instantOf(midnight + hours.endMinute * MINUTE, hours.zone);
    const open = closes - opens;
    if (open <= 0) continue;
    if (left <= open) return new Date(opens + left);
    left -= open;
  }
}
