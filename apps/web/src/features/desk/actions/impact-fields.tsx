import { IMPACT_AXES, IMPACT_STEPS, type Impact, type ImpactAxis } from '@salus/rules';
import { Button, Fieldset, NativeSelect } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { stepWords } from '../priority-words.js';

const NOTHING: Impact = {
  patientSafety: 0,
  emergencyCapacity: 0,
  clinicalSystems: 0,
  diagnosticsPharmacy: 0,
  medicalDevices: 0,
  dataExposure: 0,
  spread: 0,
  recoverability: 0,
};

interface Props {
  readonly impact: Impact | null;
  readonly onChange: (impact: Impact) => void;
}

/** The eight questions about what an attack does to a hospital. */
export function ImpactFields({ impact, onChange }: Props): ReactElement {
  const t = useTranslate();
  if (impact === null) {
    return (
      <div className="desk-form__text">
        <p>{t('desk.priority.noImpact')}</p>
        <Button icon="plus" onPress={() => onChange(NOTHING)}>
          {t('desk.prioritise.describeImpact')}
        </Button>
      </div>
    );
  }
  const set = (axis: ImpactAxis, step: string): void => onChange({ ...impact, [axis]: Number(step) });
  return (
    <Fieldset label={t('desk.prioritise.impact')}>
      <div className="desk-form__columns">
        {IMPACT_AXES.map((axis) => (
          <NativeSelect
            key={axis}
            label={t(`common.impact.${axis}`)}
            value={String(impact[axis])}
            onChange={(step) => step !== '' && set(axis, step)}
            options={IMPACT_STEPS.map((step) => ({ id: String(step), label: stepWords(t, axis, step) }))}
          />
        ))}
      </div>
    </Fieldset>
  );
}
