/** What the clock on the wall of a zone shows, and when. */
import { Temporal } from 'temporal-polyfill';

/**
 * The instant at which the clock on the wall reaches a time. A time that the spring skips is reached when the clock is
 * put forward; one that the autumn shows twice is reached the first time.
 */
export function reachedAt(wanted: Temporal.PlainDateTime, zone: string): number {
  const shown = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (shown.toPlainDateTime().equals(wanted)) return shown.epochMilliseconds;
  return shown.getTimeZoneTransition('next')?.epochMilliseconds ?? shown.epochMilliseconds;
}
