import type { PortalTicketFragment } from '@salus/contract';
import { TimeLeft } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { formatDateTime, readerZone, useNow } from '../../../lib/times.js';
import { promiseState, timeLeftText } from './time-left.js';

export type TicketClock = NonNullable<PortalTicketFragment['clock']>;

/** The next promised answer: what is due, how long until then, and when that is in the reader's zone. */
export function NextAnswer({ clock }: { clock: TicketClock }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const now = useNow();
  const dueAt = Date.parse(clock.dueAt);
  const state = promiseState(dueAt, Date.parse(clock.startedAt), now);
  const time = formatDateTime(clock.dueAt, locale, readerZone(), 'short');
  return (
    <TimeLeft
      label={t('clocks.label', { kind: t(`clocks.kind.${clock.kind}`) })}
      text={timeLeftText(t, dueAt, now)}
      dueText={t(state === 'late' ? 'portal.clock.wasDue' : 'portal.clock.by', { time })}
      dateTime={clock.dueAt}
      state={state}
    />
  );
}
