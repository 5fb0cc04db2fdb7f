import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { plantRuleRows } from '../../testing/build-rule.js';
import { command, dataOf } from '../../testing/command.js';
import { plantMail } from '../../testing/plant-mail.js';
import { databaseUrl, parts, TestApp } from '../../testing/test-app.js';
import { uploaded } from '../../testing/upload.js';
import { LOGIN_ROLES, type LoginClass, roleUrl } from './login-roles.js';

const ROLES = Object.values(LOGIN_ROLES);
/** Tables that no policy guards, each with the reason why it needs none. */
const WITHOUT_ROW_SECURITY: Readonly<Record<string, string>> = {
  migrations: 'names of migrations; no login role has any right on it',
  workers: 'ids and locks of running workers; only the worker has rights on it',
};
/** Everything that runs with the rights of its owner, with the reason. */
const SECURITY_DEFINERS: Readonly<Record<string, string>> = {
  'enqueue(jsonb)': 'the queue belongs to the worker; others only add jobs',
  'cancel_job(text)': 'the same, to take one back',
  'touch_public_content()': 'counts changes of what visitors may read; called by triggers alone',
  'take_subscription()':
    'visitors add no jobs; this adds the one for what they have asked, called by a trigger alone',
  'forget_subscription()': 'the same when a subscription is gone, whoever has ended it',
  'free_jobs_of_dead_workers()': 'looks into tables of the queue that have no other door',
  'new_ticket_reference(timestamp with time zone)': 'draws from numbers that nobody may list',
  'guidance_index_is_behind()': 'tells whether there is anything in a table that nobody else may read',
  'is_named_on(uuid)':
    'asked by the policy of tickets about participants, whose own policy asks about tickets',
};
/** What a member may see of others without any context: the Centre and its people. */
const PUBLIC_WITHOUT_CONTEXT: Readonly<Record<string, string>> = {
  organisations: "kind <> 'SUPPORT_CENTRE'",
  users: "side <> 'CENTRE'",
};

describe('row-level security', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  }, 60_000);
  afterAll(() => test.stop());

  const tables = async (condition = 'true'): Promise<string[]> => {
    const rows = await test.sql<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r','p') AND ${condition} ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  };
  const withColumn = (column: string) =>
    `EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = '${column}' AND NOT a.attisdropped)`;

  it('is on and forced for every table, but for a short list with reasons', async () => {
    const open = await tables('NOT (c.relrowsecurity AND c.relforcerowsecurity)');
    expect(open).toEqual(Object.keys(WITHOUT_ROW_SECURITY).sort());
    const ofOrganisations = await tables(withColumn('organisation_id'));
    expect(ofOrganisations.length).toBeGreaterThanOrEqual(9);
    expect(ofOrganisations.filter((name) => name in WITHOUT_ROW_SECURITY)).toEqual([]);
  });

  it('has a policy for everything that a login role may do', async () => {
    const unguarded = await test.sql(
      `
      SELECT c.relname AS table, role, right_name AS may FROM pg_class c
        CROSS JOIN unnest($1::text[]) AS role CROSS JOIN unnest(ARRAY['SELECT','INSERT','UPDATE','DELETE']) AS right_name
      WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity
        AND CASE right_name WHEN 'DELETE' THEN has_table_privilege(role, c.oid, 'DELETE') ELSE has_any_column_privilege(role, c.oid, right_name) END
        AND NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname
          AND role::name = ANY (p.roles) AND p.cmd IN ('ALL', right_name) AND p.permissive = 'PERMISSIVE')`,
      [ROLES],
    );
    expect(unguarded).toEqual([]);
  });

  it('keeps tables without it away from all but the worker, and every table away from PUBLIC', async () => {
    const rights = await test.sql(
      `
      SELECT c.relname AS table, role FROM pg_class c CROSS JOIN unnest($1::text[]) AS role
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r','p') AND NOT c.relrowsecurity
        AND has_any_column_privilege(role, c.oid, 'SELECT, INSERT, UPDATE') ORDER BY 1, 2`,
      [ROLES],
    );
    expect(rights).toEqual([{ table: 'workers', role: 'salus_worker' }]);
    const everybody = await test.sql(`SELECT c.relname FROM pg_class c, aclexplode(c.relacl) AS acl
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r','p','v','m') AND acl.grantee = 0`);
    expect(everybody).toEqual([]);
  });

  it('is not walked around by views, materialised views or owners', async () => {
    const views =
      await test.sql(`SELECT c.relname FROM pg_class c WHERE c.relkind = 'v' AND c.relnamespace = 'public'::regnamespace
      AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)`);
    const materialised = await test.sql(
      `SELECT c.relname FROM pg_class c WHERE c.relkind = 'm' AND c.relnamespace = 'public'::regnamespace`,
    );
    expect({ views, materialised }).toEqual({ views: [], materialised: [] });
  });

  it('is walked around only by a short list of functions, whose search path is fixed and which PUBLIC may not call', async () => {
    const functions = await test.sql<{ name: string; settings: string[] | null; everybody: boolean }>(`
      SELECT p.oid::regprocedure::text AS name, p.proconfig AS settings, has_function_privilege('public', p.oid, 'EXECUTE') AS everybody
      FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace ORDER BY 1`);
    expect(functions.map(({ name }) => name)).toEqual(Object.keys(SECURITY_DEFINERS).sort());
    for (const { name, settings, everybody } of functions) {
      expect({ name, settings, everybody }).toEqual({
        name,
        settings: ['search_path=pg_catalog, public'],
        everybody: false,
      });
    }
  });

  it('cannot be tricked through that search path: no login role makes tables, not even temporary ones', async () => {
    // The rights on a database are not copied with it, so the migrated one itself is asked.
    const rights = await test.sql(
      `SELECT role FROM unnest($1::text[]) AS role
       WHERE has_database_privilege(role, $2, 'TEMPORARY') OR has_database_privilege(role, $2, 'CREATE') OR has_schema_privilege(role, 'public', 'CREATE')`,
      [ROLES, parts().template],
    );
    expect(rights).toEqual([]);
  });

  it('holds for every login role: none is superuser, bypasses it, belongs to another role or owns anything', async () => {
    const roles = await test.sql(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY ($1) AND rolcanlogin
       AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit) ORDER BY 1`,
      [ROLES],
    );
    expect(roles.map(({ rolname }) => rolname as string)).toEqual([...ROLES].sort());
    expect(
      await test.sql(
        'SELECT 1 FROM pg_auth_members WHERE member::regrole::text = ANY ($1) OR roleid::regrole::text = ANY ($1)',
        [ROLES],
      ),
    ).toEqual([]);
    expect(
      await test.sql(
        "SELECT refobjid::regrole, classid::regclass FROM pg_shdepend WHERE deptype = 'o' AND refobjid::regrole::text = ANY ($1)",
        [ROLES],
      ),
    ).toEqual([]);
  });

  it('reads no enum: their comparison is not leakproof, so no index would serve a policy beside it', async () => {
    const enums =
      await test.sql(`SELECT a.attrelid::regclass, a.attname FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
      JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'public'::regnamespace AND t.typtype = 'e'`);
    expect(enums).toEqual([]);
  });

  it('decides by rows, never by the name of a role: such a policy makes PostgreSQL read whole tables', async () => {
    const policies = await test.sql<{ name: string; text: string }>(
      "SELECT tablename || '.' || policyname AS name, coalesce(qual, '') || ' ' || coalesce(with_check, '') AS text FROM pg_policies WHERE schemaname = 'public'",
    );
    expect(policies.length).toBeGreaterThan(20);
    const byRole = policies.filter(({ text }) =>
      /salus_[a-z]+|\b(current_user|session_user|current_role|user_role|pg_has_role|app\.role)\b/i.test(text),
    );
    expect(byRole).toEqual([]);
  });

  it('ties every child of a ticket to ticket and organisation together', async () => {
    const children = (await tables(withColumn('ticket_id'))).filter((name) => name !== 'tickets');
    expect(children.length).toBeGreaterThanOrEqual(6);
    const keys = await test.sql<{ child: string; columns: string[]; target: string[] }>(`
      SELECT k.conrelid::regclass::text AS child,
        ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u(n, i) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n ORDER BY i) AS columns,
        ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u(n, i) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n ORDER BY i) AS target
      FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = 'tickets'::regclass ORDER BY 1`);
    expect(keys).toEqual(
      children.map((child) => ({
        child,
        columns: ['organisation_id', 'ticket_id'],
        target: ['organisation_id', 'id'],
      })),
    );
  });

  it('lets nobody change or remove an event', async () => {
    const rights = await test.sql(
      "SELECT role FROM unnest($1::text[]) AS role WHERE has_any_column_privilege(role, 'events', 'UPDATE') OR has_table_privilege(role, 'events', 'DELETE, TRUNCATE')",
      [ROLES],
    );
    expect(rights).toEqual([]);
  });

  describe('on a connection of each login role', () => {
    const clients = new Map<LoginClass, pg.Client>();
    let alpha: { organisationId: string; id: string };
    let ofAlpha: { id: string };
    let ofBeta: { id: string };

    beforeAll(async () => {
      const agent = await test.build.agent(['AGENT', 'SECOND_LINE']);
      const [nurse, other] = [await test.build.member(), await test.build.member()];
      alpha = { organisationId: nurse.organisationId, id: nurse.id };
      ofAlpha = await test.build.ticket(nurse);
      ofBeta = await test.build.ticket(other, { tlp: 'GREEN' });
      for (const { organisationId } of [nurse, other]) await test.build.contact(organisationId);
      for (const [person, { id }] of [
        [nurse, ofAlpha],
        [other, ofBeta],
      ] as const)
        await uploaded(test, person, 'a.txt', 'a file', id);
      const commands = {
        addNote: { body: 'n' },
        replyToTicket: { body: 'r' },
        escalateTicket: { target: 'SECOND_LINE', reason: 'x' },
      };
      for (const [name, input] of Object.entries(commands)) {
        const run = command(() => test, name, 'id');
        for (const { id } of [ofAlpha, ofBeta]) dataOf(await run(agent.cookie, { ticketId: id, ...input }));
      }
      for (const [person, { id }] of [
        [alpha, ofAlpha],
        [other, ofBeta],
      ] as const) {
        const { organisationId } = person;
        await plantMail(test, 'word', `x@${id}.example`, { id, organisationId });
        await test.sql(
          'INSERT INTO organisation_domains (domain, organisation_id, verified_at) VALUES ($1, $2, now())',
          [`${id}.example`, organisationId],
        );
      }
      await test.sql(
        `INSERT INTO pages (id, key, team, organisation_id, ticket_id, is_critical, is_drill, reason, rule, ladder, ladder_version, state, started_at)
         SELECT gen_random_uuid(), 'page:' || id, 'FIRST_LINE', organisation_id, id, true, false, 'x', 'test', '{}', 1, 'CALLING', now() FROM tickets`,
      );
      await test.sql(
        `WITH article AS (INSERT INTO articles (id, slug, pillar, audiences, created_at)
           VALUES (gen_random_uuid(), 'with-a-picture', 'PREVENT', '{EVERYBODY}', now()) RETURNING id)
         INSERT INTO article_pictures (id, article_id, organisation_id, sha256, size, media_type, uploaded_by, created_at)
           SELECT gen_random_uuid(), article.id, b.organisation_id, b.sha256, 6, 'image/png', $1, now() FROM article, blobs b`,
        [agent.id],
      );
      for (const { id } of [ofAlpha, ofBeta]) await plantRuleRows(test, id, agent.id);
      for (const { id } of [ofAlpha, ofBeta]) {
        await test.sql(
          `INSERT INTO ticket_duties (organisation_id, ticket_id, duty, duty_version_id, counts_from, zone, started_at)
            SELECT t.organisation_id, t.id, v.duty, v.id, now(), 'UTC', now() FROM tickets t
            CROSS JOIN (SELECT id, duty FROM legal_duty_versions LIMIT 1) v WHERE t.id = $1`,
          [id],
        );
      }
      await test.settled();
      const { host, pathname } = new URL(databaseUrl(test.database));
      for (const loginClass of Object.keys(LOGIN_ROLES) as LoginClass[]) {
        const connectionString = roleUrl(
          { DATABASE_URL: `postgres://${host}${pathname}`, DATABASE_ROLE_SECRET: parts().roleSecret },
          loginClass,
        );
        const client = new pg.Client({ connectionString });
        await client.connect();
        clients.set(loginClass, client);
      }
    }, 60_000);
    afterAll(async () => {
      for (const client of clients.values()) await client.end();
    });

    /** How many rows of a table this role gets; null when it may not even ask. */
    const rowsFor = async (
      loginClass: LoginClass,
      table: string,
      condition = 'true',
    ): Promise<number | null> => {
      try {
        const text = `SELECT 1 FROM ${pg.escapeIdentifier(table)} WHERE ${condition}`;
        return (await clients.get(loginClass)!.query(text)).rowCount;
      } catch (failure) {
        if ((failure as pg.DatabaseError).code === '42501') return null;
        throw failure;
      }
    };
    const asAlpha = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
      const client = clients.get('member')!;
      await client.query('BEGIN');
      await client.query(
        "SELECT set_config('app.organisation', $1, true), set_config('app.user', $2, true)",
        [alpha.organisationId, alpha.id],
      );
      try {
        return await work(client);
      } finally {
        await client.query('ROLLBACK');
      }
    };
    const codeOf = (text: string, values: unknown[] = []) =>
      asAlpha((client) =>
        client.query(text, values).then(
          ({ rowCount }) => rowCount,
          (failure: unknown) => (failure as pg.DatabaseError).code,
        ),
      );

    it('shows no row of any organisation without a context to visitors, members and the sign-in', async () => {
      const tenant = [...(await tables(withColumn('organisation_id'))), 'organisations', 'commands'];
      for (const table of tenant) {
        const [full] = await test.sql<{ count: string }>(
          `SELECT count(*) FROM ${pg.escapeIdentifier(table)}`,
        );
        expect({ table, planted: Number(full!.count) > 0 }).toEqual({ table, planted: true });
        expect({ table, rows: (await rowsFor('anonymous', table)) ?? 0 }).toEqual({ table, rows: 0 });
        expect({ table, rows: (await rowsFor('member', table, PUBLIC_WITHOUT_CONTEXT[table])) ?? 0 }).toEqual(
          { table, rows: 0 },
        );
        if (['organisations', 'organisation_contacts', 'users', 'memberships'].includes(table)) continue; // the sign-in reads who is who
        expect({ table, rows: await rowsFor('auth', table) }).toEqual({ table, rows: null });
      }
    });

    it('shows passwords and sessions to the sign-in only', async () => {
      for (const loginClass of ['anonymous', 'member', 'agent', 'worker'] as const) {
        expect(await rowsFor(loginClass, 'credentials')).toBeNull();
        expect(await rowsFor(loginClass, 'sessions', 'hash IS NOT NULL')).toBeNull();
      }
      expect(await rowsFor('auth', 'sessions')).toBeGreaterThan(0);
    });

    it('shows agents and the worker both tickets, and a member with a context only theirs', async () => {
      expect(await rowsFor('agent', 'tickets')).toBe(2);
      expect(await rowsFor('worker', 'tickets')).toBe(2);
      const seen = await asAlpha(
        async (client) => (await client.query<{ id: string }>('SELECT id FROM tickets')).rows,
      );
      expect(seen).toEqual([{ id: ofAlpha.id }]);
      const kinds = await asAlpha(
        async (client) =>
          (await client.query<{ kind: string }>('SELECT DISTINCT kind FROM ticket_messages')).rows,
      );
      expect(kinds).toEqual([{ kind: 'REPLY' }]);
    });

    it('lets a member change one thing about people: the language in the own row', async () => {
      const change = (column: string, who: string) =>
        codeOf(`UPDATE users SET ${column} = 'el' WHERE ${who}`);
      expect(await change('language', `id = '${alpha.id}'`)).toBe(1);
      expect(await change('language', `id <> '${alpha.id}'`)).toBe(0);
      expect(await change('name', `id = '${alpha.id}'`)).toBe('42501');
    });

    it('refuses a member who writes for another organisation, moves a ticket there or speaks for somebody else', async () => {
      const { rows } = await test.superuser.query<{ organisation_id: string; requester_id: string }>(
        'SELECT organisation_id, requester_id FROM tickets WHERE id = $1',
        [ofBeta.id],
      );
      const beta = rows[0]!;
      const message =
        "INSERT INTO ticket_messages (id, organisation_id, ticket_id, kind, author_id, body, language, created_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, 'x', 'en', now())";
      expect(await codeOf(message, [alpha.organisationId, ofAlpha.id, 'REPLY', alpha.id])).toBe(1);
      expect(await codeOf(message, [beta.organisation_id, ofBeta.id, 'REPLY', alpha.id])).toBe('42501');
      expect(await codeOf(message, [alpha.organisationId, ofAlpha.id, 'NOTE', alpha.id])).toBe('42501');
      expect(await codeOf(message, [alpha.organisationId, ofAlpha.id, 'REPLY', beta.requester_id])).toBe(
        '42501',
      );
      expect(await codeOf('UPDATE tickets SET organisation_id = $1', [beta.organisation_id])).toBe('42501');
      expect(await codeOf('UPDATE tickets SET version = version + 1')).toBe(1);
      expect(await codeOf('DELETE FROM tickets')).toBe('42501');
    });

    it('answers the same for a child of a foreign ticket as for one of no ticket at all', async () => {
      const child =
        'INSERT INTO ticket_participants (organisation_id, ticket_id, user_id, added_at) VALUES ($1, $2, $3, now())';
      const foreign = await codeOf(child, [alpha.organisationId, ofBeta.id, alpha.id]);
      const missing = await codeOf(child, [
        alpha.organisationId,
        '00000000-0000-7000-8000-000000000000',
        alpha.id,
      ]);
      expect([foreign, missing]).toEqual(['42501', '42501']);
    });
  });
});
