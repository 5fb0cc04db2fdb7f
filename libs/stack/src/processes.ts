// Looking at and ending processes that an earlier run may have left behind. Nothing is ended before it is known to be ours.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isStillRunning, markOf, type ProcessMark } from './claim.js';

/** Signals to try in turn, each with the milliseconds it is given to work. */
export type Farewell = readonly (readonly [signal: NodeJS.Signals, milliseconds: number])[];

/** The arguments a living process was started with; empty when it is gone or they may not be read. */
export function argumentsOf(pid: number): string[] {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  } catch {
    return [];
  }
  if (process.platform === 'win32') return [];
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    .stdout.trim()
    .split(' ');
}

/** Living processes of this program name that work exactly in `directory`. Known on Linux only; elsewhere always empty. */
export function processesWorkingIn(directory: string, programName: string): ProcessMark[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectoryOf(pid) === directory && nameOf(pid) === programName)
    .map(markOf)
    .filter((mark) => mark !== null);
}

/** Waits until the marked process is gone; false when it still lives after `milliseconds`. */
export async function waitForEnd(mark: ProcessMark, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isStillRunning(mark)) {
    if (Date.now() >= deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Ends the marked process with one signal after the other; false when it outlived them all. */
export async function endProcess(mark: ProcessMark, farewell: Farewell): Promise<boolean> {
  for (const [signal, milliseconds] of farewell) {
    if (!isStillRunning(mark)) return true;
    sendSignal(mark.pid, signal);
    if (await waitForEnd(mark, milliseconds)) return true;
  }
  return !isStillRunning(mark);
}

/** Sends a signal to a process that may end at the same moment. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ESRCH') throw failure;
  }
}

function nameOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return null;
  }
}

function workingDirectoryOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
