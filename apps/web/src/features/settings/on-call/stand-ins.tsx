import {
  AddOverrideDocument,
  RemoveOverrideDocument,
  RotasDocument,
  type RotaFieldsFragment,
} from '@salus/contract';
import { instantAt } from '@salus/rules';
import { Button, NativeSelect, TextField } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { focusAfterChange, focusOn } from '../../../lib/focus.js';
import { useTranslate } from '../../../lib/i18n.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useChange } from '../../../lib/operations.js';
import { Moment } from '../../../lib/times.js';
import type { PersonOption } from './people-picker.js';
import { Problems } from './problems.js';

const WALL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

/** Who stands in, now and later; a colleague is put there, or taken back. Times are meant in the zone of the rota. */
export function StandIns({
  rota,
  people,
}: {
  rota: RotaFieldsFragment;
  people: readonly PersonOption[];
}): ReactElement {
  const t = useTranslate();
  const form = `standin-${rota.team}`;
  const toHeading = (): void => focusAfterChange(() => focusOn(document.getElementById(`${form}-title`)));
  const [personId, setPersonId] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [submission, setSubmission] = useState(0);
  const add = useChange(AddOverrideDocument, {
    invalidates: [RotasDocument],
    onSuccess: () => {
      setFrom('');
      setUntil('');
      setPersonId('');
      toHeading();
    },
    onError: () => setSubmission((count) => count + 1),
  });
  const remove = useChange(RemoveOverrideDocument, { invalidates: [RotasDocument], onSuccess: toHeading });
  const moment = (text: string): string | null => {
    const [, day, time] = WALL.exec(text) ?? [];
    return day === undefined || time === undefined ? null : instantAt(day, time, rota.timeZone).toISOString();
  };
  const [startsAt, endsAt] = [moment(from), moment(until)];
  return (
    <div role="group" aria-labelledby={`${form}-title`}>
      <h3 id={`${form}-title`}>{t('onCall.standIns')}</h3>
      {rota.overrides.length === 0 ? (
        <p className="on-call-muted">{t('onCall.standIns.none')}</p>
      ) : (
        <ul className="on-call-list">
          {rota.overrides.map((override) => (
            <li key={override.id}>
              <span>
                <strong>{override.person.name}</strong>{' '}
                <Moment value={override.startsAt} zone={rota.timeZone} /> –{' '}
                <Moment value={override.endsAt} zone={rota.timeZone} />
              </span>
              <Button
                size="small"
                isPending={remove.isPending}
                pendingLabel={t('common.loading')}
                onPress={() =>
                  remove.mutate({ input: { idempotencyKey: newIdempotencyKey(), overrideId: override.id } })
                }
              >
                {t('onCall.standIns.remove', { name: override.person.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Problems error={add.error ?? remove.error} form={form} submission={submission} />
      <form
        className="on-call-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (startsAt !== null && endsAt !== null && personId !== '')
            add.mutate({
              input: { idempotencyKey: newIdempotencyKey(), team: rota.team, personId, startsAt, endsAt },
            });
        }}
      >
        <NativeSelect
          id={`${form}-personId`}
          label={t('onCall.field.person')}
          placeholder={t('onCall.choose')}
          options={people.map(({ id, name }) => ({ id, label: name }))}
          value={personId}
          onChange={setPersonId}
        />
        <TextField
          id={`${form}-startsAt`}
          label={t('onCall.field.startsAt')}
          type="datetime-local"
          value={from}
          onChange={setFrom}
        />
        <TextField
          id={`${form}-endsAt`}
          label={t('onCall.field.endsAt')}
          type="datetime-local"
          value={until}
          onChange={setUntil}
        />
        <Button
          type="submit"
          isDisabled={startsAt === null || endsAt === null || personId === ''}
          isPending={add.isPending}
          pendingLabel={t('common.loading')}
        >
          {t('onCall.standIns.add')}
        </Button>
      </form>
    </div>
  );
}
