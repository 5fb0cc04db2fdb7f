import { RotasDocument, SaveRotaDocument, type RotaFieldsFragment } from '@salus/contract';
import { isWord, ShiftHolidays, ShiftTurn } from '@salus/rules';
import { Button, CheckboxGroup, NativeSelect, TextField } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useChange } from '../../../lib/operations.js';
import { PeoplePicker, type PersonOption } from './people-picker.js';
import { Problems } from './problems.js';

interface ShiftForm {
  readonly key: string;
  readonly name: string;
  readonly days: readonly number[];
  readonly start: string;
  readonly end: string;
  readonly holidays: ShiftHolidays;
  readonly turn: ShiftTurn;
  readonly firstDay: string;
  readonly personIds: readonly string[];
}

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** The whole rota of a team as a form: all of it is kept, or nothing and the places that are wrong. */
export function RotaEditor({
  rota,
  people,
  onDone,
}: {
  rota: RotaFieldsFragment;
  people: readonly PersonOption[];
  onDone: () => void;
}): ReactElement {
  const t = useTranslate();
  const form = `rota-${rota.team}`;
  const [timeZone, setTimeZone] = useState(rota.timeZone);
  const [country, setCountry] = useState(rota.country ?? '');
  const [daysOff, setDaysOff] = useState(rota.daysOff.join(', '));
  const [shifts, setShifts] = useState<readonly ShiftForm[]>(() =>
    rota.shifts.map(({ people: inTurn, ...shift }, index) => ({
      ...shift,
      key: String(index),
      personIds: inTurn.map(({ id }) => id),
    })),
  );
  const [submission, setSubmission] = useState(0);
  const save = useChange(SaveRotaDocument, {
    invalidates: [RotasDocument],
    onSuccess: onDone,
    onError: () => setSubmission((count) => count + 1),
  });
  const change = (key: string, values: Partial<ShiftForm>): void =>
    setShifts(shifts.map((shift) => (shift.key === key ? { ...shift, ...values } : shift)));
  const add = (): void =>
    setShifts([
      ...shifts,
      {
        key: newIdempotencyKey(),
        name: t('onCall.newShift'),
        days: DAYS,
        start: '09:00',
        end: '09:00',
        holidays: 'LIKE_ANY_DAY',
        turn: 'WEEKLY',
        firstDay: rota.weekFrom,
        personIds: [],
      },
    ]);
  const send = (): void =>
    save.mutate({
      input: {
        idempotencyKey: newIdempotencyKey(),
        team: rota.team,
        expectedVersion: rota.version,
        timeZone: timeZone.trim(),
        country: country.trim() === '' ? null : country.trim().toUpperCase(),
        daysOff: daysOff.split(/[\s,]+/).filter((day) => day !== ''),
        shifts: shifts.map(({ key: _, days, personIds, ...shift }) => ({
          ...shift,
          days: [...days],
          personIds: [...personIds],
        })),
      },
    });
  return (
    <form
      className="on-call-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Problems error={save.error} form={form} submission={submission} />
      <div className="on-call-row">
        <TextField
          id={`${form}-timeZone`}
          label={t('onCall.field.timeZone')}
          description={t('onCall.field.timeZoneHint')}
          value={timeZone}
          onChange={setTimeZone}
        />
        <TextField
          id={`${form}-country`}
          label={t('onCall.field.country')}
          description={t('onCall.field.countryHint')}
          width="short"
          value={country}
          onChange={setCountry}
        />
        <TextField
          id={`${form}-daysOff`}
          label={t('onCall.field.daysOff')}
          description={t('onCall.field.daysOffHint')}
          value={daysOff}
          onChange={setDaysOff}
        />
      </div>
      {shifts.map((shift, index) => (
        <ShiftFields
          key={shift.key}
          form={`${form}-shifts.${index}`}
          number={index + 1}
          shift={shift}
          people={people}
          onChange={(values) => change(shift.key, values)}
          onRemove={() => setShifts(shifts.filter(({ key }) => key !== shift.key))}
        />
      ))}
      <div className="on-call-actions">
        <Button icon="plus" onPress={add}>
          {t('onCall.addShift')}
        </Button>
        <Button variant="primary" type="submit" isPending={save.isPending} pendingLabel={t('common.loading')}>
          {t('onCall.saveRota')}
        </Button>
        <Button onPress={onDone}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

interface ShiftProps {
  readonly form: string;
  readonly number: number;
  readonly shift: ShiftForm;
  readonly people: readonly PersonOption[];
  readonly onChange: (values: Partial<ShiftForm>) => void;
  readonly onRemove: () => void;
}

function ShiftFields({ form, number, shift, people, onChange, onRemove }: ShiftProps): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (
    <fieldset className="on-call-part" id={form}>
      <legend>{t('onCall.shiftNumber', { number })}</legend>
      <div className="on-call-row">
        <TextField
          id={`${form}.name`}
          label={t('onCall.field.name')}
          value={shift.name}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          id={`${form}.start`}
          label={t('onCall.field.start')}
          type="time"
          value={shift.start}
          onChange={(start) => onChange({ start })}
        />
        <TextField
          id={`${form}.end`}
          label={t('onCall.field.end')}
          description={t('onCall.field.endHint')}
          type="time"
          value={shift.end}
          onChange={(end) => onChange({ end })}
        />
      </div>
      <CheckboxGroup
        id={`${form}.days`}
        label={t('onCall.field.days')}
        className="on-call-days"
        // 5 January 2026 is a Monday.
        options={DAYS.map((day) => ({
          id: String(day),
          label: weekday.format(new Date(Date.UTC(2026, 0, 4 + day))),
        }))}
        value={shift.days.map(String)}
        onChange={(days) => onChange({ days: days.map(Number) })}
      />
      <div className="on-call-row">
        <NativeSelect
          label={t('onCall.field.holidays')}
          options={Object.values(ShiftHolidays).map((id) => ({ id, label: t(`onCall.holidays.${id}`) }))}
          value={shift.holidays}
          onChange={(holidays) => {
            if (isWord(ShiftHolidays, holidays)) onChange({ holidays });
          }}
        />
        <NativeSelect
          label={t('onCall.field.turn')}
          options={Object.values(ShiftTurn).map((id) => ({ id, label: t(`onCall.turn.${id}`) }))}
          value={shift.turn}
          onChange={(turn) => {
            if (isWord(ShiftTurn, turn)) onChange({ turn });
          }}
        />
        <TextField
          id={`${form}.firstDay`}
          label={t('onCall.field.firstDay')}
          type="date"
          value={shift.firstDay}
          onChange={(firstDay) => onChange({ firstDay })}
        />
      </div>
      <PeoplePicker
        id={`${form}.personIds`}
        label={t('onCall.field.people')}
        people={people}
        chosen={shift.personIds}
        onChange={(personIds) => onChange({ personIds })}
      />
      <Button size="small" icon="close" onPress={onRemove}>
        {t('onCall.removeShift', { number })}
      </Button>
    </fieldset>
  );
}
