// Installs what the lock file names, once: runs before every script, on the machine's own Node, with nothing installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.salus-installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');

function install() {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package)_/.test(name)),
  );
  const npm = process.env.npm_execpath;
  const [command, first] = npm
    ? [process.execPath, [npm]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  console.log('Installing the packages that package-lock.json names (once) ...');
  const done = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  if (done.status !== 0) {
    console.error('npm ci failed: see its message above. Nothing has been started.');
    process.exit(done.status || 1);
  }
  writeFileSync(stamp, wanted);
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) install();
