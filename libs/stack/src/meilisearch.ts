import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChildProgram, type Ending, startProgram } from './child-program.js';
import { claimFile, livingClaim, writeMark } from './claim.js';
import { freePort, isPortFree } from './free-port.js';
import { findMeilisearch } from './meilisearch-binary.js';
import { argumentsOf, endProcess, type Farewell, processesWorkingIn } from './processes.js';

/** What to start. */
export interface MeilisearchOptions {
  /** Everything about the server lies here; made when missing. */
  directory: string;
  /** Taken when free; otherwise another is chosen and `notices` says so. */
  port?: number | undefined;
  /** At least 16 bytes; may change between runs. */
  masterKey: string;
}

/** A running Meilisearch of our own on 127.0.0.1. */
export interface RunningMeilisearch {
  url: string;
  /** The master key it was started with. */
  key: string;
  port: number;
  pid: number;
  /** True when it started without any index: whoever fills it must fill it again from PostgreSQL. */
  isFresh: boolean;
  /** Sentences for a person, without a full stop. */
  notices: string[];
  /** Settles when the server ended, asked to or not. */
  exited: Promise<Ending>;
  stop(): Promise<void>;
}

const FAREWELL: Farewell = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];
const SERVER_MARK = 'server.json';
const READY_WITHIN_MS = 60_000;

/**
 * Starts Meilisearch in `directory`; null when this machine has no program for it. An index that the program refuses (damaged, or of
 * another version) is moved aside: PostgreSQL is the truth, and an index is made again from it.
 */
export async function startMeilisearch(options: MeilisearchOptions): Promise<RunningMeilisearch | null> {
  const directory = resolve(options.directory);
  const program = findMeilisearch(directory);
  if (program === null) return null;
  mkdirSync(directory, { recursive: true });
  // Unlike PostgreSQL it keeps its files readable for everyone.
  chmodSync(directory, 0o700);
  const release = claimFile(join(directory, 'owner.json'));
  try {
    const notices: string[] = [];
    const data = join(directory, 'data');
    if (await endMeilisearchLeftovers(directory))
      notices.push('a Meilisearch that an earlier run left behind was stopped');
    let isFresh = !existsSync(data);
    let running = await tryToStart(program, directory, data, options);
    if ('refusal' in running && !isFresh) {
      moveAside(directory, data);
      notices.push('the search index could not be opened and is built again');
      isFresh = true;
      running = await tryToStart(program, directory, data, options);
    }
    if ('refusal' in running) throw running.refusal;
    const { server, port } = running;
    void server.exited.then(release);
    if (options.port !== undefined && options.port !== port) {
      notices.push(`port ${options.port} is taken, so Meilisearch listens on ${port}`);
    }
    const url = `http://127.0.0.1:${port}`;
    const { pid, exited } = server;
    return {
      url,
      key: options.masterKey,
      port,
      pid,
      isFresh,
      notices,
      exited,
      stop: () => server.end(FAREWELL),
    };
  } catch (failure) {
    release();
    throw failure;
  }
}

/** Ends a server that a killed run left behind in this directory; returns whether there was one. */
export async function endMeilisearchLeftovers(wanted: string): Promise<boolean> {
  const directory = resolve(wanted);
  const data = join(directory, 'data');
  const pidFile = join(directory, SERVER_MARK);
  const written = livingClaim(pidFile);
  // The second look finds one whose starter was killed before it could write the mark.
  const candidates = [...(written ? [written] : []), ...processesWorkingIn(directory, 'meilisearch')];
  const servers = candidates.filter(({ pid }) => argumentsOf(pid).includes(`--db-path=${data}`));
  for (const server of servers) {
    if (!(await endProcess(server, FAREWELL))) throw new Error(`Meilisearch ${server.pid} cannot be ended.`);
  }
  rmSync(pidFile, { force: true });
  return servers.length > 0;
}

// One is kept for whoever wants to know what happened; more would only fill the disk.
function moveAside(directory: string, data: string): void {
  const old = readdirSync(directory).filter((name) => name.startsWith('unusable-'));
  for (const name of old) rmSync(join(directory, name), { recursive: true, force: true });
  renameSync(data, join(directory, `unusable-${basename(data)}`));
}

type Attempt = { server: ChildProgram; port: number } | { refusal: Error };

async function tryToStart(
  program: string,
  directory: string,
  data: string,
  options: MeilisearchOptions,
): Promise<Attempt> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? options.port : undefined);
    const server = await startServer(program, directory, data, port, options.masterKey);
    const failure = await whyNotReady(server, `http://127.0.0.1:${port}`, options.masterKey);
    if (failure === null) return { server, port };
    await server.end(FAREWELL);
    if (attempt >= 5 || (await isPortFree(port))) return { refusal: failure };
  }
}

async function startServer(
  program: string,
  directory: string,
  data: string,
  port: number,
  masterKey: string,
) {
  const server = await startProgram({
    command: program,
    args: [
      `--db-path=${data}`,
      `--http-addr=127.0.0.1:${port}`,
      // The production environment serves no page of its own and refuses every call without a key.
      '--env=production',
      '--no-analytics',
      '--log-level=WARN',
      `--dump-dir=${join(directory, 'dumps')}`,
      `--snapshot-dir=${join(directory, 'snapshots')}`,
      '--max-indexing-memory=512MiB',
    ],
    // The key goes by environment: arguments are readable for everyone on the machine.
    env: { PATH: '/usr/bin:/bin', HOME: directory, MEILI_MASTER_KEY: masterKey },
    cwd: directory,
    logFile: join(directory, 'meilisearch.log'),
  });
  writeMark(join(directory, SERVER_MARK), server.pid);
  return server;
}

/** Null once it is healthy and knows our key; otherwise why it is not. */
async function whyNotReady(server: ChildProgram, url: string, masterKey: string): Promise<Error | null> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    if (server.hasEnded()) {
      await server.exited;
      return new Error(`Meilisearch ended while starting:\n${server.tail()}`);
    }
    const status = await statusOf(`${url}/version`, masterKey);
    if (status === 200) return null;
    if (status !== null && status < 500)
      return new Error(`Another program answers on ${url} in place of Meilisearch.`);
    if (Date.now() > deadline)
      return new Error(`Meilisearch was not ready in ${READY_WITHIN_MS / 1000} s:\n${server.tail()}`);
    await sleep(25);
  }
}

function statusOf(url: string, masterKey: string): Promise<number | null> {
  const headers = { authorization: `Bearer ${masterKey}` };
  return fetch(url, { headers, signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.status,
    () => null,
  );
}
