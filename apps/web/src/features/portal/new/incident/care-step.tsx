import { CheckboxGroup, PageTitle, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../../lib/i18n.js';
import { messageFor } from '../../words/field-problems.js';
import { FIELD } from './check-answers.js';
import { CARE_AXES } from './incident-answers.js';
import { StepRadios } from './step-radios.js';
import type { StepProps } from './step-props.js';

/** "What can you not use as usual?": what is ticked is asked about more closely, nothing else. */
export function CareStep({ answers, set, problems, caption }: StepProps): ReactElement {
  const t = useTranslate();
  return (
    <Stack gap={6}>
      <PageTitle
        title={t('portal.incident.care.title')}
        caption={caption}
        lead={t('portal.incident.care.lead')}
      />
      <CheckboxGroup
        id={FIELD.affected}
        label={t('portal.incident.care.title')}
        isLabelHidden
        options={CARE_AXES.map((axis) => ({
          id: axis,
          label: t(`portal.incident.care.${axis}`),
          description: t(`portal.incident.care.${axis}.hint`),
        }))}
        value={answers.affected}
        onChange={(affected) => set({ affected })}
      />
      {CARE_AXES.filter((axis) => answers.affected.includes(axis)).map((axis) => (
        <StepRadios
          key={axis}
          id={FIELD[axis]}
          axis={axis}
          label={t('portal.incident.care.how', { axis: t(`portal.incident.care.${axis}`) })}
          value={answers[axis]}
          onChange={(step) => set({ [axis]: step })}
          errorMessage={messageFor(problems, FIELD[axis])}
          withoutNothing
        />
      ))}
    </Stack>
  );
}
