import type { RotaFieldsFragment } from '@salus/contract';
import { instantAt } from '@salus/rules';
import { Badge, Table } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';

type Stretch = RotaFieldsFragment['week'][number];
interface DayRow {
  readonly day: string;
  readonly from: Date;
  readonly to: Date;
  readonly stretches: readonly Stretch[];
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The days of the week in the zone of the rota, each with the stretches that touch it. */
export function daysOf(rota: Pick<RotaFieldsFragment, 'weekFrom' | 'timeZone' | 'week'>): DayRow[] {
  return Array.from({ length: 7 }, (_, index) => {
    const day = dayAfter(rota.weekFrom, index);
    const from = instantAt(day, '00:00', rota.timeZone);
    const to = instantAt(dayAfter(day, 1), '00:00', rota.timeZone);
    const stretches = rota.week.filter(
      ({ startsAt, endsAt }) => new Date(startsAt) < to && new Date(endsAt) > from,
    );
    return { day, from, to, stretches };
  });
}

/** The week as a table: a row for each day, and in it who is on call from when to when. */
export function RotaWeek({ rota }: { rota: RotaFieldsFragment }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: rota.timeZone,
  });
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const holiday = (day: string) => rota.holidays.find((found) => found.day === day);
  const words = ({ startsAt, endsAt }: Stretch, row: DayRow): string => {
    const from = new Date(startsAt) < row.from ? row.from : new Date(startsAt);
    const end = new Date(endsAt) > row.to ? row.to : new Date(endsAt);
    return `${time.format(from)}–${end.getTime() === row.to.getTime() ? '24:00' : time.format(end)}`;
  };
  return (
    <Table
      caption={t('onCall.week.caption', { team: t(`onCall.team.${rota.team}`), zone: rota.timeZone })}
      rows={daysOf(rota)}
      rowId={({ day }) => day}
      columns={[
        {
          id: 'day',
          header: t('onCall.week.day'),
          isRowHeader: true,
          cell: ({ day }) => (
            <>
              {date.format(new Date(`${day}T00:00:00Z`))}
              {holiday(day) !== undefined && (
                <>
                  {' '}
                  <Badge>{holiday(day)?.name ?? t('onCall.dayOff')}</Badge>
                </>
              )}
            </>
          ),
        },
        {
          id: 'who',
          header: t('onCall.week.who'),
          cell: (row) => (
            <ul className="on-call-day">
              {row.stretches.map((stretch) => (
                <li key={stretch.startsAt}>
                  <span className="on-call-time">{words(stretch, row)}</span>{' '}
                  {stretch.person?.name ?? <strong>{t('onCall.nobody')}</strong>}{' '}
                  <span className="on-call-muted">
                    {stretch.overrideId == null ? stretch.shift : t('onCall.calendar.standIn')}
                  </span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
