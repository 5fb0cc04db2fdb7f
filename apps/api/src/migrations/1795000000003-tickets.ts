import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Tickets, their conversation, who takes part, escalations, events and mails. */
export class Tickets1795000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Random within the year, so that a reference tells nothing about how many tickets there are.
      CREATE TABLE ticket_references (year smallint NOT NULL, number integer NOT NULL, PRIMARY KEY (year, number));
      CREATE FUNCTION new_ticket_reference(at timestamptz) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE candidate integer; this_year smallint := extract(year FROM at AT TIME ZONE 'UTC');
      BEGIN
        FOR attempt IN 1..200 LOOP
          candidate := floor(random() * 1000000);
          INSERT INTO ticket_references VALUES (this_year, candidate) ON CONFLICT DO NOTHING;
          IF FOUND THEN RETURN 'SAL-' || lpad((this_year % 100)::text, 2, '0') || '-' || lpad(candidate::text, 6, '0'); END IF;
        END LOOP;
        RAISE EXCEPTION 'No ticket reference left in %', this_year;
      END $$;
      REVOKE ALL ON FUNCTION new_ticket_reference(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION new_ticket_reference(timestamptz) TO salus_member, salus_agent, salus_worker;

      CREATE TABLE tickets (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        reference text NOT NULL UNIQUE,
        kind text NOT NULL CONSTRAINT tickets_kind CHECK (kind IN ('QUESTION','INCIDENT','VULNERABILITY','NEAR_MISS')),
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
        language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
        status text NOT NULL CONSTRAINT tickets_status CHECK (status IN ('NEW','OPEN','WAITING_FOR_REQUESTER','WAITING_FOR_THIRD_PARTY','RESOLVED','CLOSED','REOPENED')),
        turn text NOT NULL CONSTRAINT tickets_turn CHECK (turn IN ('CENTRE','REQUESTER','THIRD_PARTY','NOBODY')),
        priority text NOT NULL CONSTRAINT tickets_priority CHECK (priority IN ('P1','P2','P3','P4','P5')),
        priority_override_reason text,
        impact jsonb,
        urgency text NOT NULL CONSTRAINT tickets_urgency CHECK (urgency IN ('NOW','HOURS','DAYS','NONE')),
        ransomware text NOT NULL CONSTRAINT tickets_ransomware CHECK (ransomware IN ('NO','SUSPECTED','YES')),
        rsit_class text NOT NULL,
        rsit_type text NOT NULL,
        tlp text NOT NULL CONSTRAINT tickets_tlp CHECK (tlp IN ('CLEAR','GREEN','AMBER','AMBER_STRICT','RED')),
        affected_systems text[] NOT NULL DEFAULT '{}',
        tags text[] NOT NULL DEFAULT '{}',
        callback_phone text,
        noticed_at timestamptz,
        team text NOT NULL CONSTRAINT tickets_team CHECK (team IN ('FIRST_LINE','SECOND_LINE')),
        requester_id uuid NOT NULL REFERENCES users (id),
        assignee_id uuid REFERENCES users (id),
        escalated_to text CONSTRAINT tickets_escalated CHECK (escalated_to IN ('SECOND_LINE','CSIRT')),
        escalated_at timestamptz,
        opened_at timestamptz NOT NULL,
        last_activity_at timestamptz NOT NULL,
        first_answered_at timestamptz,
        last_answered_at timestamptz,
        last_requester_message_at timestamptz,
        resolved_at timestamptz,
        closed_at timestamptz,
        clock_kind text CHECK (clock_kind IN ('FIRST_ANSWER','NEXT_ANSWER')),
        clock_started_at timestamptz,
        clock_minutes integer,
        clock_working_time boolean,
        next_due_at timestamptz,
        is_answered boolean GENERATED ALWAYS AS (first_answered_at IS NOT NULL) STORED,
        queue_due_at timestamptz GENERATED ALWAYS AS (coalesce(next_due_at, 'infinity'::timestamptz)) STORED,
        is_finished boolean GENERATED ALWAYS AS (status IN ('RESOLVED','CLOSED')) STORED,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (organisation_id, id)
      );
      -- One index per list that people work from; each ends with the keys of the page.
      CREATE INDEX tickets_queue_centre ON tickets (priority, is_answered, queue_due_at, id) WHERE NOT is_finished AND turn = 'CENTRE';
      CREATE INDEX tickets_queue_open ON tickets (priority, is_answered, queue_due_at, id) WHERE NOT is_finished;
      CREATE INDEX tickets_queue_unassigned ON tickets (priority, is_answered, queue_due_at, id) WHERE NOT is_finished AND assignee_id IS NULL;
      CREATE INDEX tickets_queue_second_line ON tickets (priority, is_answered, queue_due_at, id) WHERE NOT is_finished AND team = 'SECOND_LINE';
      CREATE INDEX tickets_queue_waiting ON tickets (priority, is_answered, queue_due_at, id) WHERE NOT is_finished AND turn IN ('REQUESTER','THIRD_PARTY');
      CREATE INDEX tickets_queue_assignee ON tickets (assignee_id, priority, is_answered, queue_due_at, id) WHERE NOT is_finished;
      CREATE INDEX tickets_recent ON tickets (last_activity_at DESC, id DESC);
      CREATE INDEX tickets_recent_organisation ON tickets (organisation_id, last_activity_at DESC, id DESC);
      CREATE INDEX tickets_recent_finished ON tickets (last_activity_at DESC, id DESC) WHERE is_finished;

      CREATE TABLE ticket_participants (
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES users (id),
        added_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, ticket_id, user_id),
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id)
      );
      CREATE INDEX ticket_participants_ticket ON ticket_participants (ticket_id, added_at);
      CREATE INDEX ticket_participants_user ON ticket_participants (user_id);
      CREATE TABLE ticket_messages (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ticket_messages_kind CHECK (kind IN ('REPLY','NOTE')),
        author_id uuid NOT NULL REFERENCES users (id),
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
        language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
        created_at timestamptz NOT NULL,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id)
      );
      CREATE INDEX ticket_messages_ticket ON ticket_messages (ticket_id, created_at, id);
      CREATE TABLE escalations (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        target text NOT NULL CHECK (target IN ('SECOND_LINE','CSIRT')),
        csirt_id uuid REFERENCES organisations (id),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
        by_user_id uuid REFERENCES users (id),
        rule text,
        escalated_at timestamptz NOT NULL,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id),
        CHECK ((target = 'CSIRT') = (csirt_id IS NOT NULL)),
        CHECK ((by_user_id IS NULL) = (rule IS NOT NULL))
      );
      CREATE INDEX escalations_ticket ON escalations (ticket_id, escalated_at);

      -- Timeline, audit trail and trigger in one row. Written once: nobody may change or remove one.
      CREATE TABLE events (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        ticket_id uuid,
        article_id uuid,
        type text NOT NULL,
        audience text NOT NULL CONSTRAINT events_audience CHECK (audience IN ('EVERYONE','CENTRE')),
        actor_id uuid REFERENCES users (id),
        facts jsonb NOT NULL,
        -- Reasons that only the Centre reads; hospitals have no right to this column.
        centre_facts jsonb NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id),
        CHECK (num_nonnulls(ticket_id, article_id) = 1)
      );
      CREATE INDEX events_ticket ON events (ticket_id, at, id) WHERE ticket_id IS NOT NULL;
      CREATE INDEX events_article ON events (article_id, at, id) WHERE article_id IS NOT NULL;

      CREATE TABLE mails (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        key text NOT NULL UNIQUE,
        kind text NOT NULL,
        user_id uuid REFERENCES users (id),
        tlp text NOT NULL,
        facts jsonb NOT NULL,
        to_address text NOT NULL CHECK (length(to_address) <= 254),
        reply_to text,
        language text NOT NULL,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text NOT NULL,
        message_id text NOT NULL,
        state text NOT NULL CONSTRAINT mails_state CHECK (state IN ('WAITING','SENT','FAILED','WITHDRAWN')),
        attempts integer NOT NULL DEFAULT 0,
        last_answer text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        FOREIGN KEY (organisation_id, ticket_id) REFERENCES tickets (organisation_id, id)
      );
      CREATE INDEX mails_ticket ON mails (ticket_id, created_at);

      GRANT SELECT, INSERT ON tickets TO salus_member;
      GRANT UPDATE (status, turn, tlp, last_activity_at, last_requester_message_at, resolved_at, closed_at, clock_kind, clock_started_at,
        clock_minutes, clock_working_time, next_due_at, version) ON tickets TO salus_member;
      GRANT SELECT, INSERT, UPDATE ON tickets TO salus_agent, salus_worker;
      GRANT SELECT, INSERT, DELETE ON ticket_participants TO salus_member, salus_agent, salus_worker;
      GRANT SELECT, INSERT ON ticket_messages TO salus_member, salus_agent;
      GRANT SELECT ON ticket_messages TO salus_worker;
      -- Why the Centre hands a ticket on is how it works inside: the hospital sees that it did, and to whom.
      GRANT SELECT (id, organisation_id, ticket_id, target, csirt_id, by_user_id, rule, escalated_at) ON escalations TO salus_member;
      GRANT SELECT, INSERT ON escalations TO salus_agent, salus_worker;
      GRANT SELECT (id, organisation_id, ticket_id, article_id, type, audience, actor_id, facts, at), INSERT ON events TO salus_member;
      GRANT SELECT, INSERT ON events TO salus_agent, salus_worker;
      GRANT SELECT ON mails TO salus_agent;
      GRANT SELECT, INSERT, UPDATE ON mails TO salus_worker;
    `);
    for (const table of [
      'tickets',
      'ticket_participants',
      'ticket_messages',
      'escalations',
      'events',
      'mails',
      'ticket_references',
    ]) {
      await forceRowSecurity(runner, table);
    }
    await runner.query(`
      -- TLP:RED is for the people named on the ticket, not for their colleagues.
      CREATE FUNCTION is_named_on(ticket uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER COST 1000 SET search_path = pg_catalog, public
        AS $$ SELECT EXISTS (SELECT 1 FROM ticket_participants p WHERE p.ticket_id = ticket
          AND p.organisation_id = context_organisation() AND p.user_id = context_user()) $$;
      REVOKE ALL ON FUNCTION is_named_on(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION is_named_on(uuid) TO salus_member;

      CREATE POLICY own ON tickets TO salus_member
        USING (organisation_id = (SELECT context_organisation()) AND (tlp <> 'RED' OR requester_id = (SELECT context_user()) OR is_named_on(id)))
        WITH CHECK (organisation_id = (SELECT context_organisation()));
      CREATE POLICY every ON tickets TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY own ON ticket_participants TO salus_member
        USING (organisation_id = (SELECT context_organisation()) AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id))
        WITH CHECK (organisation_id = (SELECT context_organisation()) AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id));
      CREATE POLICY every ON ticket_participants TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY own ON ticket_messages TO salus_member
        USING (organisation_id = (SELECT context_organisation()) AND kind = 'REPLY' AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id))
        WITH CHECK (organisation_id = (SELECT context_organisation()) AND kind = 'REPLY' AND author_id = (SELECT context_user())
          AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id));
      CREATE POLICY every ON ticket_messages TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY own ON escalations FOR SELECT TO salus_member
        USING (organisation_id = (SELECT context_organisation()) AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id));
      CREATE POLICY every ON escalations TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY own ON events TO salus_member
        USING (organisation_id = (SELECT context_organisation()) AND audience = 'EVERYONE' AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id))
        WITH CHECK (organisation_id = (SELECT context_organisation()) AND actor_id = (SELECT context_user()) AND audience = 'EVERYONE'
          AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id));
      CREATE POLICY every ON events TO salus_agent, salus_worker USING (true) WITH CHECK (true);
      CREATE POLICY every ON mails FOR SELECT TO salus_agent USING (true);
      CREATE POLICY every_worker ON mails TO salus_worker USING (true) WITH CHECK (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone; drop the database instead.');
  }
}
