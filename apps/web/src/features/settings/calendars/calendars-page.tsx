import { type CalendarPartsFragment, SettingsCalendarsDocument } from '@salus/contract';
import {
  Button,
  Dialog,
  EmptyState,
  Inline,
  KeyValueList,
  LoadingRegion,
  Section,
  Skeleton,
  Stack,
} from '@salus/ui';
import { type ReactElement, useState } from 'react';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { Screen } from '../../../lib/screen.js';
import { PartError } from '../../../lib/screen-states.js';
import { useViewer } from '../../../lib/viewer.js';
import { weekdayName } from '../weekday-name.js';
import { CalendarForm } from './calendar-form.js';
import { dayText } from './week-text.js';

/** When teams work: each calendar with its week, its holidays and its own days. */
export function CalendarsPage(): ReactElement {
  const t = useTranslate();
  const { data, error, refetch } = useOperation(SettingsCalendarsDocument, {});
  const { can } = useViewer();
  return (
    <Screen title={t('settings.calendars.title')} width="full">
      <Stack gap={5}>
        <h1>{t('settings.calendars.title')}</h1>
        <p>{t('settings.calendars.intro')}</p>
        {can.administer && (
          <Inline>
            <EditCalendar calendar={null} />
          </Inline>
        )}
        {data === undefined ? (
          error === null ? (
            <LoadingRegion isLoading label={t('common.loading')} skeleton={<Skeleton count={6} />}>
              {null}
            </LoadingRegion>
          ) : (
            <PartError error={error} onRetry={() => void refetch()} />
          )
        ) : data.calendars.length === 0 ? (
          <EmptyState title={t('settings.calendars.none')} />
        ) : (
          data.calendars.map((calendar) => <OneCalendar key={calendar.id} calendar={calendar} />)
        )}
      </Stack>
    </Screen>
  );
}

function OneCalendar({ calendar }: { calendar: CalendarPartsFragment }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { can } = useViewer();
  const teams = calendar.teams.map((team) => t(`settings.team.${team}`)).join(', ');
  return (
    <Section
      title={calendar.name}
      actions={can.administer ? <EditCalendar calendar={calendar} /> : undefined}
    >
      <Stack gap={3}>
        <KeyValueList
          items={[
            { id: t('settings.calendars.zone'), label: t('settings.calendars.zone'), value: calendar.zone },
            {
              id: t('settings.calendars.teams'),
              label: t('settings.calendars.teams'),
              value: teams === '' ? t('settings.calendars.noTeam') : teams,
            },
            ...calendar.week.map((day, at) => ({
              id: String(at),
              label: weekdayName(at, locale),
              value: day.length === 0 ? t('settings.calendars.closed') : dayText(day),
            })),
            {
              id: 'holidays',
              label: t('settings.calendars.holidays'),
              value:
                calendar.holidayCountry === null
                  ? t('settings.calendars.noHolidays')
                  : t('settings.calendars.holidaysOf', {
                      country: calendar.holidayCountry,
                      count: calendar.holidays.length,
                    }),
            },
            {
              id: 'ownDays',
              label: t('settings.calendars.ownDays'),
              value: calendar.ownDays.map(({ date, name }) => `${date} ${name}`).join('; ') || '–',
            },
            { id: t('settings.version'), label: t('settings.version'), value: String(calendar.version) },
          ]}
        />
      </Stack>
    </Section>
  );
}

function EditCalendar({ calendar }: { calendar: CalendarPartsFragment | null }): ReactElement {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const title =
    calendar === null ? t('settings.calendars.add') : t('settings.change', { name: calendar.name });
  return (
    <Dialog
      trigger={<Button icon={calendar === null ? 'plus' : 'edit'}>{title}</Button>}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title={title}
      closeLabel={t('common.close')}
    >
      {({ close }) => <CalendarForm calendar={calendar} onDone={close} />}
    </Dialog>
  );
}
