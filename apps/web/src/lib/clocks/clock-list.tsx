import type { ClockPartsFragment } from '@salus/contract';
import { Disclosure, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLanguage, useTranslate } from '../i18n.js';
import { formatDateTime, Moment, readerZone } from '../times.js';
import { whyText } from './clock-words.js';
import './clocks.css';

/** All clocks of a ticket; what is still owed comes first, the next first, and each says why it is due when it is due. */
export function ClockList({ clocks }: { clocks: readonly ClockPartsFragment[] }): ReactElement {
  const t = useTranslate();
  const open = clocks.filter(({ stoppedAt }) => stoppedAt === null).toSorted((a, b) => dueOf(a) - dueOf(b));
  const ended = clocks.filter(({ stoppedAt }) => stoppedAt !== null);
  return (
    <Stack gap={3}>
      {open.map((clock) => (
        <OneClock key={`${clock.kind} ${clock.cycle}`} clock={clock} />
      ))}
      {open.length === 0 && <p>{t('clocks.none')}</p>}
      {ended.length > 0 && (
        <Disclosure title={t('clocks.ended', { count: ended.length })}>
          <Stack gap={3}>
            {ended.map((clock) => (
              <OneClock key={`${clock.kind} ${clock.cycle}`} clock={clock} />
            ))}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  );
}

/** What waits is due at no known time, and comes after what is. */
const dueOf = ({ dueAt }: ClockPartsFragment): number => (dueAt === null ? Infinity : Date.parse(dueAt));

function OneClock({ clock }: { clock: ClockPartsFragment }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const zone = readerZone();
  const at = (moment: string) => formatDateTime(moment, locale, zone, 'short');
  const standing = clock.state === 'BREACHED' && clock.stoppedAt !== null ? 'ENDED_LATE' : clock.state;
  return (
    <section className="clock-detail" data-state={standing}>
      <h4>{t(`clocks.kind.${clock.kind}`)}</h4>
      <p className="clock-detail__standing">
        <strong>{t(`clocks.state.${standing}`)}</strong>
        {clock.dueAt !== null && (
          <>
            {' '}
            {t('clocks.dueAt')} <Moment value={clock.dueAt} />
          </>
        )}
      </p>
      <p>{whyText(t, clock)}</p>
      <ul className="clock-detail__intervals">
        {clock.intervals.map((interval) => (
          <li key={`${interval.from} ${interval.state}`}>
            {t(`clocks.interval.${interval.state === 'PAUSED' ? 'PAUSED' : 'RUNNING'}`, {
              from: at(interval.from),
              to: interval.to === null ? t('clocks.now') : at(interval.to),
              cause: t(`clocks.cause.${interval.cause}`),
            })}
            {interval.calendar !== null &&
              ` ${t('clocks.calendar', {
                name: interval.calendar.name,
                version: interval.calendar.version,
                zone: interval.calendar.zone,
              })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
