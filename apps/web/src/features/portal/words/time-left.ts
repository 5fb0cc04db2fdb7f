import type { Translate } from '@salus/messages';

const MINUTE_MS = 60_000;

/** How a promise stands, for icon and colour. */
export type PromiseState = 'calm' | 'soon' | 'late';

/** `late` once it is past, `soon` in the last third of its time (at most the last hour). */
export function promiseState(dueAt: number, startedAt: number, now: number): PromiseState {
  if (now >= dueAt) return 'late';
  const warning = Math.min((dueAt - startedAt) / 3, 60 * MINUTE_MS);
  return dueAt - now <= warning ? 'soon' : 'calm';
}

/** "14 minutes left", "2 h 5 min left", "3 days left", "8 minutes late". */
export function timeLeftText(t: Translate, dueAt: number, now: number): string {
  const isLate = now >= dueAt;
  // What is left is rounded up and what is late rounded down, so that neither sounds worse than it is.
  const minutes = isLate ? Math.floor((now - dueAt) / MINUTE_MS) : Math.ceil((dueAt - now) / MINUTE_MS);
  const length = lengthText(t, minutes);
  return t(isLate ? 'portal.clock.late' : 'portal.clock.left', { length });
}

function lengthText(t: Translate, minutes: number): string {
  if (minutes < 60) return t('portal.length.minutes', { minutes });
  if (minutes < 48 * 60) {
    return t('portal.length.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  }
  return t('portal.length.days', { days: Math.floor(minutes / (24 * 60)) });
}
