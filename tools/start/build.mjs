// Builds what `npm start` runs, and only when something has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const RESULTS = ['apps/api/dist/main.js', 'apps/web/dist/client/index.html', 'libs/stack/dist/index.js'];
const SOURCES = ['apps', 'libs', '.swcrc', 'tsconfig.base.json', 'nx.json', 'package-lock.json'];

/** The build of everything, or null when it would give what is there already. `stampFile` remembers from what it was made. */
export function neededBuild(stampFile) {
  const stamp = sourceStamp();
  const isThere = RESULTS.every((file) => existsSync(join(root, file)));
  if (isThere && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return null;
  const run = runNx(['run-many', '-t', 'build', '--parallel=2']);
  return { ...run, done: run.done.then(() => writeFileSync(stampFile, stamp)) };
}

/**
 * Runs Nx without a word unless it fails. `done` rejects with what it said; `stop` ends it with all that it started.
 */
export function runNx(args) {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules/nx/package.json'), 'utf8'));
  const nx = spawn(process.execPath, [join(root, 'node_modules/nx', bin.nx), ...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      // The scripts of the packages call programs of node_modules, Node 24 among them.
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
    },
  });
  let said = '';
  for (const stream of [nx.stdout, nx.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  const closed = new Promise((resolve, reject) => {
    nx.once('close', resolve);
    nx.once('error', reject);
  });
  const done = closed.then((code) => {
    if (code !== 0)
      throw new Error(`${said.trim()}\n\nThe build failed: see its message above. Nothing has been started.`);
  });
  const stop = async () => {
    if (nx.exitCode !== null || nx.signalCode !== null) return;
    process.kill(-nx.pid, 'SIGTERM');
    await closed;
  };
  return { done, stop };
}

// Names, sizes and times of all files: looking takes a tenth of a second, asking Nx takes two.
function sourceStamp() {
  const hash = createHash('sha256');
  const add = (path) => {
    const found = statSync(path);
    if (!found.isDirectory()) {
      hash.update(`${relative(root, path)} ${found.size} ${found.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(path).sort())
      if (name !== 'node_modules' && name !== 'dist') add(join(path, name));
  };
  for (const name of SOURCES) add(join(root, name));
  return hash.digest('hex');
}
