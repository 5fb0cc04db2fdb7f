import { PageTitle, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../../lib/i18n.js';
import { messageFor } from '../../words/field-problems.js';
import { FIELD } from './check-answers.js';
import { StepRadios } from './step-radios.js';
import type { StepProps } from './step-props.js';

/** "Are patients affected?": their safety, and emergency care. */
export function PatientsStep({ answers, set, problems, caption }: StepProps): ReactElement {
  const t = useTranslate();
  return (
    <Stack gap={6}>
      <PageTitle
        title={t('portal.incident.patients.title')}
        caption={caption}
        lead={t('portal.incident.patients.lead')}
      />
      <StepRadios
        id={FIELD.patientSafety}
        axis="patientSafety"
        label={t('portal.incident.patients.safety')}
        value={answers.patientSafety}
        onChange={(patientSafety) => set({ patientSafety })}
        errorMessage={messageFor(problems, FIELD.patientSafety)}
      />
      <StepRadios
        id={FIELD.emergencyCapacity}
        axis="emergencyCapacity"
        label={t('portal.incident.patients.emergency')}
        value={answers.emergencyCapacity}
        onChange={(emergencyCapacity) => set({ emergencyCapacity })}
        errorMessage={messageFor(problems, FIELD.emergencyCapacity)}
      />
    </Stack>
  );
}
