// The journeys run what was built. A build that is missing or older than its sources would prove nothing about them.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const BUILT = [
  { sources: ['apps/api/src'], result: 'apps/api/dist/main.js' },
  {
    sources: [
      'apps/web/src',
      'apps/web/index.html',
      'apps/web/vite.config.ts',
      'libs/ui/src',
      'libs/messages/src',
    ],
    result: 'apps/web/dist/server/entry-server.js',
  },
  { sources: ['libs/contract/src'], result: 'libs/contract/dist/index.js' },
  { sources: ['libs/rules/src'], result: 'libs/rules/dist/index.js' },
  { sources: ['libs/messages/src'], result: 'libs/messages/dist/index.js' },
];
const COMMAND = 'npm run build';

/** Throws when there is no build, or an old one and that is not allowed. */
export function checkBuild({ mayBeOlder }) {
  for (const { sources, result } of BUILT) {
    const file = join(root, result);
    if (!existsSync(file)) throw new Error(`${result} is missing. Build first: ${COMMAND}`);
    if (mayBeOlder) continue;
    const built = statSync(file).mtimeMs;
    const newer = sources
      .flatMap((source) => filesOf(join(root, source)))
      .find((source) => statSync(source).mtimeMs > built);
    if (newer === undefined) continue;
    throw new Error(
      `${relative(root, newer)} is newer than the build in ${result}. Build first: ${COMMAND}\n` +
        'When the build finds nothing to do, the file was only touched: run the journeys with --ci then.',
    );
  }
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(spec|test)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
