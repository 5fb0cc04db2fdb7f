import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from './row-security.js';

/** Organisations, people, how they sign in, and which commands they have given. */
export class People1795000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisations (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        kind text NOT NULL CONSTRAINT organisations_kind CHECK (kind IN ('UNIVERSITY_HOSPITAL','GENERAL_HOSPITAL','PRIVATE_CLINIC',
          'PSYCHIATRIC_HOSPITAL','REHABILITATION','CARE_HOME','AMBULANCE','GP_PRACTICE','LABORATORY','IMAGING_CENTRE','DIALYSIS',
          'REGIONAL_IT','HEALTH_AUTHORITY','SUPPORT_CENTRE','NATIONAL_CSIRT')),
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        region text,
        language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
        time_zone text NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX organisations_csirt ON organisations (country) WHERE kind = 'NATIONAL_CSIRT';
      CREATE TABLE organisation_contacts (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        position smallint NOT NULL,
        name text NOT NULL CHECK (length(name) <= 200),
        function text NOT NULL CHECK (length(function) <= 200),
        email text NOT NULL CHECK (length(email) <= 254),
        phone text NOT NULL CHECK (length(phone) <= 40)
      );
      CREATE INDEX organisation_contacts_organisation ON organisation_contacts (organisation_id, position);

      CREATE TABLE users (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        side text NOT NULL CHECK (side IN ('REQUESTER','CENTRE')),
        email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
        time_zone text NOT NULL,
        created_at timestamptz NOT NULL,
        disabled_at timestamptz,
        UNIQUE (organisation_id, id)
      );
      CREATE UNIQUE INDEX users_email ON users (email);
      CREATE TABLE memberships (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('STAFF','SECURITY_CONTACT','AGENT','SECOND_LINE','EDITOR','ADMINISTRATOR')),
        PRIMARY KEY (organisation_id, user_id, role),
        FOREIGN KEY (organisation_id, user_id) REFERENCES users (organisation_id, id)
      );
      CREATE INDEX memberships_user ON memberships (user_id);
      -- One row per way of signing in; passkeys and one-time codes get kinds of their own.
      CREATE TABLE credentials (
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('PASSWORD')),
        secret text NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, kind)
      );
      CREATE TABLE sessions (
        hash bytea PRIMARY KEY CHECK (length(hash) = 32),
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sessions_user ON sessions (user_id);
      CREATE INDEX sessions_expiry ON sessions (expires_at);
      CREATE TABLE sign_in_limits (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);

      -- Every command a person has given, by the key they gave it: the same key answers the same.
      CREATE TABLE commands (
        user_id uuid NOT NULL,
        key text NOT NULL,
        operation text NOT NULL,
        fingerprint bytea NOT NULL,
        result_id uuid NOT NULL,
        given_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, key)
      );
      CREATE INDEX commands_given ON commands (given_at);

      GRANT SELECT ON organisations, organisation_contacts TO salus_member, salus_auth;
      GRANT SELECT, INSERT, UPDATE ON organisations, organisation_contacts TO salus_agent;
      GRANT SELECT ON organisations, organisation_contacts TO salus_worker;
      -- Staff of hospitals see names, never addresses.
      GRANT SELECT (id, organisation_id, side, name, language, time_zone, disabled_at) ON users TO salus_member;
      GRANT SELECT, INSERT, UPDATE ON users TO salus_agent;
      GRANT SELECT ON users TO salus_worker, salus_auth;
      GRANT SELECT ON memberships TO salus_member, salus_worker, salus_auth;
      GRANT SELECT, INSERT, DELETE ON memberships TO salus_agent;
      GRANT SELECT, INSERT, UPDATE, DELETE ON credentials, sessions, sign_in_limits TO salus_auth;
      -- Whoever adds a person gives a first password in the same change; nobody but sign-in reads one.
      GRANT INSERT ON credentials TO salus_agent;
      GRANT SELECT, INSERT ON commands TO salus_member, salus_agent;
      GRANT SELECT, DELETE ON commands TO salus_worker;
      -- A DELETE with a condition reads the row: the worker removes what has run out and reads nothing else.
      GRANT DELETE ON sessions TO salus_worker;
      GRANT SELECT (expires_at) ON sessions TO salus_worker;
    `);
    for (const table of [
      'organisations',
      'organisation_contacts',
      'users',
      'memberships',
      'credentials',
      'sessions',
      'sign_in_limits',
      'commands',
    ]) {
      await forceRowSecurity(runner, table);
    }
    await runner.query(`
      CREATE POLICY own_and_centre ON organisations TO salus_member USING (id = (SELECT context_organisation()) OR kind = 'SUPPORT_CENTRE');
      CREATE POLICY every ON organisations TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON organisations FOR SELECT TO salus_worker, salus_auth USING (true);
      CREATE POLICY own ON organisation_contacts FOR SELECT TO salus_member USING (organisation_id = (SELECT context_organisation()));
      CREATE POLICY every ON organisation_contacts TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON organisation_contacts FOR SELECT TO salus_worker, salus_auth USING (true);
      CREATE POLICY own_and_centre ON users FOR SELECT TO salus_member USING (organisation_id = (SELECT context_organisation()) OR side = 'CENTRE');
      CREATE POLICY every ON users TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON users FOR SELECT TO salus_worker, salus_auth USING (true);
      CREATE POLICY own ON memberships FOR SELECT TO salus_member USING (organisation_id = (SELECT context_organisation()));
      CREATE POLICY every ON memberships TO salus_agent USING (true) WITH CHECK (true);
      CREATE POLICY every_worker ON memberships FOR SELECT TO salus_worker, salus_auth USING (true);
      CREATE POLICY sign_in ON credentials TO salus_auth USING (true) WITH CHECK (true);
      CREATE POLICY adding ON credentials FOR INSERT TO salus_agent WITH CHECK (true);
      CREATE POLICY sign_in ON sessions TO salus_auth USING (true) WITH CHECK (true);
      CREATE POLICY cleaning ON sessions TO salus_worker USING (expires_at < now());
      CREATE POLICY sign_in ON sign_in_limits TO salus_auth USING (true) WITH CHECK (true);
      CREATE POLICY own ON commands TO salus_member, salus_agent USING (user_id = (SELECT context_user())) WITH CHECK (user_id = (SELECT context_user()));
      CREATE POLICY cleaning ON commands TO salus_worker USING (given_at < now() - interval '7 days');
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone; drop the database instead.');
  }
}
