import { PageTitle, Stack, TextField } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../../lib/i18n.js';
import { messageFor } from '../../words/field-problems.js';
import { FIELD } from './check-answers.js';
import type { StepProps } from './step-props.js';

/** "Where can we call you?": mail is often the first thing that an attack takes away. */
export function CallbackStep({ answers, set, problems, caption }: StepProps): ReactElement {
  const t = useTranslate();
  return (
    <Stack gap={6}>
      <PageTitle
        title={t('portal.incident.callback.title')}
        caption={caption}
        lead={t('portal.incident.callback.lead')}
      />
      <TextField
        id={FIELD.phone}
        label={t('portal.incident.callback.number')}
        optionalText={t('common.optional')}
        description={t('portal.incident.callback.hint')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="medium"
        value={answers.phone}
        onChange={(phone) => set({ phone })}
        errorMessage={messageFor(problems, FIELD.phone)}
      />
    </Stack>
  );
}
