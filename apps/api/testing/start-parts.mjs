import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../src/testing/parts.ts', import.meta.url));
const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const START_MS = 60_000;

/** Starts real PostgreSQL (with a migrated template database), Meilisearch and a mail server, once for all tests. */
export default async function startParts() {
  const child = spawn(
    process.execPath,
    ['--conditions=@salus/source', '--import', '@swc-node/register/esm-register', program],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '', SWC_NODE_PROJECT: tsconfig },
    },
  );
  globalThis.__SALUS_PARTS__ = child;
  const line = await new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('The parts for the tests did not start in time')),
      START_MS,
    );
    child.once('exit', (code) => reject(new Error(`The parts for the tests ended with ${code}`)));
    createInterface({ input: child.stdout }).once('line', (text) => {
      clearTimeout(late);
      resolve(text);
    });
  });
  process.env.SALUS_TEST_PARTS = line;
}
