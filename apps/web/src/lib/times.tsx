import { useEffect, useState, type ReactElement } from 'react';
import { useLanguage } from './i18n.js';

/** The reader's own zone; UTC where the browser does not tell. */
export function readerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

export type ZoneName = 'long' | 'short' | 'none';

/**
 * A moment as people write it in `locale`, on a 24-hour clock, in `zone`, with the zone's name:
 * "2 November 2026 at 14:05 Central European Standard Time".
 */
export function formatDateTime(
  value: string | Date,
  locale: string,
  zone: string,
  zoneName: ZoneName = 'long',
): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: zoneName === 'long' ? 'long' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    ...(zoneName === 'none' ? {} : { timeZoneName: zoneName }),
  }).format(new Date(value));
}

/** A day without a time ("2026-11-02"), the same day in every zone: "2 November 2026". */
export function formatDay(value: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${value.slice(0, 10)}T00:00:00Z`),
  );
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "5 minutes ago", "in 2 hours": always beside the moment itself, never instead of it. */
export function formatRelative(value: string | Date, locale: string, now: number): string {
  const distance = new Date(value).getTime() - now;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of STEPS) {
    if (Math.abs(distance) >= length) return format.format(Math.trunc(distance / length), unit);
  }
  return format.format(0, 'minute');
}

/** The time by this computer's clock, again every half minute (or `everyMs`). */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

export interface MomentProps {
  readonly value: string;
  /** Adds "5 minutes ago" in brackets. */
  readonly relative?: boolean;
  readonly zoneName?: ZoneName;
  readonly zone?: string;
}

/** A moment in the reader's zone with the zone's name. Only for client-rendered screens: the server has no zone of theirs. */
export function Moment({ value, relative = false, zoneName = 'short', zone }: MomentProps): ReactElement {
  const { locale } = useLanguage();
  const now = useNow();
  const text = formatDateTime(value, locale, zone ?? readerZone(), zoneName);
  return (
    <time dateTime={value} title={new Date(value).toISOString()}>
      {relative ? `${text} (${formatRelative(value, locale, now)})` : text}
    </time>
  );
}

/** A day without a time. */
export function Day({ value }: { value: string }): ReactElement {
  const { locale } = useLanguage();
  return <time dateTime={value}>{formatDay(value, locale)}</time>;
}
