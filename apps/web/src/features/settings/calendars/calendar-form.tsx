import {
  type CalendarPartsFragment,
  SaveCalendarDocument,
  SettingsCalendarsDocument,
  type Team,
} from '@salus/contract';
import { checkCalendar, EU_COUNTRIES, WEEKDAYS } from '@salus/rules';
import {
  Button,
  CheckboxGroup,
  FormErrorSummary,
  Inline,
  NativeSelect,
  Stack,
  TextArea,
  TextField,
  useToasts,
} from '@salus/ui';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import type { FieldProblem } from '../../../lib/api.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { useChange } from '../../../lib/operations.js';
import { problemsByField, problemText } from '../setting-error.js';
import { weekdayName } from '../weekday-name.js';
import { ZONES } from './zones.js';
import { dayText, daysText, type Interval, readDay, readDays } from './week-text.js';

const TEAMS: readonly Team[] = ['FIRST_LINE', 'SECOND_LINE'];
/** Monday is 0; -1 for what is no day. */
const dayOf = (field: string): number =>
  field.startsWith('week.') ? (WEEKDAYS as readonly string[]).indexOf(field.split('.')[1]!) : -1;
const OFFICE = '08:00–18:00';

/** A calendar as a person writes it: one line for each weekday. What is impossible is said before anything is sent. */
export function CalendarForm({
  calendar,
  onDone,
}: {
  calendar: CalendarPartsFragment | null;
  onDone: () => void;
}): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const toasts = useToasts();
  const [name, setName] = useState(calendar?.name ?? '');
  const [zone, setZone] = useState(calendar?.zone ?? 'Europe/Athens');
  const [week, setWeek] = useState<readonly string[]>(
    WEEKDAYS.map((_, at) => (calendar ? dayText(calendar.week[at] ?? []) : at < 5 ? OFFICE : '')),
  );
  const [country, setCountry] = useState(calendar?.holidayCountry ?? '');
  const [ownDays, setOwnDays] = useState(daysText(calendar?.ownDays ?? []));
  const [teams, setTeams] = useState<readonly Team[]>(calendar?.teams ?? []);
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  const [submission, setSubmission] = useState(0);
  const save = useChange(SaveCalendarDocument, {
    invalidates: [SettingsCalendarsDocument],
    onSuccess: () => {
      toasts.show({ message: t('settings.saved'), tone: 'success' });
      onDone();
    },
    onError: (error) => refuse(problemsByField(t, error)),
  });

  function refuse(problems: ReadonlyMap<string, string>): void {
    setFound(problems);
    setSubmission((times) => times + 1);
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (save.isPending) return;
    const read = week.map(readDay);
    const problems = new Map<string, string>();
    for (const [at, day] of read.entries())
      if (day === null) problems.set(`week.${WEEKDAYS[at]!}`, t('settings.calendars.unreadable'));
    const input = {
      name,
      zone,
      week: read.map((day) => day ?? ([] as Interval[])),
      holidayCountry: country === '' ? null : country,
      ownDays: readDays(ownDays),
    };
    if (problems.size === 0)
      for (const problem of checkCalendar(input) as FieldProblem[])
        problems.set(problem.field, problemText(t, problem));
    refuse(problems);
    if (problems.size > 0) return;
    save.mutate({
      input: {
        idempotencyKey: newIdempotencyKey(),
        ...(calendar === null ? {} : { calendarId: calendar.id, expectedVersion: calendar.version }),
        ...input,
        teams: [...teams],
      },
    });
  }

  const at = (field: string): string | undefined => {
    const exact = found.get(field);
    if (exact !== undefined) return exact;
    return [...found].find(([place]) => place.startsWith(`${field}.`))?.[1];
  };
  const fieldId = (field: string) =>
    field.startsWith('week.') ? `calendar-${field.split('.')[1]!}` : `calendar-${field.split('.')[0]!}`;

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={4}>
        <FormErrorSummary
          title={t('common.problemTitle')}
          submission={submission}
          problems={[...found].map(([field, message]) => ({
            // Seven fields are written alike: the day says which is meant.
            message: dayOf(field) < 0 ? message : `${weekdayName(dayOf(field), locale)}: ${message}`,
            fieldId: field === 'week' ? 'calendar-MONDAY' : fieldId(field),
          }))}
        />
        <TextField
          id="calendar-name"
          label={t('settings.name')}
          value={name}
          onChange={setName}
          errorMessage={at('name')}
        />
        <NativeSelect
          id="calendar-zone"
          label={t('settings.calendars.zone')}
          value={zone}
          options={[...new Set([zone, ...ZONES])].sort().map((id) => ({ id, label: id }))}
          onChange={setZone}
          errorMessage={at('zone')}
        />
        <p>{t('settings.calendars.weekHint')}</p>
        {WEEKDAYS.map((day, index) => (
          <TextField
            key={day}
            id={`calendar-${day}`}
            label={weekdayName(index, locale)}
            value={week[index] ?? ''}
            onChange={(text) => setWeek(week.map((other, place) => (place === index ? text : other)))}
            errorMessage={at(`week.${day}`) ?? (index === 0 ? found.get('week') : undefined)}
          />
        ))}
        <NativeSelect
          id="calendar-holidayCountry"
          label={t('settings.calendars.holidays')}
          placeholder={t('settings.calendars.noHolidays')}
          value={country}
          options={countryOptions(locale)}
          onChange={setCountry}
          errorMessage={at('holidayCountry')}
        />
        <TextArea
          id="calendar-ownDays"
          label={t('settings.calendars.ownDays')}
          description={t('settings.calendars.ownDaysHint')}
          value={ownDays}
          onChange={setOwnDays}
          errorMessage={at('ownDays')}
        />
        <CheckboxGroup
          label={t('settings.calendars.teams')}
          options={TEAMS.map((id) => ({ id, label: t(`settings.team.${id}`) }))}
          value={teams}
          onChange={setTeams}
        />
        <p>{t('settings.calendars.versions')}</p>
        <Inline gap={3}>
          <Button
            type="submit"
            variant="primary"
            isPending={save.isPending}
            pendingLabel={t('common.loading')}
          >
            {t('common.save')}
          </Button>
          <Button onPress={onDone}>{t('common.cancel')}</Button>
        </Inline>
      </Stack>
    </form>
  );
}

function countryOptions(locale: string) {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return EU_COUNTRIES.map((id) => ({ id: id as string, label: names.of(id) ?? id })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
}
