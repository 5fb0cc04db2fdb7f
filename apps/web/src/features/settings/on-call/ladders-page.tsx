import {
  LaddersDocument,
  OnCallPeopleDocument,
  PageRecordDocument,
  SaveLadderDocument,
  StartDrillDocument,
  type LaddersQuery,
} from '@salus/contract';
import { isWord, OnCallTeam, PageChannel } from '@salus/rules';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  ConfirmDialog,
  LoadingRegion,
  Skeleton,
  TextField,
} from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { DraftNotice } from '../../../lib/draft-notice.js';
import { useTranslate } from '../../../lib/i18n.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useChange, useOperation } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import { Screen } from '../../../lib/screen.js';
import { readerZone } from '../../../lib/times.js';
import { useUnsaved } from '../../../lib/unsaved.js';
import './on-call.css';
import { PeoplePicker, type PersonOption } from './people-picker.js';
import { Problems } from './problems.js';

type Ladder = LaddersQuery['ladders'][number];
interface StepForm {
  readonly key: string;
  readonly teams: readonly OnCallTeam[];
  readonly personIds: readonly string[];
  readonly channels: readonly PageChannel[];
  readonly waitMinutes: string;
}

interface LadderValues {
  readonly steps: readonly StepForm[];
  readonly topRepeats: string;
  readonly quiet: Ladder['quietHours'];
}

const valuesOf = ({ steps, topRepeats, quietHours }: Ladder): LadderValues => ({
  steps: steps.map((step, index) => ({
    key: String(index),
    teams: step.teams,
    channels: step.channels,
    personIds: step.people.map(({ id }) => id),
    waitMinutes: String(step.waitMinutes),
  })),
  topRepeats: String(topRepeats),
  quiet: quietHours ?? null,
});

/** Whom a page calls, one step after the other, for every team; and the button that tries it. */
export function LaddersPage(): ReactElement {
  const t = useTranslate();
  const ladders = useOperation(LaddersDocument, {});
  const people = useOperation(OnCallPeopleDocument, {});
  const error = ladders.error ?? people.error;
  return (
    <Screen title={t('onCall.ladders')} width="full">
      <h1>{t('onCall.ladders')}</h1>
      <p>{t('onCall.ladders.about')}</p>
      {error !== null && (
        <PartError error={error} onRetry={() => void Promise.all([ladders.refetch(), people.refetch()])} />
      )}
      <LoadingRegion
        isLoading={error === null && (ladders.data === undefined || people.data === undefined)}
        label={t('common.loading')}
        skeleton={<Skeleton count={8} />}
      >
        {ladders.data !== undefined &&
          people.data !== undefined &&
          ladders.data.ladders.map((ladder) => (
            <LadderForm
              key={`${ladder.team} ${ladder.version}`}
              ladder={ladder}
              people={people.data.onCallPeople}
            />
          ))}
      </LoadingRegion>
    </Screen>
  );
}

function LadderForm({ ladder, people }: { ladder: Ladder; people: readonly PersonOption[] }): ReactElement {
  const t = useTranslate();
  const form = `ladder-${ladder.team}`;
  const team = t(`onCall.team.${ladder.team}`);
  const unsaved = useUnsaved<LadderValues>(`ladder-${ladder.team}-${ladder.version}`, valuesOf(ladder));
  const { steps, topRepeats, quiet } = unsaved.values;
  const setSteps = (next: readonly StepForm[]): void => unsaved.set({ steps: next });
  const setQuiet = (next: Ladder['quietHours']): void => unsaved.set({ quiet: next });
  const [submission, setSubmission] = useState(0);
  const save = useChange(SaveLadderDocument, {
    invalidates: [LaddersDocument],
    onSuccess: unsaved.forget,
    onError: () => setSubmission((count) => count + 1),
  });
  const change = (key: string, values: Partial<StepForm>): void =>
    setSteps(steps.map((step) => (step.key === key ? { ...step, ...values } : step)));
  const send = (): void =>
    save.mutate({
      input: {
        idempotencyKey: newIdempotencyKey(),
        team: ladder.team,
        expectedVersion: ladder.version,
        steps: steps.map((step) => ({
          teams: [...step.teams],
          personIds: [...step.personIds],
          channels: [...step.channels],
          waitMinutes: Math.trunc(Number(step.waitMinutes)) || 0,
        })),
        topRepeats: Math.trunc(Number(topRepeats)) || 0,
        quietHours: quiet === null ? null : { start: quiet.start, end: quiet.end, timeZone: quiet.timeZone },
      },
    });
  return (
    <section className="on-call-team" aria-labelledby={`${form}-title`}>
      <h2 id={`${form}-title`}>{team}</h2>
      {ladder.version === 0 && <p>{t('onCall.ladders.empty')}</p>}
      <form
        className="on-call-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <DraftNotice isRestored={unsaved.restored} onDiscard={unsaved.discard} />
        <Problems error={save.error} form={form} submission={submission} />
        <ol className="on-call-steps" id={`${form}-steps`}>
          {steps.map((step, index) => (
            <li key={step.key}>
              <StepFields
                form={`${form}-steps.${index}`}
                number={index + 1}
                isTop={index === steps.length - 1}
                step={step}
                people={people}
                onChange={(values) => change(step.key, values)}
                onRemove={() => setSteps(steps.filter(({ key }) => key !== step.key))}
              />
            </li>
          ))}
        </ol>
        <Button
          icon="plus"
          onPress={() =>
            setSteps([
              ...steps,
              {
                key: newIdempotencyKey(),
                teams: [ladder.team],
                personIds: [],
                channels: ['MAIL', 'IN_APP'],
                waitMinutes: '5',
              },
            ])
          }
        >
          {t('onCall.addStep')}
        </Button>
        <TextField
          id={`${form}-topRepeats`}
          label={t('onCall.field.topRepeats')}
          description={t('onCall.field.topRepeatsHint')}
          inputMode="numeric"
          width="short"
          value={topRepeats}
          onChange={(times) => unsaved.set({ topRepeats: times })}
        />
        <Checkbox
          label={t('onCall.quietHours')}
          description={t('onCall.quietHoursHint')}
          isSelected={quiet !== null}
          onChange={(isOn) =>
            setQuiet(isOn ? { start: '22:00', end: '07:00', timeZone: readerZone() } : null)
          }
        />
        {quiet !== null && (
          <div className="on-call-row">
            <TextField
              id={`${form}-quietHours.start`}
              label={t('onCall.field.start')}
              type="time"
              value={quiet.start}
              onChange={(start) => setQuiet({ ...quiet, start })}
            />
            <TextField
              id={`${form}-quietHours.end`}
              label={t('onCall.field.end')}
              type="time"
              value={quiet.end}
              onChange={(end) => setQuiet({ ...quiet, end })}
            />
            <TextField
              id={`${form}-quietHours.timeZone`}
              label={t('onCall.field.timeZone')}
              value={quiet.timeZone}
              onChange={(timeZone) => setQuiet({ ...quiet, timeZone })}
            />
          </div>
        )}
        <div className="on-call-actions">
          <Button
            variant="primary"
            type="submit"
            isPending={save.isPending}
            pendingLabel={t('common.loading')}
          >
            {t('onCall.saveLadder', { team })}
          </Button>
          {ladder.version > 0 && <Drill team={ladder.team} />}
        </div>
        {save.isSuccess && <p role="status">{t('onCall.saved')}</p>}
      </form>
    </section>
  );
}

function Drill({ team }: { team: OnCallTeam }): ReactElement {
  const t = useTranslate();
  const drill = useChange(StartDrillDocument, { invalidates: [PageRecordDocument] });
  const name = t(`onCall.team.${team}`);
  return (
    <>
      <ConfirmDialog
        trigger={<Button icon="bell">{t('onCall.startDrill', { team: name })}</Button>}
        title={t('onCall.startDrill', { team: name })}
        confirmLabel={t('onCall.startDrillNow')}
        cancelLabel={t('common.cancel')}
        onConfirm={() =>
          drill.mutate({ input: { idempotencyKey: newIdempotencyKey(), team, isCritical: true } })
        }
      >
        <p>{t('onCall.drillWhat')}</p>
      </ConfirmDialog>
      {drill.isSuccess && <p role="status">{t('onCall.drillStarted')}</p>}
      <Problems error={drill.error} form={`drill-${team}`} submission={0} />
    </>
  );
}

interface StepProps {
  readonly form: string;
  readonly number: number;
  readonly isTop: boolean;
  readonly step: StepForm;
  readonly people: readonly PersonOption[];
  readonly onChange: (values: Partial<StepForm>) => void;
  readonly onRemove: () => void;
}

function StepFields({ form, number, isTop, step, people, onChange, onRemove }: StepProps): ReactElement {
  const t = useTranslate();
  return (
    <fieldset className="on-call-part" id={form}>
      <legend>
        {t('onCall.stepNumber', { number })}
        {isTop && ` (${t('onCall.top')})`}
      </legend>
      <div className="on-call-row">
        <CheckboxGroup
          id={`${form}.teams`}
          label={t('onCall.field.teams')}
          options={Object.values(OnCallTeam).map((id) => ({ id, label: t(`onCall.team.${id}`) }))}
          value={step.teams}
          onChange={(teams) => onChange({ teams: teams.filter((team) => isWord(OnCallTeam, team)) })}
        />
        <CheckboxGroup
          id={`${form}.channels`}
          label={t('onCall.field.channels')}
          options={Object.values(PageChannel).map((id) => ({ id, label: t(`onCall.channel.${id}`) }))}
          value={step.channels}
          onChange={(channels) => onChange({ channels })}
        />
        <PeoplePicker
          id={`${form}.personIds`}
          label={t('onCall.field.alsoPeople')}
          people={people}
          chosen={step.personIds}
          onChange={(personIds) => onChange({ personIds })}
        />
      </div>
      <TextField
        id={`${form}.waitMinutes`}
        label={t('onCall.field.waitMinutes')}
        description={isTop ? undefined : t('onCall.field.waitMinutesHint')}
        inputMode="numeric"
        width="short"
        value={step.waitMinutes}
        onChange={(waitMinutes) => onChange({ waitMinutes })}
      />
      <Button size="small" icon="close" onPress={onRemove}>
        {t('onCall.removeStep', { number })}
      </Button>
    </fieldset>
  );
}
