/** An escalation rule as data: when it looks, what must be true, what it does. */
import { checkMessage, checkName, checkTags } from '../ticket-text.js';
import { isWord, Priority, Team } from '../vocabulary.js';
import { OnCallTeam } from '../on-call.js';
import { Playbook } from './playbooks.js';
import { checkRuleCondition, type RuleGroup, type RuleProblem } from './rule-condition.js';
import { RULE_CLOCKS, type RuleClock } from './rule-fields.js';

/** What happens on a ticket and a rule can react to. */
export const RULE_EVENTS = [
  'TICKET_OPENED',
  'TICKET_REPLIED',
  'TICKET_NOTED',
  'TICKET_ASSIGNED',
  'TICKET_CLASSIFIED',
  'TICKET_PRIORITISED',
  'TICKET_LABELLED',
  'TICKET_DESCRIBED',
  'TICKET_WAITING',
  'TICKET_RESUMED',
  'TICKET_ESCALATED',
  'TICKET_RESOLVED',
  'TICKET_CONFIRMED',
  'TICKET_CLOSED',
  'TICKET_REOPENED',
  'PARTICIPANT_ADDED',
  'PARTICIPANT_REMOVED',
  'CLOCK_STARTED',
  'CLOCK_BREACHED',
] as const;
export type RuleEvent = (typeof RULE_EVENTS)[number];

/** From where a rule counts minutes: the opening, the last change by a person, or the moment a clock is due. */
export type RuleBase = 'OPENED' | 'LAST_CHANGE' | RuleClock;
export const RULE_BASES: readonly RuleBase[] = ['OPENED', 'LAST_CHANGE', ...RULE_CLOCKS];
export const isRuleClock = (base: RuleBase): base is RuleClock =>
  (RULE_CLOCKS as readonly string[]).includes(base);

/** Something happened, or time passed. Minutes below zero are before the moment, which only clocks allow. */
export type RuleTrigger =
  { readonly events: readonly RuleEvent[] } | { readonly base: RuleBase; readonly minutes: number };
export const isTimeTrigger = (trigger: RuleTrigger): trigger is Extract<RuleTrigger, { base: RuleBase }> =>
  'base' in trigger;

/** Who gets the mail of a rule. */
export const RULE_MAIL_TO = [
  'REQUESTER',
  'PARTICIPANTS',
  'ASSIGNEE',
  'TEAM',
  'SECOND_LINE',
  'ADMINISTRATORS',
] as const;
export type RuleMailTo = (typeof RULE_MAIL_TO)[number];

export type RuleAction =
  | { readonly type: 'SET_PRIORITY'; readonly priority: Priority }
  | { readonly type: 'SET_TEAM'; readonly team: Team }
  | { readonly type: 'ASSIGN'; readonly personId: string }
  | { readonly type: 'SECOND_LINE'; readonly text: string }
  | { readonly type: 'ADD_TAG'; readonly tag: string }
  /** The people who answer for the security of the hospital. */
  | { readonly type: 'ADD_SECURITY_CONTACTS' }
  | { readonly type: 'NOTE'; readonly text: string }
  | { readonly type: 'MAIL'; readonly to: RuleMailTo; readonly text: string }
  | { readonly type: 'WEBHOOK'; readonly url: string }
  /** Calls whoever is on call for a team; critical calls break quiet hours. */
  | { readonly type: 'PAGE'; readonly onCallTeam: OnCallTeam; readonly isCritical: boolean }
  | { readonly type: 'PLAYBOOK'; readonly playbook: Playbook }
  /** With `isForReserve` the help of the EU Reserve is meant, which is asked for only through the point of contact. */
  | { readonly type: 'PROPOSE_HAND_OVER'; readonly isForReserve: boolean };
export type RuleActionType = RuleAction['type'];
export const RULE_ACTIONS = [
  'SET_PRIORITY',
  'SET_TEAM',
  'ASSIGN',
  'SECOND_LINE',
  'ADD_TAG',
  'ADD_SECURITY_CONTACTS',
  'NOTE',
  'MAIL',
  'WEBHOOK',
  'PAGE',
  'PLAYBOOK',
  'PROPOSE_HAND_OVER',
] as const satisfies readonly RuleActionType[];

export interface RuleDefinition {
  readonly name: string;
  readonly trigger: RuleTrigger;
  readonly condition: RuleGroup;
  readonly actions: readonly RuleAction[];
  /** No later rule looks at the same occasion after this one has acted. */
  readonly stopsAfter: boolean;
}

const MOST_ACTIONS = 20;
const MOST_MINUTES = 60 * 24 * 60;

/** Everything that is wrong with a rule, each with its place, so that the editor can show all of it at once. */
export function checkRule(rule: RuleDefinition): RuleProblem[] {
  const { actions } = rule;
  return [
    ...found(checkName(rule.name)),
    ...checkTrigger(rule.trigger),
    ...checkRuleCondition(rule.condition, !isTimeTrigger(rule.trigger)),
    ...(actions.length === 0 ? [{ field: 'actions', code: 'EMPTY' }] : []),
    ...(actions.length > MOST_ACTIONS ? [{ field: 'actions', code: 'TOO_MANY', max: MOST_ACTIONS }] : []),
    ...actions.slice(0, MOST_ACTIONS).flatMap((action, index) => checkAction(action, `actions.${index}`)),
  ];
}

function checkTrigger(trigger: RuleTrigger): RuleProblem[] {
  if (!isTimeTrigger(trigger))
    return trigger.events.length === 0 ? [{ field: 'trigger.events', code: 'EMPTY' }] : [];
  const { base, minutes } = trigger;
  const least = isRuleClock(base) ? -MOST_MINUTES : 1;
  if (!Number.isInteger(minutes) || minutes < least || minutes > MOST_MINUTES)
    return [{ field: 'trigger.minutes', code: 'OUT_OF_RANGE', min: least, max: MOST_MINUTES }];
  return [];
}

function checkAction(action: RuleAction, place: string): RuleProblem[] {
  switch (action.type) {
    case 'SET_PRIORITY':
      return isWord(Priority, action.priority) ? [] : [{ field: `${place}.priority`, code: 'EMPTY' }];
    case 'SET_TEAM':
      return isWord(Team, action.team) ? [] : [{ field: `${place}.team`, code: 'EMPTY' }];
    case 'ASSIGN':
      return action.personId ? [] : [{ field: `${place}.personId`, code: 'EMPTY' }];
    case 'ADD_TAG':
      return found(checkTags([action.tag ?? ''])).map((problem) => ({ ...problem, field: `${place}.tag` }));
    case 'SECOND_LINE':
      return found(checkReasonText(action.text, `${place}.text`));
    case 'NOTE':
      return found(checkReasonText(action.text, `${place}.text`));
    case 'MAIL':
      return [
        ...((RULE_MAIL_TO as readonly unknown[]).includes(action.to)
          ? []
          : [{ field: `${place}.to`, code: 'EMPTY' }]),
        ...found(checkReasonText(action.text, `${place}.text`)),
      ];
    case 'WEBHOOK':
      return action.url ? [] : [{ field: `${place}.url`, code: 'EMPTY' }];
    case 'PAGE':
      return isWord(OnCallTeam, action.onCallTeam) ? [] : [{ field: `${place}.onCallTeam`, code: 'EMPTY' }];
    case 'PLAYBOOK':
      return isWord(Playbook, action.playbook) ? [] : [{ field: `${place}.playbook`, code: 'EMPTY' }];
    case 'ADD_SECURITY_CONTACTS':
    case 'PROPOSE_HAND_OVER':
      return [];
  }
}

/** Texts of rules are short: they are read beside a ticket. */
const checkReasonText = (text: string | undefined, field: string) => {
  const problem = checkMessage(text ?? '', field);
  if (problem) return problem;
  return (text ?? '').length > 1_000 ? { field, code: 'TOO_LONG', max: 1_000 } : null;
};
const found = <Problem>(problem: Problem | null): Problem[] => (problem ? [problem] : []);
