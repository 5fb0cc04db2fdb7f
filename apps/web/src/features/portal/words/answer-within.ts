import type { Translate } from '@salus/messages';
import { type Priority, STANDARD_TARGETS, targetOf } from '@salus/rules';

/** A promise as a length of time: minutes that count always, or only in working hours. */
export interface Promised {
  readonly minutes: number;
  readonly workingTime: boolean;
}

/** What the Centre promises for the first answer to a ticket of this priority. */
export function promiseFor(priority: Priority): Promised {
  const { minutes, hours } = targetOf({ targets: STANDARD_TARGETS }, 'FIRST_ANSWER', priority)!;
  return { minutes, workingTime: hours === 'WORKING' };
}

/** The length of a promise as it stands behind "within": "15 minutes, day and night", "4 working hours". */
export function answerWithin(t: Translate, { minutes, workingTime }: Promised): string {
  if (workingTime) return t('portal.within.workingHours', { hours: Math.ceil(minutes / 60) });
  if (minutes < 60) return t('portal.within.minutes', { minutes });
  return t('portal.within.hours', { hours: Math.ceil(minutes / 60) });
}
