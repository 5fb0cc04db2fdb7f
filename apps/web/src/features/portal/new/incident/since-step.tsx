import { PageTitle, RadioGroup, Stack, TextField } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../../lib/i18n.js';
import { readerZone } from '../../../../lib/times.js';
import { messageFor } from '../../words/field-problems.js';
import { FIELD } from './check-answers.js';
import { toLocalField, type IncidentAnswers } from './incident-answers.js';
import type { StepProps } from './step-props.js';

/** "When did you first notice it?": now, at another time, or nobody knows. */
export function SinceStep({ answers, set, problems, caption }: StepProps): ReactElement {
  const t = useTranslate();

  function choose(since: 'NOW' | 'EARLIER' | 'UNKNOWN'): void {
    const change: { -readonly [K in keyof IncidentAnswers]?: IncidentAnswers[K] } = { since };
    if (since === 'NOW') change.nowAt = new Date().toISOString();
    // Today's day is filled in, so that mostly only the hour has to be changed.
    if (since === 'EARLIER' && answers.earlierAt === '') change.earlierAt = toLocalField(new Date());
    set(change);
  }

  return (
    <Stack gap={6}>
      <PageTitle
        title={t('portal.incident.since.title')}
        caption={caption}
        lead={t('portal.incident.since.lead')}
      />
      <RadioGroup
        id={FIELD.since}
        label={t('portal.incident.since.title')}
        isLabelHidden
        options={[
          { id: 'NOW', label: t('portal.incident.since.NOW') },
          {
            id: 'EARLIER',
            label: t('portal.incident.since.EARLIER'),
            revealed: (
              <TextField
                id={FIELD.earlierAt}
                label={t('portal.incident.since.time')}
                description={t('portal.incident.since.zone', { zone: readerZone() })}
                type="datetime-local"
                width="medium"
                value={answers.earlierAt}
                onChange={(earlierAt) => set({ earlierAt })}
                errorMessage={messageFor(problems, FIELD.earlierAt)}
              />
            ),
          },
          { id: 'UNKNOWN', label: t('portal.incident.unknown') },
        ]}
        value={answers.since === '' ? null : answers.since}
        onChange={choose}
        errorMessage={messageFor(problems, FIELD.since)}
        isRequired
      />
    </Stack>
  );
}
