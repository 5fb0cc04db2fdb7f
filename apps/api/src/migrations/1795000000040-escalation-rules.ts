import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** The rule that every installation begins with, already on: it is what Salus has always done. */
const UNANSWERED_P1 = '0195f000-0000-7000-8000-000000000001';
const FIRST_DRY_RUN = '0195f000-0000-7000-8000-000000000002';
const DEFINITION = {
  name: 'p1-unanswered',
  trigger: { base: 'OPENED', minutes: 15 },
  condition: {
    combinator: 'and',
    rules: [
      { field: 'ticket.priority', operator: '=', value: 'P1' },
      { field: 'ticket.isAnswered', operator: '=', value: false },
      { field: 'ticket.escalatedTo', operator: '=', value: 'NONE' },
    ],
  },
  actions: [{ type: 'SECOND_LINE', text: 'P1: no answer within 15 minutes' }],
  stopsAfter: false,
};

/** Escalation rules with their versions, dry runs, firings and timers; checklists; webhooks that leave. */
export class EscalationRules1795000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE escalation_rules (
        id uuid PRIMARY KEY,
        position integer NOT NULL,
        -- The newest version; what runs is the live one.
        version integer NOT NULL,
        live_version integer,
        live_dry_run_id uuid,
        live_since timestamptz,
        removed_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT escalation_rules_live CHECK ((live_version IS NULL) = (live_dry_run_id IS NULL)),
        CONSTRAINT escalation_rules_removed CHECK (removed_at IS NULL OR live_version IS NULL)
      );
      CREATE INDEX escalation_rules_order ON escalation_rules (position) WHERE removed_at IS NULL;
      -- A version is written once: what an old firing points to stays what it was.
      CREATE TABLE escalation_rule_versions (
        rule_id uuid NOT NULL REFERENCES escalation_rules (id),
        version integer NOT NULL,
        definition jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        made_by uuid REFERENCES users (id),
        PRIMARY KEY (rule_id, version)
      );
      CREATE TABLE escalation_dry_runs (
        id uuid PRIMARY KEY,
        rule_id uuid NOT NULL,
        version integer NOT NULL,
        days integer NOT NULL,
        ran_at timestamptz NOT NULL,
        ran_by uuid REFERENCES users (id),
        tickets integer NOT NULL,
        is_complete boolean NOT NULL,
        would_fire integer NOT NULL,
        results jsonb NOT NULL,
        FOREIGN KEY (rule_id, version) REFERENCES escalation_rule_versions (rule_id, version),
        UNIQUE (rule_id, version, id)
      );
      -- The gate itself: a version is live only together with a dry run of exactly this version.
      ALTER TABLE escalation_rules ADD CONSTRAINT escalation_rules_dry_run FOREIGN KEY (id, live_version, live_dry_run_id)
        REFERENCES escalation_dry_runs (rule_id, version, id);
      -- Counts changes of the rules that run, so that every process knows when to read them again.
      CREATE TABLE escalation_rule_set (is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only), stamp bigint NOT NULL);

      CREATE TABLE escalation_firings (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        rule_id uuid NOT NULL,
        version integer NOT NULL,
        occurrence text NOT NULL,
        -- Null when time set it off.
        event_id uuid,
        outcome text NOT NULL CONSTRAINT escalation_firings_outcome CHECK (outcome IN ('FIRED','STOPPED','LIMITED')),
        depth smallint NOT NULL,
        fired_at timestamptz NOT NULL,
        why jsonb NOT NULL,
        did jsonb NOT NULL,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id),
        FOREIGN KEY (rule_id, version) REFERENCES escalation_rule_versions (rule_id, version),
        -- Once for each occurrence, whatever is repeated and by which version.
        UNIQUE (ticket_id, rule_id, occurrence)
      );
      CREATE INDEX escalation_firings_by_time ON escalation_firings (ticket_id) WHERE event_id IS NULL;
      CREATE INDEX escalation_firings_of_rule ON escalation_firings (rule_id, fired_at DESC) WHERE outcome = 'FIRED';
      CREATE INDEX escalation_firings_limited ON escalation_firings (fired_at) WHERE outcome = 'LIMITED';
      -- The next moment at which a rule is due on a ticket: one row for a ticket, however many rules there are.
      CREATE TABLE escalation_timers (
        ticket_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id)
      );
      CREATE INDEX escalation_timers_due ON escalation_timers (due_at);

      CREATE TABLE webhook_deliveries (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        firing_id uuid NOT NULL REFERENCES escalation_firings (id),
        url text NOT NULL CHECK (length(url) <= 2000),
        payload jsonb NOT NULL,
        state text NOT NULL CONSTRAINT webhook_deliveries_state CHECK (state IN ('WAITING','SENT','FAILED')),
        attempts integer NOT NULL DEFAULT 0,
        last_answer text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id)
      );
      CREATE INDEX webhook_deliveries_ticket ON webhook_deliveries (ticket_id, created_at);

      CREATE TABLE ticket_checklists (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        playbook text NOT NULL,
        started_at timestamptz NOT NULL,
        started_by uuid REFERENCES users (id),
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id),
        UNIQUE (ticket_id, playbook)
      );
      CREATE TABLE ticket_checklist_ticks (
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        checklist_id uuid NOT NULL REFERENCES ticket_checklists (id),
        step text NOT NULL CHECK (length(step) <= 40),
        done_at timestamptz NOT NULL,
        done_by uuid NOT NULL REFERENCES users (id),
        PRIMARY KEY (checklist_id, step),
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id)
      );
      CREATE INDEX ticket_checklist_ticks_ticket ON ticket_checklist_ticks (ticket_id);

      -- A note may be written by a rule: then nobody is its author.
      ALTER TABLE ticket_messages DROP CONSTRAINT ticket_messages_author;
      ALTER TABLE ticket_messages ADD CONSTRAINT ticket_messages_author CHECK (kind IN ('NOTE','UNVERIFIED') OR author_id IS NOT NULL);
      GRANT INSERT ON ticket_messages TO salus_worker;

      -- The names of rules are for the Centre.
      REVOKE SELECT (rule) ON escalations FROM salus_member;
      GRANT SELECT, INSERT, UPDATE ON escalation_rules TO salus_agent;
      GRANT SELECT, INSERT ON escalation_rule_versions, escalation_dry_runs TO salus_agent;
      GRANT SELECT, UPDATE ON escalation_rule_set TO salus_agent;
      GRANT SELECT ON escalation_rules, escalation_rule_versions, escalation_rule_set TO salus_worker;
      GRANT SELECT ON escalation_firings, webhook_deliveries TO salus_agent;
      GRANT SELECT, INSERT, UPDATE ON escalation_firings, webhook_deliveries TO salus_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON escalation_timers TO salus_worker;
      GRANT SELECT, INSERT ON ticket_checklists TO salus_agent, salus_worker;
      GRANT SELECT, INSERT, DELETE ON ticket_checklist_ticks TO salus_agent;
    `);
    await runner.query(
      `INSERT INTO escalation_rules (id, position, version) VALUES ('${UNANSWERED_P1}', 1, 1)`,
    );
    await runner.query(
      `INSERT INTO escalation_rule_versions (rule_id, version, definition, made_at) VALUES ('${UNANSWERED_P1}', 1, $1, now())`,
      [JSON.stringify(DEFINITION)],
    );
    // On a new installation there is no ticket that it could have acted on.
    await runner.query(`
      INSERT INTO escalation_dry_runs (id, rule_id, version, days, ran_at, tickets, is_complete, would_fire, results)
        VALUES ('${FIRST_DRY_RUN}', '${UNANSWERED_P1}', 1, 1, now(), 0, true, 0, '[]');
      UPDATE escalation_rules SET live_version = 1, live_dry_run_id = '${FIRST_DRY_RUN}', live_since = now();
      INSERT INTO escalation_rule_set (stamp) VALUES (1);
    `);
    for (const table of [
      'escalation_rules',
      'escalation_rule_versions',
      'escalation_dry_runs',
      'escalation_rule_set',
      'escalation_firings',
      'escalation_timers',
      'webhook_deliveries',
      'ticket_checklists',
      'ticket_checklist_ticks',
    ]) {
      await forceRowSecurity(runner, table);
    }
    await runner.query(`
      CREATE POLICY every ON escalation_rules TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every ON escalation_rule_versions TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every ON escalation_dry_runs TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every ON escalation_rule_set TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON escalation_rules FOR SELECT TO salus_worker USING (true);
      CREATE POLICY every_worker ON escalation_rule_versions FOR SELECT TO salus_worker USING (true);
      CREATE POLICY every_worker ON escalation_rule_set FOR SELECT TO salus_worker USING (true);
      CREATE POLICY every ON escalation_firings FOR SELECT TO salus_agent USING (true);
      CREATE POLICY every_worker ON escalation_firings TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON escalation_timers TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY every ON webhook_deliveries FOR SELECT TO salus_agent USING (true);
      CREATE POLICY every_worker ON webhook_deliveries TO salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY every ON ticket_checklists TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY every ON ticket_checklist_ticks TO salus_agent USING (true) WITH CHECK (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE escalation_rules DROP CONSTRAINT escalation_rules_dry_run;
      DROP TABLE ticket_checklist_ticks, ticket_checklists, webhook_deliveries, escalation_timers, escalation_firings, escalation_rule_set,
        escalation_dry_runs, escalation_rule_versions, escalation_rules;
    `);
  }
}
