import type { MessageKey, Translate } from '@salus/messages';

/** How long until a moment, or how long since it has passed. */
export interface TimeLeftWords {
  readonly text: string;
  readonly state: 'calm' | 'soon' | 'late';
}

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** From three hours on nobody counts the minutes, from three days on nobody the hours. */
const ROUGH_AFTER = 3;

function unitsOf(minutes: number): { size: 'minutes' | 'hours' | 'days'; values: Record<string, number> } {
  if (minutes < HOUR) return { size: 'minutes', values: { minutes } };
  const hours = Math.floor(minutes / HOUR);
  if (minutes < 2 * DAY) {
    return { size: 'hours', values: { hours, minutes: hours < ROUGH_AFTER ? minutes % HOUR : 0 } };
  }
  const days = Math.floor(minutes / DAY);
  return { size: 'days', values: { days, hours: days < ROUGH_AFTER ? hours % 24 : 0 } };
}

/**
 * "12 min left", "18 min late". The second half of what was promised is `soon`; being late has its own words, so that
 * nobody has to see the colour.
 */
export function timeLeft(
  t: Translate,
  clock: { dueAt: string; minutes: number },
  now: number,
): TimeLeftWords {
  const distance = new Date(clock.dueAt).getTime() - now;
  const isLate = distance < 0;
  // A promise with 40 seconds to go has no minute left; one that is 40 seconds late is late already.
  const minutes = isLate ? Math.max(1, Math.ceil(-distance / MINUTE)) : Math.floor(distance / MINUTE);
  const { size, values } = unitsOf(minutes);
  if (isLate) return { text: t(LATE[size], values), state: 'late' };
  return { text: t(LEFT[size], values), state: distance <= (clock.minutes * MINUTE) / 2 ? 'soon' : 'calm' };
}

const LEFT = {
  minutes: 'desk.time.minutesLeft',
  hours: 'desk.time.hoursLeft',
  days: 'desk.time.daysLeft',
} as const satisfies Record<string, MessageKey>;
const LATE = {
  minutes: 'desk.time.minutesLate',
  hours: 'desk.time.hoursLate',
  days: 'desk.time.daysLate',
} as const satisfies Record<string, MessageKey>;

/** "15 minutes", "4 working hours": a promise as people say it. */
export function promiseText(t: Translate, minutes: number, inWorkingTime: boolean): string {
  if (inWorkingTime) return t('desk.clock.workingHours', { hours: Math.round(minutes / HOUR) });
  return minutes % HOUR === 0
    ? t('desk.clock.hours', { hours: minutes / HOUR })
    : t('desk.clock.minutes', { minutes });
}

/** The names of people in a sentence: "Anna, Ben and Chris". */
export function listOfNames(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** The name of a country in the language of the page; its code when nobody knows it. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
