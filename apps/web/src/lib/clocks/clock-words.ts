import type { ClockPartsFragment } from '@salus/contract';
import type { Translate } from '@salus/messages';

/** How long something takes, as people say it: "15 minutes", "4 hours", "3 days". */
export function lengthText(t: Translate, minutes: number): string {
  if (minutes < 60 || minutes % 60 !== 0) return t('clocks.length.minutes', { minutes });
  const hours = minutes / 60;
  return hours >= 48 && hours % 24 === 0
    ? t('clocks.length.days', { days: hours / 24 })
    : t('clocks.length.hours', { hours });
}

/** Why a clock is due when it is due, in one sentence. */
export function whyText(t: Translate, clock: ClockPartsFragment): string {
  if (clock.targetMinutes === null)
    return t(clock.kind === 'UPDATE' ? 'clocks.why.promised' : 'clocks.why.law');
  const values = {
    length: lengthText(t, clock.targetMinutes),
    policy: clock.policy?.name ?? '',
    version: clock.policy?.version ?? 0,
  };
  return t(clock.hours === 'WORKING' ? 'clocks.why.working' : 'clocks.why.always', values);
}
