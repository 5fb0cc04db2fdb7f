import type { Urgency } from '@salus/contract';
import type { Translate } from '@salus/messages';
import { IMPACT_AXES, IMPACT_STEPS, impactStepKey, type ImpactAxis, type ImpactStep } from '@salus/rules';

/** One step of the computation, from the server or from the same rules here. */
interface Reason {
  readonly code: string;
  readonly axis?: string | null;
  readonly value?: number | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

function isAxis(axis: unknown): axis is ImpactAxis {
  return (IMPACT_AXES as readonly unknown[]).includes(axis);
}

function isStep(step: unknown): step is ImpactStep {
  return (IMPACT_STEPS as readonly unknown[]).includes(step);
}

/** What a step of an axis means: "Treatment is delayed". */
export function stepWords(t: Translate, axis: ImpactAxis, step: ImpactStep): string {
  return t(`portal.step.${impactStepKey(axis, step)}`);
}

function axisSentence(t: Translate, { axis, value }: Reason): string | null {
  if (!isAxis(axis) || !isStep(value)) return null;
  return t('desk.priority.axis', { axis: t(`common.impact.${axis}`), step: stepWords(t, axis, value) });
}

/** A reason for the priority as a sentence; null for one that this version does not know. */
export function reasonWords(t: Translate, reason: Reason, urgency: Urgency): string | null {
  const change = { from: reason.from ?? '', to: reason.to ?? '' };
  switch (reason.code) {
    case 'NO_IMPACT':
      return t('desk.priority.noImpact');
    case 'IMPACT_AXIS':
      return axisSentence(t, reason);
    case 'IMPACT_AXIS_LESSENED': {
      const sentence = axisSentence(t, reason);
      return sentence && t('desk.priority.lessened', { sentence });
    }
    case 'MATRIX':
      return t('desk.priority.matrix', { urgency: t(`common.urgency.${urgency}`), to: change.to });
    case 'PATIENT_HARM':
      return t('desk.priority.patientHarm', change);
    case 'RANSOMWARE':
      return t('desk.priority.ransomware', change);
    default:
      return null;
  }
}
