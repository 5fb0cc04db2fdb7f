import { Injectable } from '@nestjs/common';
import type { ActingSide, RuleDefinition } from '@salus/rules';
import { isTimeTrigger } from '@salus/rules';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { notFound } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import type { StoredWouldFire } from './dry-run-rule.js';
import type { RuleReason } from './live-rules.js';
import type { ActionDone } from './rule-actions.js';
import { SYSTEM_PERSON } from '../platform/system-person.js';

const VERSION_JSON = `json_build_object('version', v.version, 'definition', v.definition, 'madeAt', v.made_at,
      'madeById', v.made_by, 'madeByName', (SELECT name FROM users WHERE id = v.made_by),
      'hasDryRun', EXISTS (SELECT 1 FROM escalation_dry_runs d WHERE d.rule_id = v.rule_id AND d.version = v.version))`;
const RULES: Statement = {
  name: 'rule-list',
  text: `SELECT r.id, r.position, r.revision, r.live_version, ${VERSION_JSON} AS newest FROM escalation_rules r
    JOIN escalation_rule_versions v ON v.rule_id = r.id AND v.version = r.version
    WHERE r.removed_at IS NULL AND ($1::uuid IS NULL OR r.id = $1) ORDER BY r.position, r.id LIMIT 500`,
};
const VERSIONS: Statement = {
  name: 'rule-versions',
  text: `SELECT ${VERSION_JSON} AS version FROM escalation_rule_versions v WHERE v.rule_id = $1 ORDER BY v.version DESC LIMIT 50`,
};
const DRY_RUN: Statement = {
  name: 'rule-dry-run',
  text: `SELECT d.id, d.version, d.days, d.ran_at, d.ran_by, u.name AS ran_by_name, d.tickets, d.is_complete, d.would_fire, d.results
    FROM escalation_dry_runs d LEFT JOIN users u ON u.id = d.ran_by WHERE d.rule_id = $1 AND d.version = $2 ORDER BY d.ran_at DESC, d.id DESC LIMIT 1`,
};
const FIRINGS: Statement = {
  name: 'rule-firings',
  text: `SELECT f.id, f.version, f.ticket_id, t.reference, f.fired_at, e.type AS event, f.why, f.did FROM escalation_firings f
    JOIN tickets t ON t.id = f.ticket_id LEFT JOIN events e ON e.id = f.event_id
    WHERE f.rule_id = $1 AND f.outcome = 'FIRED' ORDER BY f.fired_at DESC, f.id DESC LIMIT 50`,
};
const ALARMS: Statement = {
  name: 'rule-alarms',
  text: `SELECT f.ticket_id AS "ticketId", t.reference, v.definition->>'name' AS rule, max(f.fired_at) AS at, count(*)::int AS count
    FROM escalation_firings f JOIN tickets t ON t.id = f.ticket_id
    JOIN escalation_rule_versions v ON v.rule_id = f.rule_id AND v.version = f.version
    WHERE f.outcome = 'LIMITED' AND f.fired_at > $1 GROUP BY 1, 2, 3 ORDER BY 4 DESC LIMIT 20`,
};

interface VersionJson {
  version: number;
  definition: RuleDefinition;
  madeAt: string;
  madeById: string | null;
  madeByName: string | null;
  hasDryRun: boolean;
}
interface RuleListRow extends QueryResultRow {
  id: string;
  position: number;
  revision: number;
  live_version: number | null;
  newest: VersionJson;
}
interface DryRunRow extends QueryResultRow {
  id: string;
  version: number;
  days: number;
  ran_at: Date;
  ran_by: string | null;
  ran_by_name: string | null;
  tickets: number;
  is_complete: boolean;
  would_fire: number;
  results: StoredWouldFire[];
}
interface FiringRow extends QueryResultRow {
  id: string;
  version: number;
  ticket_id: string;
  reference: string;
  fired_at: Date;
  event: string | null;
  why: RuleReason[];
  did: ActionDone[];
}
export interface RuleAlarm {
  ticketId: string;
  reference: string;
  rule: string;
  at: Date;
  count: number;
}

const personOf = (id: string | null, name: string | null) =>
  id === null ? SYSTEM_PERSON : { id, name: name ?? '', side: 'CENTRE' as ActingSide };

function toVersion({ version, definition, madeAt, madeById, madeByName, hasDryRun }: VersionJson) {
  const { trigger } = definition;
  return {
    version,
    name: definition.name,
    trigger: isTimeTrigger(trigger)
      ? { events: [], base: trigger.base, minutes: trigger.minutes }
      : { events: trigger.events, base: null, minutes: null },
    condition: JSON.stringify(definition.condition),
    actions: definition.actions,
    stopsAfter: definition.stopsAfter,
    madeAt: new Date(madeAt),
    madeBy: personOf(madeById, madeByName),
    hasDryRun,
  };
}

function toRule(row: RuleListRow) {
  return {
    id: row.id,
    position: row.position,
    revision: row.revision,
    liveVersion: row.live_version,
    newest: toVersion(row.newest),
  };
}
export type RuleModel = ReturnType<typeof toRule>;

/** The read side of escalation rules, for the Centre. */
@Injectable()
export class RuleQueries {
  constructor(private readonly reader: Reader) {}

  async all(actor: Actor): Promise<RuleModel[]> {
    return (await this.reader.rows<RuleListRow>(actor, RULES, [null])).map(toRule);
  }

  async byId(actor: Actor, id: string): Promise<RuleModel | null> {
    const [row] = isId(id) ? await this.reader.rows<RuleListRow>(actor, RULES, [id]) : [];
    return row ? toRule(row) : null;
  }

  async existing(actor: Actor, id: string): Promise<RuleModel> {
    const rule = await this.byId(actor, id);
    if (!rule) throw notFound('ruleId');
    return rule;
  }

  async versions(actor: Actor, ruleId: string) {
    const rows = await this.reader.rows<{ version: VersionJson }>(actor, VERSIONS, [ruleId]);
    return rows.map(({ version }) => toVersion(version));
  }

  async dryRun(actor: Actor, rule: RuleModel) {
    const [row] = await this.reader.rows<DryRunRow>(actor, DRY_RUN, [rule.id, rule.newest.version]);
    if (!row) return null;
    return {
      id: row.id,
      version: row.version,
      days: row.days,
      ranAt: row.ran_at,
      ranBy: personOf(row.ran_by, row.ran_by_name),
      tickets: row.tickets,
      isComplete: row.is_complete,
      wouldFire: row.would_fire,
      results: row.results,
    };
  }

  async firings(actor: Actor, ruleId: string) {
    const rows = await this.reader.rows<FiringRow>(actor, FIRINGS, [ruleId]);
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      ticketId: row.ticket_id,
      reference: row.reference,
      at: row.fired_at,
      event: row.event,
      why: row.why,
      did: row.did,
    }));
  }

  alarms(actor: Actor, since: Date): Promise<RuleAlarm[]> {
    return this.reader.rows<RuleAlarm & Record<string, unknown>>(actor, ALARMS, [since]);
  }
}
