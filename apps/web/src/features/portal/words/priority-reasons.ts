import type { Translate } from '@salus/messages';
import { IMPACT_AXES, IMPACT_STEPS, impactStepKey, type ImpactAxis, type ImpactStep } from '@salus/rules';
import type { Urgency } from '@salus/contract';

/** A step of the computation, as the rules give it and as the API sends it. */
export interface ReasonGiven {
  readonly code: string;
  readonly axis?: string | null;
  readonly value?: number | null;
  readonly to?: string | null;
}

/** The words of one step of one axis: "Care is delayed or postponed". */
export function stepWords(t: Translate, axis: ImpactAxis, step: ImpactStep): string {
  return t(`portal.step.${impactStepKey(axis, step)}`);
}

function isAxis(value: unknown): value is ImpactAxis {
  return IMPACT_AXES.some((axis) => axis === value);
}

function isStep(value: unknown): value is ImpactStep {
  return IMPACT_STEPS.some((step) => step === value);
}

/** A number from a form as a step; what is none counts as nothing affected. */
export function asStep(value: number): ImpactStep {
  return isStep(value) ? value : 0;
}

/** Why a ticket has its priority, one sentence for each step that counted; codes that are not known are left out. */
export function priorityReasonWords(
  t: Translate,
  reasons: readonly ReasonGiven[],
  urgency: Urgency,
): string[] {
  const effects = reasons.flatMap((reason) => effectWords(t, reason));
  const raised = reasons.flatMap(({ code, to }) => {
    if (code !== 'PATIENT_HARM' && code !== 'RANSOMWARE') return [];
    return [t(`portal.reason.${code}`, { priority: to ?? '' })];
  });
  const nothing = effects.length === 0 ? [t('portal.reason.NO_IMPACT')] : [];
  return [...effects, ...nothing, t(`portal.reason.urgency.${urgency}`), ...raised];
}

function effectWords(t: Translate, { code, axis, value }: ReasonGiven): string[] {
  if (code !== 'IMPACT_AXIS' && code !== 'IMPACT_AXIS_LESSENED') return [];
  if (!isAxis(axis) || !isStep(value)) return [];
  return [t(`portal.reason.${code}`, { axis: t(`common.impact.${axis}`), step: stepWords(t, axis, value) })];
}
