/** How urgent a ticket is: hospital impact × urgency, with two overrides, and an explanation that a screen can put in words. */
import { LIMITS } from './limits.js';
import { checkReason } from './ticket-text.js';
import { ErrorCode, Priority, Ransomware, Urgency } from './vocabulary.js';

/** The eight questions about a hospital under attack, each answered by a step from 0 (nothing) to 4 (worst). */
export const IMPACT_AXES = [
  'patientSafety',
  'emergencyCapacity',
  'clinicalSystems',
  'diagnosticsPharmacy',
  'medicalDevices',
  'dataExposure',
  'spread',
  'recoverability',
] as const;
export type ImpactAxis = (typeof IMPACT_AXES)[number];

export type ImpactStep = 0 | 1 | 2 | 3 | 4;
export const IMPACT_STEPS: readonly ImpactStep[] = [0, 1, 2, 3, 4];

/** Whole numbers from 0 to 4; `checkImpact` says where they are not. */
export type Impact = Readonly<Record<ImpactAxis, number>>;

/** I1 endangers life or emergency care, I2 a hospital-wide service, I3 a department or data, I4 a single user. */
export type ImpactLevel = 'I1' | 'I2' | 'I3' | 'I4';

/** What care suffers from counts in full; what makes an attack worse later (data, spread, recovery) one step less. */
const COUNTS_ONE_LESS: ReadonlySet<ImpactAxis> = new Set<ImpactAxis>([
  'dataExposure',
  'spread',
  'recoverability',
]);

/** From here on (harm likely, harm or death) no ticket is below P2. */
export const PATIENT_HARM_STEP = 3;

const MATRIX: Readonly<Record<ImpactLevel, Readonly<Record<Urgency, Priority>>>> = {
  I1: { NOW: 'P1', HOURS: 'P1', DAYS: 'P2', NONE: 'P2' },
  I2: { NOW: 'P1', HOURS: 'P2', DAYS: 'P2', NONE: 'P3' },
  I3: { NOW: 'P2', HOURS: 'P2', DAYS: 'P3', NONE: 'P4' },
  I4: { NOW: 'P3', HOURS: 'P3', DAYS: 'P4', NONE: 'P5' },
};

const FROM_MOST_URGENT: readonly Priority[] = [
  Priority.P1,
  Priority.P2,
  Priority.P3,
  Priority.P4,
  Priority.P5,
];

/**
 * One step of the explanation, in the order in which it was taken:
 * - `NO_IMPACT`: nothing was said about impact (a question), so it counts as I4;
 * - `IMPACT_AXIS`: this axis with this step (`value`) decided the impact level; several when they tie;
 * - `IMPACT_AXIS_LESSENED`: as above, for an axis that counts one step less than its `value`;
 * - `MATRIX`: impact level and urgency give `to`;
 * - `PATIENT_HARM` and `RANSOMWARE`: raised `from` → `to`.
 */
export interface PriorityReason {
  readonly code:
    'NO_IMPACT' | 'IMPACT_AXIS' | 'IMPACT_AXIS_LESSENED' | 'MATRIX' | 'PATIENT_HARM' | 'RANSOMWARE';
  readonly axis?: ImpactAxis;
  readonly value?: number;
  readonly from?: Priority;
  readonly to?: Priority;
}

export interface ComputedPriority {
  readonly priority: Priority;
  readonly impactLevel: ImpactLevel;
  readonly reasons: readonly PriorityReason[];
}

export interface PriorityFacts {
  /** Null when nobody was asked, as with a question. */
  readonly impact: Impact | null;
  readonly urgency: Urgency;
  readonly ransomware: Ransomware;
}

/** Id of the words that describe a step, for the message catalogues: `patientSafety.3`. */
export function impactStepKey(axis: ImpactAxis, step: ImpactStep): `${ImpactAxis}.${ImpactStep}` {
  return `${axis}.${step}`;
}

/** The first axis whose step is not a whole number from 0 to 4, or null. */
export function checkImpact(
  impact: Impact,
): { readonly field: ImpactAxis; readonly code: 'OUT_OF_RANGE' } | null {
  const field = IMPACT_AXES.find((axis) => !(IMPACT_STEPS as readonly number[]).includes(impact[axis]));
  return field === undefined ? null : { field, code: 'OUT_OF_RANGE' };
}

/** True when `a` is more urgent than `b`. */
export function isMoreUrgent(a: Priority, b: Priority): boolean {
  return FROM_MOST_URGENT.indexOf(a) < FROM_MOST_URGENT.indexOf(b);
}

/** The priority with the reasons for it. Total: every combination of facts has an answer. */
export function computePriority({ impact, urgency, ransomware }: PriorityFacts): ComputedPriority {
  const { impactLevel, reasons } = explainImpact(impact);
  let priority = MATRIX[impactLevel][urgency];
  reasons.push({ code: 'MATRIX', to: priority });

  const raiseToP2 = (code: 'PATIENT_HARM' | 'RANSOMWARE'): void => {
    if (!isMoreUrgent(Priority.P2, priority)) return;
    reasons.push({ code, from: priority, to: Priority.P2 });
    priority = Priority.P2;
  };
  if (impact && impact.patientSafety >= PATIENT_HARM_STEP) raiseToP2('PATIENT_HARM');
  if (ransomware !== Ransomware.NO) raiseToP2('RANSOMWARE');

  return { priority, impactLevel, reasons };
}

function explainImpact(impact: Impact | null): { impactLevel: ImpactLevel; reasons: PriorityReason[] } {
  if (!impact) return { impactLevel: 'I4', reasons: [{ code: 'NO_IMPACT' }] };
  const weights = IMPACT_AXES.map((axis) => ({
    axis,
    value: impact[axis],
    lessened: COUNTS_ONE_LESS.has(axis),
    weight: COUNTS_ONE_LESS.has(axis) ? impact[axis] - 1 : impact[axis],
  }));
  const worst = Math.max(...weights.map(({ weight }) => weight));
  // When nothing is affected every axis ties at zero; naming them all would explain nothing.
  const decisive = worst <= 0 ? [] : weights.filter(({ weight }) => weight === worst);
  return {
    impactLevel: levelOf(worst),
    reasons: decisive.map(({ axis, value, lessened }) => ({
      code: lessened ? 'IMPACT_AXIS_LESSENED' : 'IMPACT_AXIS',
      axis,
      value,
    })),
  };
}

function levelOf(worst: number): ImpactLevel {
  if (worst >= 4) return 'I1';
  if (worst >= 3) return 'I2';
  return worst >= 2 ? 'I3' : 'I4';
}

export type PriorityChange =
  | { readonly ok: true; readonly lowers: boolean }
  | {
      readonly ok: false;
      readonly code: typeof ErrorCode.BAD_INPUT;
      readonly field: 'reason';
      readonly reason: 'REASON_NEEDED' | 'REASON_TOO_LONG' | 'REASON_BAD_CHARACTER';
      readonly max?: number;
    };

/**
 * An agent knows more than a form and may set another priority than the computed one. Raising needs no words;
 * lowering takes attention away from a hospital, so somebody must have written down why.
 */
export function canLowerPriority(change: {
  from: Priority;
  to: Priority;
  reason: string | null;
}): PriorityChange {
  const lowers = isMoreUrgent(change.from, change.to);
  const problem = change.reason === null ? null : checkReason(change.reason);
  const refuse = { ok: false, code: ErrorCode.BAD_INPUT, field: 'reason' } as const;
  if (problem?.code === 'TOO_LONG') return { ...refuse, reason: 'REASON_TOO_LONG', max: LIMITS.reason };
  if (problem?.code === 'BAD_CHARACTER') return { ...refuse, reason: 'REASON_BAD_CHARACTER' };
  if (lowers && (change.reason === null || problem)) return { ...refuse, reason: 'REASON_NEEDED' };
  return { ok: true, lowers };
}
