// `npm run relevance`: asks the judged queries through the API and prints how good the answers are.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import startParts from '../apps/api/testing/start-parts.mjs';
import stopParts from '../apps/api/testing/stop-parts.mjs';

const program = fileURLToPath(new URL('../apps/api/src/testing/print-relevance.ts', import.meta.url));
const tsconfig = fileURLToPath(new URL('../apps/api/tsconfig.json', import.meta.url));

await startParts();
const { status } = spawnSync(
  process.execPath,
  ['--conditions=@salus/source', '--import', '@swc-node/register/esm-register', program],
  { stdio: 'inherit', env: { ...process.env, SWC_NODE_PROJECT: tsconfig } },
);
await stopParts();
process.exitCode = status ?? 1;
