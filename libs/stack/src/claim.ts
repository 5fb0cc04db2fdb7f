// Who owns a directory, and whether that process still lives. Imports nothing of its own and uses only syntax that Node strips by
// itself, because tools/start.mjs and tools/reset.mjs read this very file before anything has been built.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A process that cannot be mistaken for a later one with the same number: `startedAt` is opaque and unique per boot. */
export interface ProcessMark {
  pid: number;
  startedAt: string;
}

/** What lies in a claim file: the owner, and whatever else it wants others to know. */
export type Claim = ProcessMark & Record<string, unknown>;

/** Thrown by `claimFile` when a living process already owns the file. */
export class AlreadyClaimedError extends Error {
  readonly owner: Claim;

  constructor(file: string, owner: Claim) {
    super(`${dirname(file)} is in use by process ${owner.pid}`);
    this.owner = owner;
  }
}

/** The mark of a living process, or null when there is none with this number. A zombie counts as dead. */
export function markOf(pid: number): ProcessMark | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return linuxMark(pid);
  try {
    process.kill(pid, 0);
  } catch (failure) {
    if (codeOf(failure) !== 'EPERM') return null;
  }
  if (process.platform === 'win32') return { pid, startedAt: '' };
  const shown = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  }).stdout.trim();
  return shown === '' || shown.startsWith('Z') ? null : { pid, startedAt: shown.replace(/^\S+\s+/, '') };
}

/** True while exactly the marked process lives; false once it ended, also when its number was given to another. */
export function isStillRunning(mark: ProcessMark): boolean {
  return markOf(mark.pid)?.startedAt === mark.startedAt;
}

/** The claim in a file, or null when the file is missing or unreadable. */
export function readClaim(file: string): Claim | null {
  try {
    const claim = JSON.parse(readFileSync(file, 'utf8')) as Partial<Claim>;
    return typeof claim.pid === 'number' && typeof claim.startedAt === 'string' ? (claim as Claim) : null;
  } catch {
    return null;
  }
}

/** The claim in a file when its owner lives, else null. */
export function livingClaim(file: string): Claim | null {
  const claim = readClaim(file);
  return claim && isStillRunning(claim) ? claim : null;
}

/** Writes down a process for a later run to find. Not exclusive: see `claimFile`. */
export function writeMark(file: string, pid: number): void {
  writeFileSync(file, JSON.stringify(markOf(pid) ?? { pid, startedAt: 'ended' }), { mode: 0o600 });
}

/**
 * Makes this process the owner of `file`, taking it over from an owner that died without saying so.
 * Returns what gives it back; throws AlreadyClaimedError while another owner lives.
 */
export function claimFile(file: string, more: Record<string, unknown> = {}): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  const text = JSON.stringify({ ...more, ...markOf(process.pid), nonce: randomUUID() });
  writeFileSync(mine, text);
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const before = readOrNull(file);
      const owner = livingClaim(file);
      if (owner) throw new AlreadyClaimedError(file, owner);
      // Linking is atomic: of several that find a dead owner, one wins and the others meet it in the next round.
      if (before !== null && readOrNull(file) === before) rmSync(file, { force: true });
      try {
        linkSync(mine, file);
        return () => {
          if (readOrNull(file) === text) rmSync(file, { force: true });
        };
      } catch (failure) {
        if (codeOf(failure) !== 'EEXIST') throw failure;
      }
    }
    throw new Error(`${file} changes hands faster than it can be claimed`);
  } finally {
    rmSync(mine, { force: true });
  }
}

function linuxMark(pid: number): ProcessMark | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === undefined || startTicks === undefined || state === 'X') return null;
  // The first thread may be a zombie while others still hold files and ports; with one thread left, it is all of them.
  if (state === 'Z' && threadsOf(pid) <= 1) return null;
  const boot = readOrNull('/proc/sys/kernel/random/boot_id') ?? '';
  return { pid, startedAt: `${startTicks}@${boot.trim()}` };
}

function threadsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).length;
  } catch {
    return 0;
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function codeOf(failure: unknown): string | undefined {
  return (failure as NodeJS.ErrnoException | undefined)?.code;
}
