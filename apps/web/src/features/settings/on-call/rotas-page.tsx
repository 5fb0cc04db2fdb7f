import { OnCallPeopleDocument, RotasDocument, type RotaFieldsFragment } from '@salus/contract';
import { Button, LoadingRegion, Skeleton, TextField } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import { Screen } from '../../../lib/screen.js';
import { Moment } from '../../../lib/times.js';
import { useViewer } from '../../../lib/viewer.js';
import { MyOnCall } from './my-on-call.js';
import './on-call.css';
import type { PersonOption } from './people-picker.js';
import { RotaEditor } from './rota-editor.js';
import { RotaWeek } from './rota-week.js';
import { StandIns } from './stand-ins.js';

/** Who is on call, for every team: now, next, and the week. */
export function RotasPage(): ReactElement {
  const t = useTranslate();
  const [week, setWeek] = useState('');
  const rotas = useOperation(RotasDocument, { week: week === '' ? null : week }, { keepPrevious: true });
  const people = useOperation(OnCallPeopleDocument, {});
  const error = rotas.error ?? people.error;
  return (
    <Screen title={t('onCall.rotas')} width="full">
      <h1>{t('onCall.rotas')}</h1>
      <p>{t('onCall.rotas.about')}</p>
      {error !== null && (
        <PartError error={error} onRetry={() => void Promise.all([rotas.refetch(), people.refetch()])} />
      )}
      <LoadingRegion
        isLoading={error === null && (rotas.data === undefined || people.data === undefined)}
        label={t('common.loading')}
        skeleton={<Skeleton count={8} />}
      >
        {rotas.data !== undefined && people.data !== undefined && (
          <>
            <TextField
              className="on-call-week"
              label={t('onCall.week.choose')}
              type="date"
              value={week}
              onChange={setWeek}
            />
            {rotas.data.rotas.map((rota) => (
              <Rota key={rota.team} rota={rota} people={people.data.onCallPeople} />
            ))}
          </>
        )}
      </LoadingRegion>
      <MyOnCall />
    </Screen>
  );
}

function Rota({ rota, people }: { rota: RotaFieldsFragment; people: readonly PersonOption[] }): ReactElement {
  const t = useTranslate();
  const { can } = useViewer();
  const [isEditing, setIsEditing] = useState(false);
  const id = `rota-of-${rota.team}`;
  return (
    <section className="on-call-team" aria-labelledby={id}>
      <h2 id={id}>{t(`onCall.team.${rota.team}`)}</h2>
      {rota.version === 0 ? <p>{t('onCall.rotas.empty')}</p> : <NowAndNext rota={rota} />}
      {isEditing ? (
        <RotaEditor key={rota.version} rota={rota} people={people} onDone={() => setIsEditing(false)} />
      ) : (
        <>
          {rota.version > 0 && <RotaWeek rota={rota} />}
          {can.administer && (
            <Button icon="edit" onPress={() => setIsEditing(true)}>
              {t('onCall.editRota', { team: t(`onCall.team.${rota.team}`) })}
            </Button>
          )}
          {rota.version > 0 && <StandIns rota={rota} people={people} />}
        </>
      )}
    </section>
  );
}

function NowAndNext({ rota }: { rota: RotaFieldsFragment }): ReactElement {
  const t = useTranslate();
  return (
    <dl className="on-call-now">
      <div>
        <dt>{t('onCall.now')}</dt>
        <dd>
          <strong>{rota.now?.person?.name ?? t('onCall.nobody')}</strong>
        </dd>
      </div>
      <div>
        <dt>{t('onCall.next')}</dt>
        <dd>
          {rota.next == null ? (
            t('onCall.next.none')
          ) : (
            <>
              {rota.next.person?.name ?? t('onCall.nobody')}, <Moment value={rota.next.startsAt} relative />
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}
