import { IMPACT_STEPS, type ImpactAxis } from '@salus/rules';
import { RadioGroup } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../../lib/i18n.js';
import { stepWords } from '../../words/priority-reasons.js';
import type { StepAnswer } from './incident-answers.js';

interface Props {
  readonly id: string;
  readonly axis: ImpactAxis;
  readonly label: string;
  readonly value: StepAnswer;
  readonly onChange: (value: StepAnswer) => void;
  /** Leaves out "works as usual", where something was already said not to. */
  readonly withoutNothing?: boolean;
  readonly errorMessage?: string | undefined;
}

/** The steps of one impact axis in plain words. */
export function StepRadios({ axis, value, onChange, withoutNothing = false, ...field }: Props): ReactElement {
  const t = useTranslate();
  const steps = withoutNothing ? IMPACT_STEPS.slice(1) : IMPACT_STEPS;
  return (
    <RadioGroup
      {...field}
      options={steps.map((step) => ({ id: `${step}` as const, label: stepWords(t, axis, step) }))}
      value={value === '' ? null : value}
      onChange={onChange}
    />
  );
}
