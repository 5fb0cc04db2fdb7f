import { randomBytes } from 'node:crypto';
import {
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { startProgram } from './child-program.js';
import { programOf } from './postgres-binaries.js';
import type { PostgresPlace } from './postgres-place.js';

/** The role that initdb makes. */
export const SUPERUSER = 'postgres';

/** Nothing from the caller's environment: PGDATA, PGPORT or a locale would change what the programs do. */
export const POSTGRES_ENVIRONMENT = { PATH: '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' };

/** Makes the data directory and the superuser's password, whole or not at all. */
export async function createCluster(place: PostgresPlace, data: string): Promise<void> {
  const { cluster, user } = place;
  for (const name of readdirSync(cluster).filter((entry) => entry.startsWith('new-'))) {
    rmSync(join(cluster, name), { recursive: true, force: true });
  }
  // Made under another name and renamed at the end: a cluster that was killed half-way is never taken for a whole one.
  const unfinished = join(cluster, `new-${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${unfinished}-password`;
  const password = randomBytes(32).toString('base64url');
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid);
  const said: string[] = [];
  const initdb = await startProgram({
    command: programOf(place.binaries, 'initdb'),
    args: [
      `--pgdata=${unfinished}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      ...localeArguments(),
    ],
    env: POSTGRES_ENVIRONMENT,
    cwd: cluster,
    user,
    onLine: (line) => said.push(line),
  });
  const { code, signal } = await initdb.exited;
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL could not make its data directory (${signal ?? `exit ${code}`}):\n${said.join('\n')}`,
    );
  }
  writeFileSync(passwordPath(place), `${password}\n`, { mode: 0o600 });
  renameSync(unfinished, data);
}

// C.UTF-8 of the system knows all letters on Linux. Elsewhere it may be missing, and PostgreSQL's own has the same order.
function localeArguments(): string[] {
  if (process.platform === 'linux') return ['--locale=C.UTF-8'];
  return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}

/** Throws, saying what to do, when this data directory cannot be opened by these programs or this user. */
export function checkCluster(place: PostgresPlace, data: string): void {
  const owner = statSync(data).uid;
  const wanted = place.user?.uid ?? process.getuid?.() ?? owner;
  if (owner !== wanted) {
    throw new Error(
      `${data} belongs to user ${owner}, but PostgreSQL would run as ${wanted}: start as the user who started before.`,
    );
  }
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const [major] = place.binaries.version.split('.');
  if (made !== major)
    throw new Error(
      `${data} was made by PostgreSQL ${made}, and this is ${major}: npm run reset empties it.`,
    );
}

function passwordPath(place: PostgresPlace): string {
  return join(place.cluster, 'superuser-password');
}

/** The superuser's password. */
export function readPassword(place: PostgresPlace): string {
  try {
    return readFileSync(passwordPath(place), 'utf8').trim();
  } catch {
    throw new Error(
      `${passwordPath(place)} is missing, so nobody can open this database: npm run reset empties it.`,
    );
  }
}
