import { isTimeTrigger, type RuleDefinition, ruleCycle } from '@salus/rules';
import { isPerson } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { DomainError, notFound } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import type { RuleAsStored } from './live-rules.js';

/** More would make the list unreadable long before it made the program slow. */
export const MOST_RULES = 500;

const LOCK: Statement = {
  name: 'rules-lock',
  text: 'UPDATE escalation_rule_set SET stamp = stamp + 1',
};
const ALL: Statement = {
  name: 'rules-all',
  text: `SELECT id, position, version, live_version AS "liveVersion", revision FROM escalation_rules
    WHERE removed_at IS NULL ORDER BY position, id`,
};
const LIVE: Statement = {
  name: 'rules-live',
  text: `SELECT r.id, r.live_version AS version, v.definition FROM escalation_rules r
    JOIN escalation_rule_versions v ON v.rule_id = r.id AND v.version = r.live_version WHERE r.removed_at IS NULL ORDER BY r.position, r.id`,
};
const VERSION: Statement = {
  name: 'rule-version',
  text: 'SELECT rule_id AS id, version, definition FROM escalation_rule_versions WHERE rule_id = $1 AND version = $2',
};
const INSERT: Statement = {
  name: 'rule-insert',
  text: 'INSERT INTO escalation_rules (id, position, version) VALUES ($1, $2, 1)',
};
const INSERT_VERSION: Statement = {
  name: 'rule-insert-version',
  text: 'INSERT INTO escalation_rule_versions (rule_id, version, definition, made_at, made_by) VALUES ($1, $2, $3, $4, $5)',
};
const NEW_VERSION: Statement = {
  name: 'rule-new-version',
  text: 'UPDATE escalation_rules SET version = $2, revision = revision + 1 WHERE id = $1',
};
const DRY_RUN_OF: Statement = {
  name: 'rule-dry-run-of',
  text: 'SELECT id FROM escalation_dry_runs WHERE rule_id = $1 AND version = $2 ORDER BY ran_at DESC, id DESC LIMIT 1',
};
const SWITCH: Statement = {
  name: 'rule-switch',
  text: `UPDATE escalation_rules SET live_version = $2, live_dry_run_id = $3, live_since = $4, revision = revision + 1 WHERE id = $1`,
};
const PLACE: Statement = {
  name: 'rule-place',
  text: `UPDATE escalation_rules r SET position = n.position FROM unnest($1::uuid[]) WITH ORDINALITY AS n(id, position)
    WHERE r.id = n.id AND r.position <> n.position`,
};
const REMOVE: Statement = {
  name: 'rule-remove',
  text: 'UPDATE escalation_rules SET removed_at = $2, revision = revision + 1 WHERE id = $1',
};

export interface RuleRow {
  id: string;
  position: number;
  version: number;
  liveVersion: number | null;
  revision: number;
}

/** The rules inside one transaction. Changes come one after the other: the first statement of each locks all of them. */
export class Rules {
  constructor(private readonly tx: Tx) {}

  async lock(): Promise<void> {
    await this.tx.rows(LOCK, []);
  }

  all(): Promise<RuleRow[]> {
    return this.tx.rows<RuleRow & Record<string, unknown>>(ALL, []);
  }

  async existing(id: string, field = 'ruleId'): Promise<RuleRow> {
    const rule = isId(id) ? (await this.all()).find((one) => one.id === id) : undefined;
    if (!rule) throw notFound(field);
    return rule;
  }

  async version(id: string, version: number): Promise<RuleAsStored> {
    const isPossible = Number.isInteger(version) && version > 0;
    const [found] = isPossible
      ? await this.tx.rows<RuleAsStored & Record<string, unknown>>(VERSION, [id, version])
      : [];
    if (!found) throw notFound('version');
    return found;
  }

  /** Refuses a rule that would go in circles with those that run. */
  async ensureNoCycle(id: string, definition: RuleDefinition): Promise<void> {
    const live = await this.tx.rows<RuleAsStored & Record<string, unknown>>(LIVE, []);
    const others = live.filter((rule) => rule.id !== id).map((rule) => ({ id: rule.id, ...rule.definition }));
    const circle = ruleCycle([...others, { id, ...definition }]);
    if (!circle.some((rule) => rule.id === id)) return;
    const names = circle.map(({ name }) => `“${name}”`).join(' → ');
    throw new DomainError(
      'BAD_INPUT',
      `actions: CYCLE. ${names.slice(0, 300)} would set each other off without end. Change the trigger, the condition or an action of one of them.`,
      [{ field: 'actions', code: 'CYCLE' }],
    );
  }

  async add(id: string, definition: RuleDefinition): Promise<void> {
    const rules = await this.all();
    if (rules.length >= MOST_RULES)
      throw new DomainError('CONFLICT', 'There are as many rules as there can be. Remove one first.', [
        { field: 'ruleId', code: 'TOO_MANY', max: MOST_RULES },
      ]);
    await this.tx.rows(INSERT, [id, (rules.at(-1)?.position ?? 0) + 1]);
    await this.insertVersion(id, 1, definition);
  }

  async change({ id, version }: RuleRow, definition: RuleDefinition): Promise<void> {
    await this.insertVersion(id, version + 1, definition);
    await this.tx.rows(NEW_VERSION, [id, version + 1]);
  }

  private async insertVersion(id: string, version: number, definition: RuleDefinition): Promise<void> {
    const by = isPerson(this.tx.actor) ? this.tx.actor.userId : null;
    await this.tx.rows(INSERT_VERSION, [id, version, JSON.stringify(definition), this.tx.now, by]);
  }

  /** The latest dry run of exactly this version; null when there is none. */
  async dryRunOf(id: string, version: number): Promise<string | null> {
    const [found] = await this.tx.rows<{ id: string }>(DRY_RUN_OF, [id, version]);
    return found?.id ?? null;
  }

  async switch(id: string, live: { version: number; dryRunId: string } | null): Promise<void> {
    const since = live ? this.tx.now : null;
    await this.tx.rows(SWITCH, [id, live?.version ?? null, live?.dryRunId ?? null, since]);
  }

  async place(ids: readonly string[]): Promise<void> {
    await this.tx.rows(PLACE, [ids]);
  }

  async remove(id: string): Promise<void> {
    await this.tx.rows(REMOVE, [id, this.tx.now]);
  }
}

export const waitsForTime = (definition: RuleDefinition): boolean => isTimeTrigger(definition.trigger);
