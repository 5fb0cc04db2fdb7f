import { Injectable } from '@nestjs/common';
import {
  factAt,
  isTimeTrigger,
  type RuleDefinition,
  type RuleFacts,
  ruleTests,
  testToJsonLogic,
  toJsonLogic,
} from '@salus/rules';
import { LogicEngine } from 'json-logic-engine';
import { WORKER } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';

const LIVE: Statement = {
  name: 'live-rules',
  text: `SELECT r.id, r.live_version AS version, v.definition FROM escalation_rules r
    JOIN escalation_rule_versions v ON v.rule_id = r.id AND v.version = r.live_version
    WHERE r.removed_at IS NULL ORDER BY r.position, r.id LIMIT 1000`,
};

export interface RuleAsStored {
  readonly id: string;
  readonly version: number;
  readonly definition: RuleDefinition;
}

/** A rule ready to be asked: its condition is compiled once. */
export interface CompiledRule extends RuleAsStored {
  /** Where it stands in the order. */
  readonly index: number;
  holds(facts: RuleFacts): boolean;
}

/** One test of a condition, with what was the case: why a rule has fired. */
export interface RuleReason {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  readonly was: string | null;
  readonly held: boolean;
}

const engine = new LogicEngine();

export function compileRule(rule: RuleAsStored, index = 0): CompiledRule {
  const holds = engine.build(toJsonLogic(rule.definition.condition) as never) as unknown;
  const decide = typeof holds === 'function' ? (holds as (facts: RuleFacts) => unknown) : () => holds;
  return { ...rule, index, holds: (facts) => decide(facts) === true };
}

/** Every test of the condition with what the ticket had, in the order in which they are written. */
export function whyRule({ definition }: RuleAsStored, facts: RuleFacts): RuleReason[] {
  return ruleTests(definition.condition).map((test) => {
    const was = factAt(facts, test.field);
    return {
      field: test.field,
      operator: test.operator,
      value: inWords(test.value),
      was: was === null ? null : inWords(was),
      held: engine.run(testToJsonLogic(test) as never, facts) === true,
    };
  });
}

const inWords = (value: string | number | boolean | readonly string[]): string =>
  Array.isArray(value) ? value.join(', ') : String(value);

/** The rules that are on, by what sets them off: a change on a ticket asks only those that wait for it. */
export class RuleSet {
  readonly byEvent = new Map<string, CompiledRule[]>();
  readonly byTime: CompiledRule[] = [];

  constructor(rules: readonly RuleAsStored[]) {
    for (const [index, stored] of rules.entries()) {
      const rule = compileRule(stored, index);
      const { trigger } = rule.definition;
      if (isTimeTrigger(trigger)) this.byTime.push(rule);
      else
        for (const type of trigger.events) this.byEvent.set(type, [...(this.byEvent.get(type) ?? []), rule]);
    }
  }
}

/** Keeps the compiled rules until somebody changes one, in whichever process. */
@Injectable()
export class LiveRules {
  private kept: { stamp: string; rules: Promise<RuleSet> } | null = null;

  constructor(private readonly reader: Reader) {}

  /** The rules as they are under this stamp, which every reading of a ticket brings along. */
  at(stamp: string): Promise<RuleSet> {
    if (this.kept?.stamp === stamp) return this.kept.rules;
    const rules = this.reader
      .rows<RuleAsStored & Record<string, unknown>>(WORKER, LIVE, [])
      .then((rows) => new RuleSet(rows));
    this.kept = { stamp, rules };
    rules.catch(() => (this.kept = null));
    return rules;
  }
}
