/** Which answers the Centre promises, to whom and how soon: policies in an order, of which the first that fits counts. */
import {
  type Country,
  isCountry,
  isLanguage,
  isWord,
  type Language,
  Priority,
  TicketKind,
  type ValueOf,
} from '../vocabulary.js';
import type { TextProblemCode } from '../ticket-text.js';
import { checkShortText } from './short-text.js';

/** What a service target promises. */
export const ServiceMetric = {
  FIRST_ANSWER: 'FIRST_ANSWER',
  NEXT_ANSWER: 'NEXT_ANSWER',
  UPDATE: 'UPDATE',
  RESOLUTION: 'RESOLUTION',
} as const;
export type ServiceMetric = ValueOf<typeof ServiceMetric>;
export const SERVICE_METRICS = Object.values(ServiceMetric);

/** Whether nights and holidays count. */
export const ClockHours = { ALWAYS: 'ALWAYS', WORKING: 'WORKING' } as const;
export type ClockHours = ValueOf<typeof ClockHours>;

/** Under NIS2: what an organisation is, as far as the Centre knows. */
export const OrganisationTier = {
  ESSENTIAL: 'ESSENTIAL',
  IMPORTANT: 'IMPORTANT',
  NEITHER: 'NEITHER',
  UNKNOWN: 'UNKNOWN',
} as const;
export type OrganisationTier = ValueOf<typeof OrganisationTier>;

export interface ServiceTarget {
  readonly metric: ServiceMetric;
  readonly priority: Priority;
  readonly minutes: number;
  readonly hours: ClockHours;
}

/** A list that is empty asks nothing; all others must contain the ticket's value. */
export interface PolicyConditions {
  readonly kinds: readonly TicketKind[];
  readonly organisationIds: readonly string[];
  readonly countries: readonly Country[];
  readonly tiers: readonly OrganisationTier[];
  readonly languages: readonly Language[];
}

/** One version of a policy: never changed; a ticket keeps the version under which it was opened. */
export interface ServicePolicy {
  /** Id of the version. */
  readonly id: string;
  readonly conditions: PolicyConditions;
  readonly targets: readonly ServiceTarget[];
}

/** What a policy asks of a ticket. */
export interface PolicyFacts {
  readonly kind: TicketKind;
  readonly organisationId: string;
  readonly country: string;
  readonly tier: OrganisationTier;
  readonly language: string;
}

export const ANY_TICKET: PolicyConditions = {
  kinds: [],
  organisationIds: [],
  countries: [],
  tiers: [],
  languages: [],
};

/** What holds until an administrator says otherwise: answers only, P1 and P2 round the clock. */
export const STANDARD_TARGETS: readonly ServiceTarget[] = (
  [
    ['P1', 15, 'ALWAYS'],
    ['P2', 60, 'ALWAYS'],
    ['P3', 240, 'WORKING'],
    ['P4', 480, 'WORKING'],
    ['P5', 1_440, 'WORKING'],
  ] as const
).flatMap(([priority, minutes, hours]) =>
  (['FIRST_ANSWER', 'NEXT_ANSWER'] as const).map((metric) => ({ metric, priority, minutes, hours })),
);

const fits = (wanted: readonly string[], value: string) => wanted.length === 0 || wanted.includes(value);

/** True when every condition that asks something is met. */
export function policyFits(conditions: PolicyConditions, facts: PolicyFacts): boolean {
  return (
    fits(conditions.kinds, facts.kind) &&
    fits(conditions.organisationIds, facts.organisationId) &&
    fits(conditions.countries, facts.country) &&
    fits(conditions.tiers, facts.tier) &&
    fits(conditions.languages, facts.language)
  );
}

/** The first policy, in their order, that fits; null when none does: then nothing is promised. */
export function matchPolicy<Policy extends Pick<ServicePolicy, 'conditions'>>(
  policies: readonly Policy[],
  facts: PolicyFacts,
): Policy | null {
  return policies.find(({ conditions }) => policyFits(conditions, facts)) ?? null;
}

export function targetOf(
  policy: Pick<ServicePolicy, 'targets'>,
  metric: ServiceMetric,
  priority: Priority,
): ServiceTarget | null {
  return policy.targets.find((target) => target.metric === metric && target.priority === priority) ?? null;
}

export const POLICY_LIMITS = { name: 80, minutes: 60 * 24 * 90, listed: 200 } as const;

export interface PolicyProblem {
  readonly field: string;
  readonly code: TextProblemCode | 'UNKNOWN' | 'OUT_OF_RANGE' | 'TWICE' | 'LATER_THAN_LESS_URGENT';
  readonly min?: number;
  readonly max?: number;
}

/** Everything that is wrong with a policy, each with its place. */
export function checkPolicy(policy: Omit<ServicePolicy, 'id'> & { readonly name: string }): PolicyProblem[] {
  const { conditions, targets } = policy;
  return [
    ...checkShortText('name', policy.name, POLICY_LIMITS.name),
    ...checkListed('kinds', conditions.kinds, (value) => isWord(TicketKind, value)),
    ...checkListed('organisationIds', conditions.organisationIds, () => true),
    ...checkListed('countries', conditions.countries, isCountry),
    ...checkListed('tiers', conditions.tiers, (value) => isWord(OrganisationTier, value)),
    ...checkListed('languages', conditions.languages, isLanguage),
    ...(targets.length === 0 ? [{ field: 'targets', code: 'EMPTY' } as const] : []),
    ...targets.flatMap((target, at) => checkTarget(targets, target, at)),
  ];
}

function checkListed(
  name: string,
  values: readonly string[],
  isKnown: (value: string) => boolean,
): PolicyProblem[] {
  const max = POLICY_LIMITS.listed;
  if (values.length > max) return [{ field: `conditions.${name}`, code: 'TOO_MANY', max }];
  return values.flatMap((value, at) =>
    isKnown(value) ? [] : [{ field: `conditions.${name}.${at}`, code: 'UNKNOWN' as const }],
  );
}

function checkTarget(
  targets: readonly ServiceTarget[],
  { metric, priority, minutes, hours }: ServiceTarget,
  at: number,
): PolicyProblem[] {
  const place = `targets.${at}`;
  const same = targets.filter((other) => other.metric === metric);
  if (targets.slice(0, at).some((earlier) => earlier.metric === metric && earlier.priority === priority))
    return [{ field: place, code: 'TWICE' }];
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > POLICY_LIMITS.minutes)
    return [{ field: `${place}.minutes`, code: 'OUT_OF_RANGE', min: 1, max: POLICY_LIMITS.minutes }];
  // What is more urgent never waits longer under the same way of counting.
  const tooLate = same.some(
    (other) => other.hours === hours && other.priority > priority && other.minutes < minutes,
  );
  return tooLate ? [{ field: `${place}.minutes`, code: 'LATER_THAN_LESS_URGENT' }] : [];
}
