import { describe, expect, it } from '@jest/globals';
import {
  IMPACT_AXES,
  IMPACT_STEPS,
  canLowerPriority,
  checkImpact,
  computePriority,
  impactStepKey,
  isMoreUrgent,
  type Impact,
  type ImpactAxis,
} from './priority.js';
import { Priority, Ransomware, Urgency } from './vocabulary.js';

function impactOf(steps: Partial<Record<ImpactAxis, number>> = {}): Impact {
  const nothing = Object.fromEntries(IMPACT_AXES.map((axis) => [axis, 0])) as Record<ImpactAxis, number>;
  return { ...nothing, ...steps };
}

/** Impact of a given step on an axis that counts in full and that no override looks at. */
const systemsAt = (step: number): Impact => impactOf({ clinicalSystems: step });

describe('the matrix', () => {
  it.each([
    [4, 'I1', 'NOW', 'P1'],
    [4, 'I1', 'HOURS', 'P1'],
    [4, 'I1', 'DAYS', 'P2'],
    [4, 'I1', 'NONE', 'P2'],
    [3, 'I2', 'NOW', 'P1'],
    [3, 'I2', 'HOURS', 'P2'],
    [3, 'I2', 'DAYS', 'P2'],
    [3, 'I2', 'NONE', 'P3'],
    [2, 'I3', 'NOW', 'P2'],
    [2, 'I3', 'HOURS', 'P2'],
    [2, 'I3', 'DAYS', 'P3'],
    [2, 'I3', 'NONE', 'P4'],
    [1, 'I4', 'NOW', 'P3'],
    [1, 'I4', 'HOURS', 'P3'],
    [1, 'I4', 'DAYS', 'P4'],
    [1, 'I4', 'NONE', 'P5'],
    [0, 'I4', 'NOW', 'P3'],
    [0, 'I4', 'HOURS', 'P3'],
    [0, 'I4', 'DAYS', 'P4'],
    [0, 'I4', 'NONE', 'P5'],
  ] as const)('step %i is %s, with urgency %s it is %s', (step, impactLevel, urgency, priority) => {
    const computed = computePriority({ impact: systemsAt(step), urgency, ransomware: 'NO' });
    expect(computed).toMatchObject({ impactLevel, priority });
  });

  it('takes a question without impact for I4 and says so', () => {
    expect(computePriority({ impact: null, urgency: 'NONE', ransomware: 'NO' })).toEqual({
      priority: 'P5',
      impactLevel: 'I4',
      reasons: [{ code: 'NO_IMPACT' }, { code: 'MATRIX', to: 'P5' }],
    });
  });
});

describe('the impact axes', () => {
  const levels = ['I4', 'I4', 'I3', 'I2', 'I1'] as const;
  const full = [
    'patientSafety',
    'emergencyCapacity',
    'clinicalSystems',
    'diagnosticsPharmacy',
    'medicalDevices',
  ] as const;
  const lessened = ['dataExposure', 'spread', 'recoverability'] as const;

  it.each(full)('%s counts in full', (axis) => {
    for (const step of IMPACT_STEPS) {
      const { impactLevel } = computePriority({
        impact: impactOf({ [axis]: step }),
        urgency: 'NONE',
        ransomware: 'NO',
      });
      expect(impactLevel).toBe(levels[step]);
    }
  });

  it.each(lessened)('%s counts one step less', (axis) => {
    for (const step of IMPACT_STEPS) {
      const { impactLevel } = computePriority({
        impact: impactOf({ [axis]: step }),
        urgency: 'NONE',
        ransomware: 'NO',
      });
      expect(impactLevel).toBe(levels[Math.max(0, step - 1)]);
    }
  });

  it('takes the worst, not the sum', () => {
    const impact = impactOf({ emergencyCapacity: 2, clinicalSystems: 2, diagnosticsPharmacy: 2, spread: 3 });
    expect(computePriority({ impact, urgency: 'DAYS', ransomware: 'NO' }).impactLevel).toBe('I3');
  });

  it('names every axis that decided, and how it counted', () => {
    const impact = impactOf({ clinicalSystems: 3, spread: 4, recoverability: 2 });
    expect(computePriority({ impact, urgency: 'NOW', ransomware: 'NO' }).reasons).toEqual([
      { code: 'IMPACT_AXIS', axis: 'clinicalSystems', value: 3 },
      { code: 'IMPACT_AXIS_LESSENED', axis: 'spread', value: 4 },
      { code: 'MATRIX', to: 'P1' },
    ]);
  });

  it('names no axis when nothing is affected', () => {
    const { reasons } = computePriority({
      impact: impactOf({ spread: 1 }),
      urgency: 'NONE',
      ransomware: 'NO',
    });
    expect(reasons).toEqual([{ code: 'MATRIX', to: 'P5' }]);
  });

  it('has a key for each of the forty steps', () => {
    const keys = IMPACT_AXES.flatMap((axis) => IMPACT_STEPS.map((step) => impactStepKey(axis, step)));
    expect(new Set(keys).size).toBe(40);
    expect(keys).toContain('patientSafety.0');
    expect(keys).toContain('recoverability.4');
  });
});

describe('the overrides', () => {
  it('raise likely patient harm to at least P2', () => {
    expect(
      computePriority({ impact: impactOf({ patientSafety: 3 }), urgency: 'NONE', ransomware: 'NO' }),
    ).toEqual({
      priority: 'P2',
      impactLevel: 'I2',
      reasons: [
        { code: 'IMPACT_AXIS', axis: 'patientSafety', value: 3 },
        { code: 'MATRIX', to: 'P3' },
        { code: 'PATIENT_HARM', from: 'P3', to: 'P2' },
      ],
    });
  });

  it('do not raise for delayed care', () => {
    const { priority } = computePriority({
      impact: impactOf({ patientSafety: 2 }),
      urgency: 'NONE',
      ransomware: 'NO',
    });
    expect(priority).toBe('P4');
  });

  it.each(['SUSPECTED', 'YES'] as const)('raise ransomware %s to at least P2', (ransomware) => {
    const computed = computePriority({ impact: null, urgency: 'NONE', ransomware });
    expect(computed.priority).toBe('P2');
    expect(computed.reasons.at(-1)).toEqual({ code: 'RANSOMWARE', from: 'P5', to: 'P2' });
  });

  it('say the raise once, by the first that applied', () => {
    const impact = impactOf({ patientSafety: 3 });
    const { reasons } = computePriority({ impact, urgency: 'NONE', ransomware: 'YES' });
    expect(reasons.map(({ code }) => code)).toEqual(['IMPACT_AXIS', 'MATRIX', 'PATIENT_HARM']);
  });

  it('never lower a P1', () => {
    const impact = impactOf({ patientSafety: 4 });
    expect(computePriority({ impact, urgency: 'NOW', ransomware: 'YES' }).priority).toBe('P1');
  });
});

describe('every combination', () => {
  const places = (n: number): number[] => IMPACT_AXES.map((_, index) => Math.floor(n / 5 ** index) % 5);
  const samples = Array.from({ length: 2_000 }, (_, index) => (index * 7_919) % 5 ** 8);

  it('is never less urgent when an axis, the urgency or the suspicion gets worse', () => {
    const urgencies = [Urgency.NONE, Urgency.DAYS, Urgency.HOURS, Urgency.NOW];
    const suspicions = [Ransomware.NO, Ransomware.SUSPECTED, Ransomware.YES];
    for (const sample of samples) {
      const impact = impactOf(
        Object.fromEntries(places(sample).map((step, index) => [IMPACT_AXES[index], step])),
      );
      const axis = IMPACT_AXES[sample % 8] ?? 'spread';
      const worse = { ...impact, [axis]: Math.min(4, impact[axis] + 1) };
      for (const [u, urgency] of urgencies.entries()) {
        for (const [r, ransomware] of suspicions.entries()) {
          const { priority } = computePriority({ impact, urgency, ransomware });
          const sooner = urgencies[u + 1] ?? urgency;
          const surer = suspicions[r + 1] ?? ransomware;
          for (const facts of [
            { impact: worse, urgency, ransomware },
            { impact, urgency: sooner, ransomware },
            { impact, urgency, ransomware: surer },
          ]) {
            expect(isMoreUrgent(priority, computePriority(facts).priority)).toBe(false);
          }
        }
      }
    }
  });
});

describe('checkImpact', () => {
  it('accepts whole steps from 0 to 4', () => {
    for (const step of IMPACT_STEPS) expect(checkImpact(impactOf({ spread: step }))).toBeNull();
  });

  it.each([-1, 5, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p and names the axis', (step) => {
    expect(checkImpact(impactOf({ medicalDevices: step }))).toEqual({
      field: 'medicalDevices',
      code: 'OUT_OF_RANGE',
    });
  });
});

describe('canLowerPriority', () => {
  const all = Object.values(Priority);
  const pairs = all.flatMap((from) => all.map((to) => ({ from, to })));

  it.each(pairs)('from $from to $to', ({ from, to }) => {
    const lowers = all.indexOf(to) > all.indexOf(from);
    const refused = { ok: false, code: 'BAD_INPUT', field: 'reason', reason: 'REASON_NEEDED' };
    expect(canLowerPriority({ from, to, reason: 'Paper fallback works, confirmed by phone.' })).toEqual({
      ok: true,
      lowers,
    });
    expect(canLowerPriority({ from, to, reason: null })).toEqual(lowers ? refused : { ok: true, lowers });
    expect(canLowerPriority({ from, to, reason: ' \u200B\n' })).toEqual(
      lowers ? refused : { ok: true, lowers },
    );
  });

  it('refuses a reason that cannot be stored, also when raising', () => {
    const raise = { from: 'P3', to: 'P1' } as const;
    expect(canLowerPriority({ ...raise, reason: 'x'.repeat(1_001) })).toMatchObject({
      ok: false,
      reason: 'REASON_TOO_LONG',
      max: 1_000,
    });
    expect(canLowerPriority({ ...raise, reason: 'a\u0000b' })).toMatchObject({
      ok: false,
      reason: 'REASON_BAD_CHARACTER',
    });
  });
});
