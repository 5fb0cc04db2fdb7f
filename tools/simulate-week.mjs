// `npm run simulate:week`: a week of on-call on a clock that is moved, from the sources. The exit code tells whether it was right.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [
    '--conditions=@salus/source',
    '--import',
    '@swc-node/register/esm-register',
    at('apps/api/src/testing/week/simulate-week.ts'),
  ],
  { stdio: 'inherit', cwd: at('.'), env: { ...process.env, SWC_NODE_PROJECT: at('apps/api/tsconfig.json') } },
);
process.exit(status ?? 1);
