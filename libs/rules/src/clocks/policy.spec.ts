import { describe, expect, it } from '@jest/globals';
import {
  ANY_TICKET,
  checkPolicy,
  matchPolicy,
  type PolicyConditions,
  type PolicyFacts,
  policyFits,
  type ServiceTarget,
  STANDARD_TARGETS,
  targetOf,
} from './policy.js';

const facts: PolicyFacts = {
  kind: 'INCIDENT',
  organisationId: 'hospital-1',
  country: 'IE',
  tier: 'ESSENTIAL',
  language: 'en',
};
const target = (change: Partial<ServiceTarget>): ServiceTarget => ({
  metric: 'FIRST_ANSWER',
  priority: 'P1',
  minutes: 15,
  hours: 'ALWAYS',
  ...change,
});

describe('which policy counts', () => {
  it.each<
    [
      keyof PolicyConditions,
      PolicyConditions[keyof PolicyConditions],
      PolicyConditions[keyof PolicyConditions],
    ]
  >([
    ['kinds', ['QUESTION', 'INCIDENT'], ['QUESTION']],
    ['organisationIds', ['hospital-1'], ['hospital-2']],
    ['countries', ['IE'], ['GR', 'CY']],
    ['tiers', ['ESSENTIAL'], ['IMPORTANT', 'UNKNOWN']],
    ['languages', ['el', 'en'], ['de']],
  ])('depends on %s', (name, fitting, other) => {
    expect(policyFits({ ...ANY_TICKET, [name]: fitting }, facts)).toBe(true);
    expect(policyFits({ ...ANY_TICKET, [name]: other }, facts)).toBe(false);
  });

  it('is the first in the order whose conditions are all met', () => {
    const policies = [
      { name: 'Greek', conditions: { ...ANY_TICKET, countries: ['GR'] as const } },
      {
        name: 'Irish incidents',
        conditions: { ...ANY_TICKET, countries: ['IE'] as const, kinds: ['INCIDENT'] as const },
      },
      { name: 'All', conditions: ANY_TICKET },
      { name: 'Never reached', conditions: ANY_TICKET },
    ];
    expect(matchPolicy(policies, facts)?.name).toBe('Irish incidents');
    expect(matchPolicy(policies, { ...facts, kind: 'QUESTION' })?.name).toBe('All');
    expect(matchPolicy([...policies].reverse(), facts)?.name).toBe('Never reached');
    expect(matchPolicy(policies.slice(0, 1), facts)).toBeNull();
  });

  it('promises by metric and priority, or nothing', () => {
    const policy = { targets: STANDARD_TARGETS };
    expect(targetOf(policy, 'FIRST_ANSWER', 'P1')).toMatchObject({ minutes: 15, hours: 'ALWAYS' });
    expect(targetOf(policy, 'NEXT_ANSWER', 'P3')).toMatchObject({ minutes: 240, hours: 'WORKING' });
    expect(targetOf(policy, 'RESOLUTION', 'P1')).toBeNull();
  });
});

describe('a policy', () => {
  const good = { name: 'Standard', conditions: ANY_TICKET, targets: STANDARD_TARGETS };

  it('is taken when it is possible', () => {
    expect(checkPolicy(good)).toEqual([]);
  });

  it.each<[string, object, object]>([
    ['without a name', { name: '' }, { field: 'name', code: 'EMPTY' }],
    ['with a name that shows nothing', { name: '\u200B' }, { field: 'name', code: 'EMPTY' }],
    [
      'with a name that is read in another order',
      { name: 'Ransom\u202Eware' },
      { field: 'name', code: 'BAD_CHARACTER' },
    ],
    ['without a target', { targets: [] }, { field: 'targets', code: 'EMPTY' }],
    [
      'with two targets for one promise',
      { targets: [target({}), target({ minutes: 20 })] },
      { field: 'targets.1', code: 'TWICE' },
    ],
    [
      'with no time at all',
      { targets: [target({ minutes: 0 })] },
      { field: 'targets.0.minutes', code: 'OUT_OF_RANGE', min: 1, max: 129_600 },
    ],
    [
      'with half a minute',
      { targets: [target({ minutes: 1.5 })] },
      { field: 'targets.0.minutes', code: 'OUT_OF_RANGE', min: 1, max: 129_600 },
    ],
    [
      'that lets the urgent wait longer',
      { targets: [target({ minutes: 60 }), target({ priority: 'P2', minutes: 30 })] },
      { field: 'targets.0.minutes', code: 'LATER_THAN_LESS_URGENT' },
    ],
    [
      'for a country that is none',
      { conditions: { ...ANY_TICKET, countries: ['IE', 'XX'] } },
      { field: 'conditions.countries.1', code: 'UNKNOWN' },
    ],
    [
      'for more organisations than anybody can read',
      { conditions: { ...ANY_TICKET, organisationIds: Array.from({ length: 201 }, String) } },
      { field: 'conditions.organisationIds', code: 'TOO_MANY', max: 200 },
    ],
  ])('is refused %s, at its place', (_, change, problem) => {
    expect(checkPolicy({ ...good, ...change })).toEqual([problem]);
  });
});
