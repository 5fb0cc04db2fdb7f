import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { checkBuild } from './check-build.mjs';

const program = fileURLToPath(new URL('../src/testing/running-product.ts', import.meta.url));
const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const START_MS = 180_000;

/** Starts the built product with everything it needs, and a browser, once for all journeys. */
export default async function startProduct({ ci }) {
  // Under --ci the build has just run, and a file that was only touched must not stop the checks.
  checkBuild({ mayBeOlder: ci });
  const child = spawn(
    process.execPath,
    ['--conditions=@salus/source', '--import', '@swc-node/register/esm-register', program],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '', SWC_NODE_PROJECT: tsconfig },
    },
  );
  globalThis.__SALUS_PRODUCT__ = child;
  process.env.SALUS_TEST_PRODUCT = await firstLine(child);
}

function firstLine(child) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.stdin.end();
      reject(new Error('The product for the journeys did not start in time'));
    }, START_MS);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The product for the journeys ended with ${code}: see its message above.`));
    });
    createInterface({ input: child.stdout }).once('line', (text) => {
      clearTimeout(late);
      resolve(text);
    });
  });
}
