import { ANY_TICKET, isTimeZone, STANDARD_TARGETS } from '@salus/rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

const CALENDAR = '01950000-0000-7000-8000-000000000030';
const CALENDAR_VERSION = '01950000-0000-7000-8000-000000000031';
const POLICY = '01950000-0000-7000-8000-000000000032';
const POLICY_VERSION = '01950000-0000-7000-8000-000000000033';

/** Service policies and working calendars with their versions, and the clocks of tickets. */
export class Clocks1795000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisations ADD COLUMN tier text NOT NULL DEFAULT 'UNKNOWN'
        CONSTRAINT organisations_tier CHECK (tier IN ('ESSENTIAL','IMPORTANT','NEITHER','UNKNOWN'));

      CREATE TABLE working_calendars (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        created_at timestamptz NOT NULL
      );
      -- Written once: what was counted with a version can be counted again.
      CREATE TABLE working_calendar_versions (
        id uuid PRIMARY KEY,
        calendar_id uuid NOT NULL REFERENCES working_calendars (id),
        version integer NOT NULL CHECK (version > 0),
        document jsonb NOT NULL,
        made_by uuid REFERENCES users (id),
        made_at timestamptz NOT NULL,
        UNIQUE (calendar_id, version)
      );
      CREATE TABLE team_calendars (
        team text PRIMARY KEY CONSTRAINT team_calendars_team CHECK (team IN ('FIRST_LINE','SECOND_LINE')),
        calendar_id uuid NOT NULL REFERENCES working_calendars (id)
      );
      CREATE TABLE service_policies (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        position integer NOT NULL,
        is_active boolean NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE service_policy_versions (
        id uuid PRIMARY KEY,
        policy_id uuid NOT NULL REFERENCES service_policies (id),
        version integer NOT NULL CHECK (version > 0),
        document jsonb NOT NULL,
        made_by uuid REFERENCES users (id),
        made_at timestamptz NOT NULL,
        UNIQUE (policy_id, version)
      );

      -- Under which versions the clocks of a ticket are counted; null for tickets of which nothing is promised.
      ALTER TABLE tickets ADD COLUMN service_policy_version_id uuid REFERENCES service_policy_versions (id),
        ADD COLUMN calendar_version_id uuid REFERENCES working_calendar_versions (id);
      ALTER TABLE tickets DROP CONSTRAINT tickets_clock_kind_check;
      ALTER TABLE tickets ADD CONSTRAINT tickets_clock_kind CHECK (clock_kind IN ('FIRST_ANSWER','NEXT_ANSWER','UPDATE','RESOLUTION',
        'NIS2_EARLY_WARNING','NIS2_NOTIFICATION','NIS2_FINAL_REPORT','GDPR_ART_33','GDPR_ART_34','DEVICE_VIGILANCE'));

      CREATE TABLE ticket_clocks (
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ticket_clocks_kind CHECK (kind IN ('FIRST_ANSWER','NEXT_ANSWER','UPDATE','RESOLUTION',
          'NIS2_EARLY_WARNING','NIS2_NOTIFICATION','NIS2_FINAL_REPORT','GDPR_ART_33','GDPR_ART_34','DEVICE_VIGILANCE')),
        cycle integer NOT NULL CHECK (cycle > 0),
        state text NOT NULL CONSTRAINT ticket_clocks_state CHECK (state IN ('RUNNING','PAUSED','MET','BREACHED','CANCELLED')),
        started_at timestamptz NOT NULL,
        due_at timestamptz,
        breached_at timestamptz,
        stopped_at timestamptz,
        target_minutes integer,
        hours text NOT NULL CONSTRAINT ticket_clocks_hours CHECK (hours IN ('ALWAYS','WORKING')),
        intervals jsonb NOT NULL,
        policy_version_id uuid REFERENCES service_policy_versions (id),
        -- What of it stands on the timeline already.
        told text CONSTRAINT ticket_clocks_told CHECK (told IN ('RUNNING','PAUSED','MET','BREACHED','CANCELLED','ENDED_LATE')),
        PRIMARY KEY (ticket_id, kind, cycle),
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id)
      );
      -- What can become late: the sweep reads from it only what is due.
      CREATE INDEX ticket_clocks_due ON ticket_clocks (due_at) WHERE state = 'RUNNING';
      CREATE INDEX ticket_clocks_late ON ticket_clocks (due_at) WHERE state = 'BREACHED' AND stopped_at IS NULL;

      GRANT SELECT ON working_calendars, working_calendar_versions, team_calendars, service_policies, service_policy_versions
        TO salus_member, salus_worker;
      GRANT SELECT, INSERT, UPDATE ON working_calendars, team_calendars, service_policies TO salus_agent;
      GRANT SELECT, INSERT ON working_calendar_versions, service_policy_versions TO salus_agent;
      GRANT SELECT, INSERT, UPDATE ON ticket_clocks TO salus_member, salus_agent, salus_worker;
    `);
    await this.promiseWhatHeldBefore(runner);
    for (const table of [
      'working_calendars',
      'working_calendar_versions',
      'team_calendars',
      'service_policies',
      'service_policy_versions',
    ]) {
      await forceRowSecurity(runner, table);
      await runner.query(`
        CREATE POLICY known_to_all ON ${table} FOR SELECT TO salus_member, salus_worker USING (true);
        CREATE POLICY every ON ${table} TO salus_agent USING (true) WITH CHECK (true);
      `);
    }
    await forceRowSecurity(runner, 'ticket_clocks');
    await runner.query(`
      CREATE POLICY own ON ticket_clocks TO salus_member
        USING (organisation_id = (SELECT context_organisation()) AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id))
        WITH CHECK (organisation_id = (SELECT context_organisation()) AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id));
      CREATE POLICY every ON ticket_clocks TO salus_agent, salus_worker USING (true) WITH CHECK (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Clocks are not undone; restore the backup from before instead.');
  }

  /** The targets and office hours that were in the program, as the first versions; clocks that run get their rows. */
  private async promiseWhatHeldBefore(runner: QueryRunner): Promise<void> {
    // It was a setting of the process until now; from here on it stands in the calendar.
    const set = process.env['CENTRE_TIME_ZONE'] ?? '';
    const zone = isTimeZone(set) ? set : 'Europe/Athens';
    const office = [{ startMinute: 480, endMinute: 1_080 }];
    const calendar = {
      zone,
      week: [office, office, office, office, office, [], []],
      holidayCountry: null,
      holidays: [],
      ownDays: [],
    };
    const policy = { conditions: ANY_TICKET, targets: STANDARD_TARGETS };
    await runner.query('INSERT INTO working_calendars (id, name, created_at) VALUES ($1, $2, now())', [
      CALENDAR,
      'Office hours',
    ]);
    await runner.query(
      'INSERT INTO working_calendar_versions (id, calendar_id, version, document, made_at) VALUES ($1, $2, 1, $3, now())',
      [CALENDAR_VERSION, CALENDAR, JSON.stringify(calendar)],
    );
    await runner.query(
      "INSERT INTO team_calendars (team, calendar_id) VALUES ('FIRST_LINE', $1), ('SECOND_LINE', $1)",
      [CALENDAR],
    );
    await runner.query(
      'INSERT INTO service_policies (id, name, position, is_active, created_at) VALUES ($1, $2, 1, true, now())',
      [POLICY, 'Standard'],
    );
    await runner.query(
      'INSERT INTO service_policy_versions (id, policy_id, version, document, made_at) VALUES ($1, $2, 1, $3, now())',
      [POLICY_VERSION, POLICY, JSON.stringify(policy)],
    );
    // The owner of the tables is not above their policies either; for a moment he is.
    await runner.query('ALTER TABLE tickets NO FORCE ROW LEVEL SECURITY');
    await runner.query('UPDATE tickets SET service_policy_version_id = $1, calendar_version_id = $2', [
      POLICY_VERSION,
      CALENDAR_VERSION,
    ]);
    await runner.query(
      `INSERT INTO ticket_clocks (organisation_id, ticket_id, kind, cycle, state, started_at, due_at, breached_at, target_minutes,
          hours, intervals, policy_version_id, told)
        SELECT organisation_id, id, clock_kind, 1, state, clock_started_at, next_due_at,
          CASE state WHEN 'BREACHED' THEN next_due_at END, clock_minutes,
          CASE WHEN clock_working_time THEN 'WORKING' ELSE 'ALWAYS' END,
          jsonb_build_array(jsonb_build_object('state', 'RUNNING', 'from', to_char(clock_started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'to', NULL, 'cause', CASE clock_kind WHEN 'FIRST_ANSWER' THEN 'OPENED' ELSE 'ASKED' END, 'calendarId', $2::text)),
          $1, state
        FROM tickets CROSS JOIN LATERAL (SELECT CASE WHEN next_due_at < now() THEN 'BREACHED' ELSE 'RUNNING' END AS state) s
        WHERE next_due_at IS NOT NULL`,
      [POLICY_VERSION, CALENDAR_VERSION],
    );
    await forceRowSecurity(runner, 'tickets');
  }
}
