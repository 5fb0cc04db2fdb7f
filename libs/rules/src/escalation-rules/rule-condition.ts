/** The condition of an escalation rule: a tree of "and" and "or", kept as data, checked against the fields, compiled to JsonLogic. */
import { codePointLength, tidyText } from '../ticket-text.js';
import { RULE_OPERATORS, type RuleField, ruleField, type RuleOperator } from './rule-fields.js';

export interface RuleTest {
  readonly field: string;
  readonly operator: RuleOperator;
  /** A word or text, a list of words, a number, or yes and no, as the field asks for. */
  readonly value: string | readonly string[] | number | boolean;
}
export interface RuleGroup {
  readonly combinator: 'and' | 'or';
  readonly not?: boolean;
  readonly rules: readonly (RuleGroup | RuleTest)[];
}

/** What is wrong with a rule and where: `condition.rules.1.field`. */
export interface RuleProblem {
  readonly field: string;
  readonly code: string;
  readonly min?: number;
  readonly max?: number;
}

export const RULE_LIMITS = { depth: 5, tests: 50, words: 50, text: 200 } as const;

export const isRuleGroup = (part: RuleGroup | RuleTest): part is RuleGroup => 'rules' in part;

/** The tests of a condition, in the order in which they are written. */
export function ruleTests(group: RuleGroup): RuleTest[] {
  return group.rules.flatMap((part) => (isRuleGroup(part) ? ruleTests(part) : [part]));
}

/** Everything that is wrong with something that should be a condition. An empty one is true for every ticket. */
export function checkRuleCondition(
  condition: unknown,
  isOfEvent: boolean,
  place = 'condition',
): RuleProblem[] {
  const problems = checkGroup(condition, place, 1, isOfEvent);
  if (problems.length > 0) return problems;
  const { tests } = RULE_LIMITS;
  return ruleTests(condition as RuleGroup).length > tests
    ? [{ field: place, code: 'TOO_MANY', max: tests }]
    : [];
}

function checkGroup(group: unknown, place: string, depth: number, isOfEvent: boolean): RuleProblem[] {
  if (depth > RULE_LIMITS.depth) return [{ field: place, code: 'TOO_DEEP', max: RULE_LIMITS.depth }];
  if (!isRecord(group)) return [{ field: place, code: 'NOT_A_CONDITION' }];
  const strange = Object.keys(group).find((name) => !['combinator', 'not', 'rules'].includes(name));
  if (strange !== undefined) return [{ field: place, code: 'NOT_A_CONDITION' }];
  const { combinator, not, rules } = group;
  if (combinator !== 'and' && combinator !== 'or') return [{ field: `${place}.combinator`, code: 'UNKNOWN' }];
  if (not !== undefined && typeof not !== 'boolean') return [{ field: `${place}.not`, code: 'WRONG_VALUE' }];
  if (!Array.isArray(rules)) return [{ field: `${place}.rules`, code: 'NOT_A_CONDITION' }];
  if (rules.length > RULE_LIMITS.tests)
    return [{ field: `${place}.rules`, code: 'TOO_MANY', max: RULE_LIMITS.tests }];
  // An empty group inside another one is nobody's intention: "or" of nothing would never hold.
  if (rules.length === 0 && depth > 1) return [{ field: place, code: 'EMPTY' }];
  return (rules as unknown[]).flatMap((part, index) => {
    const here = `${place}.rules.${index}`;
    return isRecord(part) && 'rules' in part
      ? checkGroup(part, here, depth + 1, isOfEvent)
      : checkTest(part, here, isOfEvent);
  });
}

function checkTest(test: unknown, place: string, isOfEvent: boolean): RuleProblem[] {
  if (!isRecord(test) || Object.keys(test).some((name) => !['field', 'operator', 'value'].includes(name)))
    return [{ field: place, code: 'NOT_A_CONDITION' }];
  const field = typeof test['field'] === 'string' ? ruleField(test['field']) : null;
  if (!field) return [{ field: `${place}.field`, code: 'UNKNOWN' }];
  if (field.isOfEvent && !isOfEvent) return [{ field: `${place}.field`, code: 'ONLY_FOR_EVENTS' }];
  const operators: readonly unknown[] = RULE_OPERATORS[field.kind];
  if (!operators.includes(test['operator'])) return [{ field: `${place}.operator`, code: 'UNKNOWN' }];
  return checkValue(field, test['operator'] as RuleOperator, test['value'], `${place}.value`);
}

function checkValue(field: RuleField, operator: RuleOperator, value: unknown, place: string): RuleProblem[] {
  const wrong = [{ field: place, code: 'WRONG_VALUE' }];
  if (field.kind === 'YES_NO') return typeof value === 'boolean' ? [] : wrong;
  if (field.kind === 'NUMBER') {
    if (typeof value !== 'number' || !Number.isInteger(value)) return wrong;
    const { min = -Infinity, max = Infinity } = field;
    return value < min || value > max ? [{ field: place, code: 'OUT_OF_RANGE', max }] : [];
  }
  if (operator === 'in' || operator === 'notIn') {
    if (!Array.isArray(value)) return wrong;
    if (value.length === 0) return [{ field: place, code: 'EMPTY' }];
    if (value.length > RULE_LIMITS.words) return [{ field: place, code: 'TOO_MANY', max: RULE_LIMITS.words }];
    return (value as unknown[]).flatMap((word, index) => checkWord(field, word, `${place}.${index}`));
  }
  return checkWord(field, value, place);
}

function checkWord(field: RuleField, word: unknown, place: string): RuleProblem[] {
  if (typeof word !== 'string') return [{ field: place, code: 'WRONG_VALUE' }];
  if (field.words) return field.words.includes(word) ? [] : [{ field: place, code: 'UNKNOWN' }];
  if (word.trim() === '') return [{ field: place, code: 'EMPTY' }];
  if (/[^\P{Cc}\t]|\p{Cs}/u.test(word)) return [{ field: place, code: 'BAD_CHARACTER' }];
  const max = RULE_LIMITS.text;
  return codePointLength(word) > max ? [{ field: place, code: 'TOO_LONG', max }] : [];
}

/** Logic as the library evaluates it: https://jsonlogic.com */
export type JsonLogic = boolean | { readonly [operator: string]: unknown };

/** A checked condition as JsonLogic over the facts of a ticket. */
export function toJsonLogic(group: RuleGroup): JsonLogic {
  if (group.rules.length === 0) return group.not !== true;
  const parts = group.rules.map((part) => (isRuleGroup(part) ? toJsonLogic(part) : testToJsonLogic(part)));
  const logic: JsonLogic = { [group.combinator]: parts };
  return group.not ? { '!': [logic] } : logic;
}

export function testToJsonLogic({ field, operator, value }: RuleTest): JsonLogic {
  const fact = { var: field };
  switch (operator) {
    case '=':
      return { '===': [fact, value] };
    case '!=':
      return { '!==': [fact, value] };
    case 'in':
      return { in: [fact, value] };
    case 'notIn':
      return { '!': [{ in: [fact, value] }] };
    case 'contains':
      return { in: [foundIn(field, value), fact] };
    case 'doesNotContain':
      return { '!': [{ in: [foundIn(field, value), fact] }] };
    default:
      // What is not known is neither less nor more: without this, JavaScript would count it as zero.
      return { and: [{ '!==': [fact, null] }, { [operator]: [fact, value] }] };
  }
}

/** Texts are compared without regard to case; the facts hold them in this form, too. */
export const ruleText = (text: string): string => tidyText(text).toLowerCase();

function foundIn(field: string, value: RuleTest['value']): unknown {
  return typeof value === 'string' && !ruleField(field)?.words ? ruleText(value) : value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a condition requires of a field whatever else it says: a word that must be the case, or null. */
export function requiredWord(group: RuleGroup, name: string): string | null {
  if (group.not || (group.combinator === 'or' && group.rules.length > 1)) return null;
  for (const part of group.rules) {
    const word = isRuleGroup(part)
      ? requiredWord(part, name)
      : part.field === name && part.operator === '=' && typeof part.value === 'string'
        ? part.value
        : null;
    if (word !== null) return word;
  }
  return null;
}

export const NOTHING_REQUIRED: RuleGroup = { combinator: 'and', rules: [] };
