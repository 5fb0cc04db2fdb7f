// Where a cluster's files lie. Normally in the directory that was asked for; as root the programs run as another user, and a checkout
// below a folder that is closed to others (such as /root) cannot hold what that user must reach.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  canRun,
  copyBinaries,
  packagedPostgres,
  type PostgresBinaries,
  type RunAs,
} from './postgres-binaries.js';
import { endLeftovers } from './postgres-leftovers.js';
import { livingClaim } from './claim.js';

/** Where one cluster lives and as whom it runs. */
export interface PostgresPlace {
  binaries: PostgresBinaries;
  /** Holds `data`, the superuser's password and the log. */
  cluster: string;
  user: RunAs | undefined;
  notices: string[];
}

const NOBODY: RunAs = { uid: 65534, gid: 65534 };
const POINTER = 'lies-elsewhere';
const OWNER_NOTE = 'belongs-to';
const checkout = resolve(import.meta.dirname, '../../..');

/** Decides where the cluster of a directory lies, and makes that place ready. */
export async function findPlace(wanted: string): Promise<PostgresPlace> {
  const directory = resolve(wanted);
  const user = process.getuid?.() === 0 ? NOBODY : undefined;
  mkdirSync(directory, { recursive: true });
  if (user) chmodSync(directory, 0o711);
  const notices: string[] = [];
  let binaries = packagedPostgres();
  if (!canRun(binaries, user)) {
    if (!user) throw new Error(`The PostgreSQL in ${binaries.directory} does not run on this machine.`);
    binaries = copyBinaries(binaries, outsideDirectory());
    notices.push(
      `the PostgreSQL programs were copied to ${binaries.directory}, because user ${user.uid} cannot reach node_modules`,
    );
  }
  const outside = readPointer(directory);
  if (!outside && (!user || isReachable(directory, user)))
    return { binaries, cluster: directory, user, notices };
  const cluster = outside ?? (await freshOutsideCluster(directory));
  notices.push(`the database lies in ${cluster}, because user ${NOBODY.uid} cannot reach ${directory}`);
  return { binaries, cluster, user, notices };
}

/** Removes a cluster with all its data, wherever it lies. Refuses while a living process owns it. */
export async function removePostgres(wanted: string): Promise<void> {
  const directory = resolve(wanted);
  // The one outside goes first: without its directory, another start would take it for forsaken and remove it at the same time.
  const clusters = [...(isOurs(outsidePath()) ? [outsideCluster(directory)] : []), directory];
  for (const cluster of clusters) {
    const owner = livingClaim(join(cluster, 'owner.json'));
    if (owner) throw new Error(`The database in ${cluster} is in use by process ${owner.pid}.`);
  }
  for (const cluster of clusters) {
    await endLeftovers(join(cluster, 'data'));
    rmSync(cluster, { recursive: true, force: true });
  }
}

/** Removes the copy of the programs that was made for another user, unless a cluster still needs it. */
export function removeBinariesCopy(): void {
  const outside = outsidePath();
  if (!isOurs(outside) || readdirSync(outside).some((name) => name.startsWith('cluster-'))) return;
  rmSync(outside, { recursive: true, force: true });
}

function outsidePath(): string {
  return join('/var/tmp', `salus-${shortHash(checkout)}`);
}

function outsideCluster(directory: string): string {
  return join(outsidePath(), `cluster-${shortHash(resolve(directory))}`);
}

// Without the pointer the directory was emptied by hand: what still lies outside belongs to a state that is gone.
async function freshOutsideCluster(directory: string): Promise<string> {
  outsideDirectory();
  const cluster = outsideCluster(directory);
  await endLeftovers(join(cluster, 'data'));
  rmSync(cluster, { recursive: true, force: true });
  removeForsaken();
  writeFileSync(join(directory, POINTER), `${cluster}\n`);
  mkdirSync(cluster);
  chmodSync(cluster, 0o711);
  writeFileSync(join(cluster, OWNER_NOTE), `${directory}\n`);
  return cluster;
}

// Clusters of directories that are gone, such as those of tests that were killed.
function removeForsaken(): void {
  for (const name of readdirSync(outsidePath())) {
    const cluster = join(outsidePath(), name);
    const note = join(cluster, OWNER_NOTE);
    if (!name.startsWith('cluster-') || !existsSync(note)) continue;
    const isWanted = existsSync(join(readFileSync(note, 'utf8').trim(), POINTER));
    const isRunning =
      livingClaim(join(cluster, 'owner.json')) || existsSync(join(cluster, 'data/postmaster.pid'));
    if (!isWanted && !isRunning) rmSync(cluster, { recursive: true, force: true });
  }
}

function readPointer(directory: string): string | null {
  const pointer = join(directory, POINTER);
  if (!existsSync(pointer)) return null;
  const cluster = readFileSync(pointer, 'utf8').trim();
  return cluster === outsideCluster(directory) && existsSync(cluster) && isOurs(outsidePath())
    ? cluster
    : null;
}

// Anybody may write to /var/tmp: a folder that waits there under our name must not be believed.
function outsideDirectory(): string {
  const path = outsidePath();
  mkdirSync(path, { recursive: true });
  if (!isOurs(path))
    throw new Error(`${path} belongs to somebody else or others may write to it. Remove it and start again.`);
  chmodSync(path, 0o711);
  return path;
}

function isOurs(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return (
    found !== undefined &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0
  );
}

function isReachable(directory: string, user: RunAs): boolean {
  for (let path = resolve(directory); ; path = dirname(path)) {
    const { mode, uid } = statSync(path);
    if ((mode & 0o001) === 0 && !(uid === user.uid && (mode & 0o100) !== 0)) return false;
    if (path === dirname(path)) return true;
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
