import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { checkBuild } from './check-build.mjs';

const program = fileURLToPath(new URL('../src/testing/running-product.ts', import.meta.url));
const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const START_MS = 180_000;

/** Starts the built product with everything it needs, and a browser, once for each worker: journeys side by side are strangers to each other. */
export default async function startProducts({ ci, maxWorkers }) {
  // Under --ci the build has just run, and a file that was only touched must not stop the checks.
  checkBuild({ mayBeOlder: ci });
  globalThis.__SALUS_PRODUCTS__ = Array.from({ length: maxWorkers }, () => startProduct());
  const addresses = await Promise.all(globalThis.__SALUS_PRODUCTS__.map((child) => firstLine(child)));
  process.env.SALUS_TEST_PRODUCTS = `[${addresses.join()}]`;
}

function startProduct() {
  return spawn(
    process.execPath,
    ['--conditions=@salus/source', '--import', '@swc-node/register/esm-register', program],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '', SWC_NODE_PROJECT: tsconfig },
    },
  );
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
