// Empties everything that `npm start` keeps: the database, the search index, the mails, the secrets of this checkout.
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNx } from './start/build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const state = join(root, '.salus');

async function reset() {
  if (Number(process.versions.node.split('.')[0]) < 24)
    throw new Error(`Node 24 is needed, and this is ${process.version}: use npm run reset.`);
  if (!existsSync(state)) return;
  const { AlreadyClaimedError, claimFile } = await import('../libs/stack/src/claim.ts');
  try {
    // Held until the directory is gone, so that nobody starts in the middle.
    claimFile(join(state, 'running.json'));
  } catch (failure) {
    if (!(failure instanceof AlreadyClaimedError)) throw failure;
    throw new Error(
      `Salus runs from this checkout (process ${failure.owner.pid}). Stop it first; nothing was removed.`,
    );
  }
  const stack = await loadStack();
  await stack.endProductLeftover(state);
  await stack.endMeilisearchLeftovers(join(state, 'meilisearch'));
  await stack.removePostgres(join(state, 'postgres'));
  stack.removeBinariesCopy();
  rmSync(state, { recursive: true, force: true });
}

async function loadStack() {
  if (!existsSync(join(root, 'libs/stack/dist/index.js'))) await runNx(['run', '@salus/stack:build']).done;
  return import('@salus/stack');
}

try {
  await reset();
  console.log('Everything below .salus is gone. The next "npm start" begins anew.');
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}
