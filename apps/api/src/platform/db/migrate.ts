import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { type LoginClass, LOGIN_ROLES, rolePassword } from './login-roles.js';

const MIGRATION_LOCK = 4_711_001;

/** Makes the login roles, the tables of the queue and our own, up to the newest version. Answers the names of what ran. */
export async function migrate(ownerUrl: string, roleSecret: string): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTransactionMode: 'each',
    installExtensions: false,
  });
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await makeRoles(owner, roleSecret);
    await runMigrations({ connectionString: ownerUrl });
    await openQueueToWorker(owner);
    await source.initialize();
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await owner.end();
  }
}

async function makeRoles(owner: pg.Client, secret: string): Promise<void> {
  for (const loginClass of Object.keys(LOGIN_ROLES) as LoginClass[]) {
    const role = LOGIN_ROLES[loginClass];
    const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    const password = pg.escapeLiteral(rolePassword(secret, loginClass));
    await owner.query(
      `${verb} ROLE ${role} LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${password}`,
    );
  }
  const { rows } = await owner.query<{ name: string }>('SELECT quote_ident(current_database()) AS name');
  await owner.query(
    `REVOKE ALL ON DATABASE ${rows[0]!.name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${rows[0]!.name} TO ${Object.values(LOGIN_ROLES).join(', ')}`,
  );
}

/** The queue's tables have row-level security without policies: only the worker's login role gets one. */
async function openQueueToWorker(owner: pg.Client): Promise<void> {
  await owner.query(`
    GRANT USAGE ON SCHEMA graphile_worker TO salus_worker;
    GRANT ALL ON ALL TABLES IN SCHEMA graphile_worker TO salus_worker;
    GRANT ALL ON ALL SEQUENCES IN SCHEMA graphile_worker TO salus_worker;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO salus_worker;
    DO $$
    DECLARE queue_table record;
    BEGIN
      FOR queue_table IN SELECT c.oid::regclass AS name FROM pg_class c WHERE c.relnamespace = 'graphile_worker'::regnamespace
        AND c.relkind = 'r' AND c.relrowsecurity AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'salus_worker')
      LOOP
        EXECUTE format('CREATE POLICY salus_worker ON %s TO salus_worker USING (true) WITH CHECK (true)', queue_table.name);
      END LOOP;
    END $$;
  `);
}
