import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { markOf } from './claim.js';
import { freePort } from './free-port.js';
import { processesWorkingIn } from './processes.js';
import {
  dropDatabase,
  ensureDatabase,
  type PostgresOptions,
  type RunningPostgres,
  startPostgres,
} from './postgres.js';
import { removePostgres } from './postgres-place.js';

jest.setTimeout(60_000);

const isRoot = process.getuid?.() === 0;
const checkout = resolve(import.meta.dirname, '../../..');
const running = new Set<RunningPostgres>();
let home: string;
let directory: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'salus-postgres-'));
  chmodSync(home, 0o711);
  directory = join(home, 'cluster');
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  await removePostgres(directory);
  rmSync(home, { recursive: true, force: true });
});

async function start(options: Partial<PostgresOptions> = {}): Promise<RunningPostgres> {
  const server = await startPostgres({ directory, durable: false, ...options });
  running.add(server);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(server: RunningPostgres, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function keepANote(server: RunningPostgres): Promise<void> {
  await ask(server, `create table notes (body text); insert into notes values ('kept')`);
}

async function expectTheNote(server: RunningPostgres): Promise<void> {
  expect(await ask(server, 'select body from notes')).toEqual([{ body: 'kept' }]);
}

describe('startPostgres', () => {
  it('makes a cluster that knows all letters, listens on loopback only and asks for the password', async () => {
    const server = await start();
    expect(server.isFresh).toBe(true);
    const [row] = await ask(
      server,
      `select lower('ΑΘΉΝΑ') as greek, current_setting('server_encoding') as encoding,
              current_setting('listen_addresses') as addresses, current_setting('max_connections') as connections,
              current_setting('fsync') as fsync`,
    );
    expect(row).toEqual({
      greek: 'αθήνα',
      encoding: 'UTF8',
      addresses: '127.0.0.1',
      connections: '200',
      fsync: 'off',
    });
    const wrong = new pg.Client({
      connectionString: `postgres://postgres:wrong@127.0.0.1:${server.port}/postgres`,
    });
    await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps what was written when asked to be durable, over a clean stop', async () => {
    const first = await start({ durable: true });
    expect(await ask(first, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await keepANote(first);
    await first.stop();
    expect(await first.exited).toEqual({ code: 0, signal: null });
    expect(markOf(first.pid)).toBeNull();
    expect(existsSync(join(directory, 'data', 'postmaster.pid'))).toBe(false);
    const second = await start({ durable: true });
    expect(second.isFresh).toBe(false);
    await expectTheNote(second);
  });

  it('recovers by itself after kill -9, also while a client is busy', async () => {
    const first = await start({ durable: true });
    await keepANote(first);
    const busy = new pg.Client({ connectionString: first.superuserUrl('postgres') });
    busy.on('error', () => undefined);
    await busy.connect();
    const query = busy.query('select pg_sleep(60)').catch(() => undefined);
    process.kill(first.pid, 'SIGKILL');
    expect((await first.exited).signal).toBe('SIGKILL');
    await expectTheNote(await start({ durable: true }));
    await query;
  });

  it('stops the server of a starter that was killed, and takes over its port and data', async () => {
    const port = await freePort();
    const script = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))};
      const server = await startPostgres({ directory: ${JSON.stringify(directory)}, durable: true, port: ${port} });
      console.log(server.pid);`;
    const starter = spawn(
      process.execPath,
      [
        '--conditions=@salus/source',
        '--import',
        '@swc-node/register/esm-register',
        '--input-type=module',
        '--eval',
        script,
      ],
      {
        cwd: checkout,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          SWC_NODE_PROJECT: join(checkout, 'libs/stack/tsconfig.json'),
        },
      },
    );
    const ended = new Promise<string>((resolve) => starter.once('exit', () => resolve('ended too early')));
    const said = new Promise<string>((resolve) =>
      starter.stdout.once('data', (data) => resolve(String(data))),
    );
    const orphan = Number(await Promise.race([said, ended]));
    starter.kill('SIGKILL');
    await ended;
    expect(markOf(orphan)).not.toBeNull();
    const server = await start({ durable: true, port });
    expect(markOf(orphan)).toBeNull();
    expect(server.port).toBe(port);
    expect(server.notices).toEqual(['a PostgreSQL that an earlier run left behind was stopped']);
  });

  it('leaves a stranger alone whose number stands in a stale postmaster.pid', async () => {
    await (await start()).stop();
    const stranger = spawn('sleep', ['60'], {
      stdio: 'ignore',
      ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
    });
    try {
      writeFileSync(join(directory, 'data', 'postmaster.pid'), `${stranger.pid}\n${directory}/data\n`);
      await start();
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it('refuses a directory that a living process owns', async () => {
    await start();
    await expect(startPostgres({ directory, durable: false })).rejects.toThrow(/in use by process/);
  });

  it('chooses another port when the wanted one is taken, and says so', async () => {
    const squatter: Server = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    try {
      const server = await start({ port });
      expect(server.port).not.toBe(port);
      expect(server.notices).toEqual([`port ${port} is taken, so PostgreSQL listens on ${server.port}`]);
    } finally {
      squatter.close();
    }
  });

  it('starts afresh when a run was killed while it made the cluster', async () => {
    mkdirSync(join(directory, 'new-1-half'), { recursive: true });
    const server = await start();
    expect(server.isFresh).toBe(true);
    expect(existsSync(join(directory, 'new-1-half'))).toBe(false);
  });

  it('gives its log to the caller who asks for it', async () => {
    const lines: string[] = [];
    await start({ onLog: (line) => lines.push(line) });
    expect(lines.join('\n')).toMatch(/database system is ready to accept connections/);
  });

  it('makes a database once, and removes it also from under a client', async () => {
    const server = await start();
    expect(await ensureDatabase(server, 'salus "x"')).toBe(true);
    expect(await ensureDatabase(server, 'salus "x"')).toBe(false);
    const client = new pg.Client({ connectionString: server.superuserUrl('salus "x"') });
    const lost = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await dropDatabase(server, 'salus "x"');
    expect(await lost).toMatchObject({ code: '57P01' });
    expect(await ensureDatabase(server, 'salus "x"')).toBe(true);
  });

  it('keeps the password file to its owner', async () => {
    await start();
    expect(statSync(join(directory, 'superuser-password')).mode & 0o077).toBe(0);
  });

  (isRoot ? it : it.skip)(
    'as root, removes data that lies outside for a directory that is gone',
    async () => {
      chmodSync(home, 0o700);
      await (await start()).stop();
      const forsaken = readFileSync(join(directory, 'lies-elsewhere'), 'utf8').trim();
      expect(existsSync(forsaken)).toBe(true);
      rmSync(directory, { recursive: true });
      directory = join(home, 'another');
      await start();
      expect(existsSync(forsaken)).toBe(false);
    },
  );

  (isRoot ? it : it.skip)(
    'as root, lays the data where the other user reaches it, says so, and removes it too',
    async () => {
      chmodSync(home, 0o700);
      const first = await start({ durable: true });
      expect(first.notices).toEqual([
        expect.stringMatching(/^the database lies in \/var\/tmp\/salus-[0-9a-f]{12}\/cluster-/),
      ]);
      await keepANote(first);
      await first.stop();
      await expectTheNote(await start({ durable: true }));
      for (const server of running) await server.stop();
      const outside = readFileSync(join(directory, 'lies-elsewhere'), 'utf8').trim();
      expect(existsSync(join(outside, 'data'))).toBe(true);
      await removePostgres(directory);
      expect(existsSync(outside)).toBe(false);
      expect(processesWorkingIn(join(outside, 'data'), 'postgres')).toEqual([]);
    },
  );
});
