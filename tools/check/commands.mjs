import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const running = new Set();

// Whoever stops the check stops what it has started, too.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) child.kill('SIGTERM');
    process.exit(130);
  });
}

function environment(additions) {
  const { FORCE_COLOR: _colour, NODE_OPTIONS: _options, ...inherited } = process.env;
  const own = join(root, 'node_modules', '.bin');
  return {
    ...inherited,
    PATH: [own, dirname(process.execPath), process.env.PATH].join(delimiter),
    CI: 'true',
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    NX_TUI: 'false',
    ...additions,
  };
}

/**
 * Runs a program of the workspace. `quiet` keeps its output until it has ended, so that two that run side by side can be
 * read one after the other. Resolves with its exit code; a program that cannot be started counts as 127.
 */
export function run(command, args, { env = {}, quiet = false, stdout = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', stdout, 'inherit'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (failure) => {
      running.delete(child);
      resolve({ code: 127, output: `${output}${failure.message}\n` });
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: signal ? `${output}ended by ${signal}\n` : output });
    });
  });
}
