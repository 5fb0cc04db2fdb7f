import { command, dataOf } from './command.js';
import type { TestApp, TestPerson } from './test-app.js';

export interface RuleValues {
  readonly name?: string;
  readonly trigger?: object;
  readonly condition?: object;
  readonly actions?: readonly object[];
  readonly stopsAfter?: boolean;
}

/** A condition that is true for one ticket's subject alone, so that tests beside each other do not meet. */
export const about = (word: string, ...tests: object[]) => ({
  combinator: 'and',
  rules: [{ field: 'ticket.subject', operator: 'contains', value: word }, ...tests],
});

/** The input of a rule that is right in all parts which a test does not name. */
export function ruleInput(values: RuleValues) {
  const { condition = { combinator: 'and', rules: [] }, ...rest } = values;
  return {
    name: 'A rule',
    trigger: { events: ['TICKET_OPENED'] },
    actions: [{ type: 'ADD_TAG', tag: 'seen' }],
    stopsAfter: false,
    ...rest,
    condition: JSON.stringify(condition),
  };
}

/** Makes rules through the API, as an administrator does: saved, run dry, switched on. */
export class BuildRule {
  private readonly save;
  private readonly dryRun;
  private readonly switch;

  constructor(
    test: () => TestApp,
    private readonly administrator: () => TestPerson,
  ) {
    this.save = command(test, 'saveEscalationRule', 'id newest { version }');
    this.dryRun = command(test, 'dryRunEscalationRule', 'id');
    this.switch = command(test, 'switchEscalationRule', 'id');
  }

  async saved(values: RuleValues): Promise<string> {
    const answer = await this.save(this.administrator().cookie, ruleInput(values));
    return dataOf(answer).saveEscalationRule.id as string;
  }

  async live(values: RuleValues): Promise<string> {
    const ruleId = await this.saved(values);
    await this.on(ruleId, 1);
    return ruleId;
  }

  async on(ruleId: string, version: number): Promise<void> {
    const { cookie } = this.administrator();
    dataOf(await this.dryRun(cookie, { ruleId, version, days: 1 }));
    dataOf(await this.switch(cookie, { ruleId, version }));
  }

  async off(ruleId: string): Promise<void> {
    dataOf(await this.switch(this.administrator().cookie, { ruleId, version: null }));
  }
}

/** One row of each table that hangs on a ticket because of rules, past all walls. */
export async function plantRuleRows(test: TestApp, ticketId: string, agentId: string): Promise<void> {
  await test.sql(
    `WITH t AS (SELECT id, organisation_id FROM tickets WHERE id = $1),
      firing AS (INSERT INTO escalation_firings (id, organisation_id, ticket_id, rule_id, version, occurrence, outcome, depth, fired_at, why, did)
        SELECT gen_random_uuid(), t.organisation_id, t.id, r.id, 1, 'planted', 'FIRED', 0, now(), '[]', '[]'
        FROM t, (SELECT id FROM escalation_rules ORDER BY position LIMIT 1) r RETURNING id),
      timer AS (INSERT INTO escalation_timers (ticket_id, organisation_id, due_at) SELECT id, organisation_id, 'infinity' FROM t
        ON CONFLICT DO NOTHING),
      delivery AS (INSERT INTO webhook_deliveries (id, organisation_id, ticket_id, firing_id, url, payload, state, created_at)
        SELECT gen_random_uuid(), t.organisation_id, t.id, firing.id, 'https://gateway.example/', '{}', 'SENT', now() FROM t, firing),
      list AS (INSERT INTO ticket_checklists (id, organisation_id, ticket_id, playbook, started_at)
        SELECT gen_random_uuid(), organisation_id, id, 'PHISHING', now() FROM t RETURNING id)
      INSERT INTO ticket_checklist_ticks (organisation_id, ticket_id, checklist_id, step, done_at, done_by)
        SELECT t.organisation_id, t.id, list.id, 'whoClicked', now(), $2 FROM t, list`,
    [ticketId, agentId],
  );
}
