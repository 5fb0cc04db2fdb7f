import { PageTitle, RadioGroup, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../../lib/i18n.js';
import { messageFor } from '../../words/field-problems.js';
import { FIELD } from './check-answers.js';
import { StepRadios } from './step-radios.js';
import type { StepProps } from './step-props.js';

const GROWTHS = ['NOW', 'HOURS', 'DAYS', 'NONE'] as const;

/** "Is it still spreading?": how fast harm grows, and how far it has got. */
export function SpreadStep({ answers, set, problems, caption }: StepProps): ReactElement {
  const t = useTranslate();
  return (
    <Stack gap={6}>
      <PageTitle title={t('portal.incident.spread.title')} caption={caption} />
      <RadioGroup
        id={FIELD.growth}
        label={t('portal.incident.spread.growth')}
        options={[
          ...GROWTHS.map((id) => ({ id, label: t(`portal.incident.spread.${id}`) })),
          { id: 'UNKNOWN' as const, label: t('portal.incident.unknown') },
        ]}
        value={answers.growth === '' ? null : answers.growth}
        onChange={(growth) => set({ growth })}
        errorMessage={messageFor(problems, FIELD.growth)}
        isRequired
      />
      <StepRadios
        id={FIELD.spread}
        axis="spread"
        label={t('portal.incident.spread.far')}
        value={answers.spread}
        onChange={(spread) => set({ spread })}
        errorMessage={messageFor(problems, FIELD.spread)}
      />
    </Stack>
  );
}
