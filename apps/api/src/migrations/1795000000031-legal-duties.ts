import { DUTY_KINDS, EU_COUNTRIES, type LegalDuty, UNION_DUTIES } from '@salus/rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newId } from '../platform/ids.js';
import { DATA_PROTECTION_AUTHORITIES } from './data-protection-authorities.js';
import { forceRowSecurity } from './row-security.js';

/** Legal duties of the 27 Member States with their versions, and the duties of incidents. */
export class LegalDuties1795000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Written once: a duty that began under a version is counted under it to its end.
      CREATE TABLE legal_duty_versions (
        id uuid PRIMARY KEY,
        duty text NOT NULL CONSTRAINT legal_duty_versions_duty CHECK (duty IN ('NIS2_EARLY_WARNING','NIS2_NOTIFICATION',
          'NIS2_FINAL_REPORT','GDPR_ART_33','GDPR_ART_34','DEVICE_VIGILANCE')),
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        version integer NOT NULL CHECK (version > 0),
        document jsonb NOT NULL,
        made_by uuid REFERENCES users (id),
        made_at timestamptz NOT NULL,
        UNIQUE (country, duty, version)
      );
      CREATE TABLE ticket_duties (
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        duty text NOT NULL CONSTRAINT ticket_duties_duty CHECK (duty IN ('NIS2_EARLY_WARNING','NIS2_NOTIFICATION',
          'NIS2_FINAL_REPORT','GDPR_ART_33','GDPR_ART_34','DEVICE_VIGILANCE')),
        duty_version_id uuid NOT NULL REFERENCES legal_duty_versions (id),
        -- From when it counts: awareness, or the submission of what comes before it.
        counts_from timestamptz NOT NULL,
        zone text NOT NULL,
        due_at timestamptz,
        started_at timestamptz NOT NULL,
        started_by uuid REFERENCES users (id),
        submitted_at timestamptz,
        reference text CHECK (length(reference) BETWEEN 1 AND 120),
        submitted_by uuid REFERENCES users (id),
        cancelled_at timestamptz,
        cancelled_because text CHECK (length(cancelled_because) BETWEEN 1 AND 1000),
        reminders_sent smallint NOT NULL DEFAULT 0,
        next_reminder_at timestamptz,
        PRIMARY KEY (ticket_id, duty),
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id)
      );
      CREATE INDEX ticket_duties_reminders ON ticket_duties (next_reminder_at) WHERE next_reminder_at IS NOT NULL;
      GRANT SELECT ON legal_duty_versions TO salus_member, salus_worker;
      GRANT SELECT, INSERT ON legal_duty_versions TO salus_agent;
      GRANT SELECT, INSERT, UPDATE ON ticket_duties TO salus_member, salus_agent, salus_worker;
    `);
    const rows = EU_COUNTRIES.flatMap((country) =>
      DUTY_KINDS.map((duty) => {
        const [recipientName, recipientSite] = DATA_PROTECTION_AUTHORITIES[country];
        const named: Partial<LegalDuty> =
          duty === 'GDPR_ART_33' ? { recipientName, recipientSite, confidence: 'UNVERIFIED' } : {};
        return { id: newId(), duty, country, document: { ...UNION_DUTIES[duty], ...named } };
      }),
    );
    await runner.query(
      `INSERT INTO legal_duty_versions (id, duty, country, version, document, made_at)
        SELECT id, duty, country, 1, document, now() FROM jsonb_to_recordset($1) AS r (id uuid, duty text, country text, document jsonb)`,
      [JSON.stringify(rows)],
    );
    for (const table of ['legal_duty_versions', 'ticket_duties']) await forceRowSecurity(runner, table);
    await runner.query(`
      CREATE POLICY known_to_all ON legal_duty_versions FOR SELECT TO salus_member, salus_worker USING (true);
      CREATE POLICY every ON legal_duty_versions TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY own ON ticket_duties TO salus_member
        USING (organisation_id = (SELECT context_organisation()) AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id))
        WITH CHECK (organisation_id = (SELECT context_organisation()) AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id));
      CREATE POLICY every ON ticket_duties TO salus_agent, salus_worker USING (true) WITH CHECK (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Legal duties are not undone; restore the backup from before instead.');
  }
}
