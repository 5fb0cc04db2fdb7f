import type { RuleActionInput, RuleVersionPartsFragment, SaveEscalationRuleInput } from '@salus/contract';
import type { RuleActionType, RuleGroup } from '@salus/rules';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { readCondition } from './rule-words.js';

/** A rule as it is being written. */
export interface RuleDraft {
  readonly name: string;
  readonly kind: 'EVENTS' | 'TIME';
  readonly events: readonly string[];
  readonly base: string;
  readonly minutes: string;
  readonly condition: RuleGroup;
  readonly actions: readonly DraftAction[];
  readonly stopsAfter: boolean;
}
export type DraftAction = RuleActionInput & { readonly key: string };

/** An action with the details that its type needs, empty where somebody must choose. */
export function newAction(type: RuleActionType = 'NOTE'): DraftAction {
  return {
    key: newIdempotencyKey(),
    type,
    ...(type === 'PROPOSE_HAND_OVER' ? { isForReserve: false } : {}),
    ...(type === 'PAGE' ? { isCritical: true } : {}),
  };
}

export const EMPTY_DRAFT: RuleDraft = {
  name: '',
  kind: 'EVENTS',
  events: ['TICKET_OPENED'],
  base: 'OPENED',
  minutes: '60',
  condition: { combinator: 'and', rules: [] },
  actions: [newAction()],
  stopsAfter: false,
};

export function draftOf(version: RuleVersionPartsFragment): RuleDraft {
  const { trigger } = version;
  return {
    name: version.name,
    kind: trigger.base === null ? 'EVENTS' : 'TIME',
    events: trigger.events,
    base: trigger.base ?? 'OPENED',
    minutes: String(trigger.minutes ?? 60),
    condition: readCondition(version.condition),
    actions: version.actions.map((action) => ({
      ...newAction(action.type),
      ...Object.fromEntries(Object.entries(action).filter(([, value]) => value !== null)),
    })),
    stopsAfter: version.stopsAfter,
  };
}

/** Without what the query builder adds for itself: ids of groups and tests. */
export function cleanCondition(group: RuleGroup): RuleGroup {
  const { combinator, not, rules } = group;
  return {
    combinator,
    ...(not ? { not } : {}),
    rules: rules.map((part) =>
      'rules' in part
        ? cleanCondition(part)
        : { field: part.field, operator: part.operator, value: part.value },
    ),
  };
}

export function inputOf(
  draft: RuleDraft,
  known: { id: string; revision: number } | null,
  idempotencyKey: string,
): SaveEscalationRuleInput {
  const minutes = Number(draft.minutes);
  return {
    idempotencyKey,
    ...(known ? { ruleId: known.id, expectedRevision: known.revision } : {}),
    name: draft.name,
    trigger:
      draft.kind === 'EVENTS'
        ? { events: [...draft.events] as never }
        : { base: draft.base as never, minutes: Number.isInteger(minutes) ? minutes : 0 },
    condition: JSON.stringify(cleanCondition(draft.condition)),
    actions: draft.actions.map(({ key: _, ...action }) => action),
    stopsAfter: draft.stopsAfter,
  };
}
