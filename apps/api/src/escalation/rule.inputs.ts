import {
  checkRule,
  type OnCallTeam,
  type Playbook,
  type Priority,
  type RuleAction,
  type RuleActionType,
  type RuleBase,
  type RuleDefinition,
  type RuleEvent,
  type RuleGroup,
  type RuleMailTo,
  type RuleTrigger,
  type Team,
  tidyText,
} from '@salus/rules';
import type { FieldProblem } from '../platform/errors/domain-error.js';
import { webhookProblem } from '../platform/webhooks/public-address.js';

export interface RuleTriggerInput {
  events?: string[] | null;
  base?: RuleBase | null;
  minutes?: number | null;
}
export interface RuleActionInput {
  type: RuleActionType;
  priority?: Priority | null;
  team?: Team | null;
  personId?: string | null;
  tag?: string | null;
  text?: string | null;
  to?: RuleMailTo | null;
  url?: string | null;
  onCallTeam?: OnCallTeam | null;
  isCritical?: boolean | null;
  playbook?: Playbook | null;
  isForReserve?: boolean | null;
}
export interface SaveRuleInput {
  idempotencyKey: string;
  ruleId?: string | null;
  expectedRevision?: number | null;
  name: string;
  trigger: RuleTriggerInput;
  condition: string;
  actions: RuleActionInput[];
  stopsAfter: boolean;
}

const CONDITION_LENGTH = 20_000;
const URL_LENGTH = 2_000;
/** Which details belong to which action; others are refused rather than thrown away in silence. */
const DETAILS: Record<RuleActionType, readonly (keyof RuleActionInput)[]> = {
  SET_PRIORITY: ['priority'],
  SET_TEAM: ['team'],
  ASSIGN: ['personId'],
  SECOND_LINE: ['text'],
  ADD_TAG: ['tag'],
  ADD_SECURITY_CONTACTS: [],
  NOTE: ['text'],
  MAIL: ['to', 'text'],
  WEBHOOK: ['url'],
  PAGE: ['onCallTeam', 'isCritical'],
  PLAYBOOK: ['playbook'],
  PROPOSE_HAND_OVER: ['isForReserve'],
};

/** The rule that an input describes, and everything that is wrong with it, each with its place. */
export function readRule(
  input: SaveRuleInput,
  internalHosts: readonly string[],
): { rule: RuleDefinition; problems: FieldProblem[] } {
  const trigger = readTrigger(input.trigger);
  const condition = readCondition(input.condition);
  const rule: RuleDefinition = {
    name: tidyText(input.name),
    trigger: trigger ?? { events: [] },
    condition: condition as RuleGroup,
    actions: input.actions.map(readAction),
    stopsAfter: input.stopsAfter,
  };
  if (trigger === null) return { rule, problems: [{ field: 'trigger', code: 'EVENTS_OR_TIME' }] };
  if (condition === undefined) return { rule, problems: [{ field: 'condition', code: 'NOT_A_CONDITION' }] };
  return {
    rule,
    problems: [...checkRule(rule), ...actionProblems(input, internalHosts)],
  };
}

function readTrigger({ events, base, minutes }: RuleTriggerInput): RuleTrigger | null {
  if (base && minutes != null) return events?.length ? null : { base, minutes };
  return base || minutes != null || !events ? null : { events: [...new Set(events)] as RuleEvent[] };
}

/** Undefined when the text is no JSON. */
function readCondition(text: string): unknown {
  if (text.length > CONDITION_LENGTH) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readAction(input: RuleActionInput): RuleAction {
  const details = DETAILS[input.type].flatMap((name) => (input[name] == null ? [] : [[name, input[name]]]));
  const also =
    input.type === 'PROPOSE_HAND_OVER'
      ? { isForReserve: input.isForReserve ?? false }
      : input.type === 'PAGE'
        ? { isCritical: input.isCritical ?? false }
        : {};
  return { type: input.type, ...Object.fromEntries(details), ...also } as RuleAction;
}

function actionProblems({ actions }: SaveRuleInput, internalHosts: readonly string[]): FieldProblem[] {
  return actions.flatMap((action, index) => {
    const place = `actions.${index}`;
    const given = Object.keys(action) as (keyof RuleActionInput)[];
    const strange = given.filter(
      (name) => name !== 'type' && action[name] != null && !DETAILS[action.type].includes(name),
    );
    const problems = strange.map((name) => ({ field: `${place}.${name}`, code: 'NOT_ALLOWED' }));
    if (action.type !== 'WEBHOOK' || !action.url) return problems;
    if (action.url.length > URL_LENGTH)
      return [...problems, { field: `${place}.url`, code: 'TOO_LONG', max: URL_LENGTH }];
    const code = webhookProblem(action.url, internalHosts);
    return code ? [...problems, { field: `${place}.url`, code }] : problems;
  });
}
