import { TimeLeft } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { formatDateTime, readerZone, useNow } from '../../../lib/times.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { promiseText, timeLeft } from '../words.js';
import { ContextSection } from './context-section.js';

function clockTime(value: string, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(value));
}

/** The promise that runs, and why it is due when it is due. */
export function ClockSection({ ticket }: { ticket: Ticket }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const now = useNow();
  const { clock } = ticket;
  if (clock === null) {
    return (
      <ContextSection title={t('desk.clock.title')}>
        <p className="desk-context__text">{t(`desk.clock.none.${ticket.turn}`)}</p>
      </ContextSection>
    );
  }
  const zone = readerZone();
  return (
    <ContextSection title={t(`clocks.kind.${clock.kind}`)}>
      <p className="desk-context__clock">
        <TimeLeft
          {...timeLeft(t, clock, now)}
          dueText={t('desk.clock.due', { time: formatDateTime(clock.dueAt, locale, zone, 'short') })}
          dateTime={clock.dueAt}
        />
      </p>
      <p className="desk-context__text">
        {t(clock.workingTime ? 'desk.clock.whyWorking' : 'desk.clock.why', {
          promise: promiseText(t, clock.minutes, clock.workingTime),
          priority: ticket.priority,
          time: clockTime(clock.startedAt, locale, zone),
          zone,
        })}
      </p>
    </ContextSection>
  );
}
