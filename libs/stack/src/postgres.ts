import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type ChildProgram, type Ending, startProgram } from './child-program.js';
import { claimFile } from './claim.js';
import { freePort, isPortFree } from './free-port.js';
import {
  checkCluster,
  createCluster,
  POSTGRES_ENVIRONMENT,
  readPassword,
  SUPERUSER,
} from './postgres-cluster.js';
import { programOf } from './postgres-binaries.js';
import { endLeftovers, FAST_SHUTDOWN } from './postgres-leftovers.js';
import { findPlace, type PostgresPlace } from './postgres-place.js';

/** What to start. */
export interface PostgresOptions {
  /** Everything about the cluster lies here; made when missing. */
  directory: string;
  /** Taken when free; otherwise another is chosen and `notices` says so. */
  port?: number | undefined;
  /** False trades safety against a crash of the machine for speed: for tests only. */
  durable: boolean;
  /** Called with each line of the server's log; without it the log goes to `postgres.log`. */
  onLog?: ((line: string) => void) | undefined;
}

/** A running PostgreSQL of our own on 127.0.0.1. */
export interface RunningPostgres {
  host: '127.0.0.1';
  port: number;
  pid: number;
  /** True when the cluster was made by this start. */
  isFresh: boolean;
  /** Sentences for a person, without a full stop: a replaced port, data that lies elsewhere. */
  notices: string[];
  /** Connects as the superuser, who is no one's login in the product. */
  superuserUrl(database: string): string;
  /** Settles when the server ended, asked to or not. */
  exited: Promise<Ending>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
  /** Leaves at once; the next start replays the log. */
  stopAtOnce(): Promise<void>;
}

type DatabaseServer = Pick<RunningPostgres, 'superuserUrl'>;

const READY_WITHIN_MS = 120_000;
/**
 * Starts PostgreSQL in `directory`, making the cluster at the first call. A server, children or a pid file that a killed run left
 * behind are ended or removed first. Throws when a living process owns the directory.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const place = await findPlace(options.directory);
  const release = claimFile(join(place.cluster, 'owner.json'));
  try {
    const data = join(place.cluster, 'data');
    if (await endLeftovers(data))
      place.notices.push('a PostgreSQL that an earlier run left behind was stopped');
    const isFresh = !existsSync(data);
    if (isFresh) await createCluster(place, data);
    else checkCluster(place, data);
    const password = readPassword(place);
    const { server, port } = await startOnFreePort(place, data, password, options);
    void server.exited.then(release);
    const notices = [...place.notices];
    if (options.port !== undefined && options.port !== port) {
      notices.push(`port ${options.port} is taken, so PostgreSQL listens on ${port}`);
    }
    return {
      host: '127.0.0.1',
      port,
      pid: server.pid,
      isFresh,
      notices,
      superuserUrl: (database) => urlOf(port, password, database),
      exited: server.exited,
      stop: () => server.end(FAST_SHUTDOWN),
      stopAtOnce: () => server.end(FAST_SHUTDOWN.slice(1)),
    };
  } catch (failure) {
    release();
    throw failure;
  }
}

/** Makes the database when the server has none of this name; returns whether it was made now. */
export async function ensureDatabase(server: DatabaseServer, name: string): Promise<boolean> {
  return asSuperuser(server, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return false;
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
    return true;
  });
}

/** Removes the database with all its data, if there is one of this name; who is connected to it is disconnected. */
export async function dropDatabase(server: DatabaseServer, name: string): Promise<void> {
  await asSuperuser(server, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

async function asSuperuser<Result>(
  server: DatabaseServer,
  act: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function startOnFreePort(
  place: PostgresPlace,
  data: string,
  password: string,
  options: PostgresOptions,
) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? options.port : undefined);
    const server = await startServer(place, data, port, options);
    try {
      await waitUntilReady(server, data, urlOf(port, password, 'postgres'));
      return { server, port };
    } catch (failure) {
      await server.end(FAST_SHUTDOWN.slice(1));
      // Somebody else may have bound the port between our look and the server's.
      if (attempt >= 5 || (await isPortFree(port))) throw failure;
    }
  }
}

function startServer(
  place: PostgresPlace,
  data: string,
  port: number,
  options: PostgresOptions,
): Promise<ChildProgram> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' }),
  };
  const { onLog } = options;
  return startProgram({
    command: programOf(place.binaries, 'postgres'),
    args: ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    env: POSTGRES_ENVIRONMENT,
    cwd: place.cluster,
    user: place.user,
    atExit: 'SIGINT',
    ...(onLog ? { onLine: (line) => onLog(line) } : { logFile: join(place.cluster, 'postgres.log') }),
  });
}

async function waitUntilReady(server: ChildProgram, data: string, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    if (server.hasEnded()) {
      await server.exited;
      throw new Error(`PostgreSQL ended while starting:\n${server.tail()}`);
    }
    const answer = await askForDataDirectory(url);
    if (answer === data) return;
    if (answer !== null) throw new Error(`Another PostgreSQL, of ${answer}, answers in place of ours.`);
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL was not ready in ${READY_WITHIN_MS / 1000} s:\n${server.tail()}`);
    await sleep(25);
  }
}

/** The answering server's data directory; null while nothing answers or it still starts. */
async function askForDataDirectory(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? null;
  } catch (failure) {
    const { code } = failure as { code?: string };
    // 28P01: a server is up and does not know our password, so it is not ours or its password file was replaced.
    if (code === '28P01')
      throw new Error('PostgreSQL answers, but does not accept our password.', { cause: failure });
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
