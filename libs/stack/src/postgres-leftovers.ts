// What an earlier run left in a data directory when it was killed: a server that still runs, its children, a stale postmaster.pid.
import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { markOf, type ProcessMark } from './claim.js';
import { argumentsOf, endProcess, type Farewell, processesWorkingIn, waitForEnd } from './processes.js';

/** SIGINT: disconnect all and write everything down. SIGQUIT: leave at once, the next start replays the log. */
export const FAST_SHUTDOWN: Farewell = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/**
 * Ends a server that still runs on this data directory, waits for its children, and removes its pid file. Returns whether a server
 * was found running. A process that merely has the number from the pid file is left alone.
 */
export async function endLeftovers(data: string): Promise<boolean> {
  const directory = realPath(data);
  if (directory === null) return false;
  const server = serverOf(directory);
  if (server) await endProcess(server, FAST_SHUTDOWN);
  // Children outlive a killed server until they notice. Two servers on one memory block would ruin the data, so wait for them.
  for (const child of processesWorkingIn(directory, 'postgres')) {
    if (!(await waitForEnd(child, 3_000))) await endProcess(child, FAST_SHUTDOWN);
  }
  rmSync(join(directory, 'postmaster.pid'), { force: true });
  return server !== null;
}

function serverOf(directory: string): ProcessMark | null {
  const pid = Number.parseInt(firstLine(join(directory, 'postmaster.pid')), 10);
  const mark = markOf(pid);
  if (!mark) return null;
  const [program, ...rest] = argumentsOf(pid);
  const isPostgres = program !== undefined && /^postgres(\.exe)?$/.test(basename(program));
  return isPostgres && rest.some((argument) => realPath(argument) === directory) ? mark : null;
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0] ?? '';
  } catch {
    return '';
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
