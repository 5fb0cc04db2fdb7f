import type { Translate } from '@salus/messages';
import { isClockKind } from '@salus/rules';
import type { RecordedEvent } from '../platform/jobs/event.js';

/** Which duty is due when, in the zone of the hospital and in UTC; null for every other event. */
export function dutyText(event: RecordedEvent, t: Translate, language: string): string | null {
  const { duty, dueAt, zone } = event.facts;
  if (event.type !== 'DUTY_APPROACHING' || !isClockKind(duty) || !dueAt || !zone) return null;
  const time = (timeZone: string) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'full',
      timeStyle: 'short',
      hourCycle: 'h23',
      timeZone,
    }).format(new Date(dueAt));
  return `${t(`clocks.kind.${duty}`)}\n${t('duties.draft.due', { local: time(zone), zone, utc: time('UTC') })}`;
}
