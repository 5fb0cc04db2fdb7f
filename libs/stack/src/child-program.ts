import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { endProcess, type Farewell, sendSignal } from './processes.js';
import { markOf } from './claim.js';

/** How a program ended: one of the two is null. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** What to run, as whom and where its words go: to `onLine` when given, else to `logFile` (the last run's is kept as `.1`). */
export interface ProgramOptions {
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  user?: { uid: number; gid: number } | undefined;
  logFile?: string | undefined;
  onLine?: ((line: string, stream: 'stdout' | 'stderr') => void) | undefined;
  /** Sent when this process ends without having stopped the program. */
  atExit?: NodeJS.Signals | undefined;
}

/** A running child program. */
export interface ChildProgram {
  pid: number;
  /** Settles once, never rejects. */
  exited: Promise<Ending>;
  hasEnded(): boolean;
  /** The last lines it wrote. */
  tail(): string;
  end(farewell: Farewell): Promise<void>;
}

const TAIL_LINES = 30;
const LAST_WORDS_MS = 500;

/**
 * Starts a program in a process group of its own: Ctrl-C in a terminal reaches the whole foreground group, and a database must
 * outlive its clients by a moment.
 */
export async function startProgram(options: ProgramOptions): Promise<ChildProgram> {
  const { child, tail } = options.onLine ? withLines(options, options.onLine) : withFile(options);
  const exited = endingOf(child);
  const atExit = () => {
    if (child.pid !== undefined) sendSignal(child.pid, options.atExit ?? 'SIGTERM');
  };
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  process.once('exit', atExit);
  void exited.then(() => process.removeListener('exit', atExit));
  const pid = child.pid as number;
  const mark = markOf(pid);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    pid,
    exited,
    hasEnded,
    tail,
    async end(farewell) {
      if (mark && !hasEnded() && !(await endProcess(mark, farewell)))
        throw new Error(`Process ${pid} cannot be ended.`);
      await exited;
    },
  };
}

// Its last words may come after its end, but a grandchild that lives on could keep us waiting for them for ever.
function endingOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
    child.once('exit', (code, signal) => setTimeout(() => resolve({ code, signal }), LAST_WORDS_MS).unref());
  });
}

function spawnWith(options: ProgramOptions, stdio: ('ignore' | 'pipe' | number)[]): ChildProcess {
  return spawn(options.command, [...options.args], {
    cwd: options.cwd,
    env: options.env,
    stdio,
    detached: true,
    windowsHide: true,
    ...options.user,
  });
}

function withLines(options: ProgramOptions, onLine: NonNullable<ProgramOptions['onLine']>) {
  const child = spawnWith(options, ['ignore', 'pipe', 'pipe']);
  const last: string[] = [];
  for (const stream of ['stdout', 'stderr'] as const) {
    const source = child[stream];
    if (!source) continue;
    createInterface({ input: source }).on('line', (line) => {
      if (last.push(line) > TAIL_LINES) last.shift();
      onLine(line, stream);
    });
  }
  return { child, tail: () => last.join('\n') };
}

// A file instead of a pipe: a program whose starter was killed must not fail on its next word.
function withFile(options: ProgramOptions) {
  const file = options.logFile;
  if (file === undefined)
    return { child: spawnWith(options, ['ignore', 'ignore', 'ignore']), tail: () => '' };
  mkdirSync(dirname(file), { recursive: true });
  keepPrevious(file);
  const descriptor = openSync(file, 'w', 0o600);
  try {
    const child = spawnWith(options, ['ignore', descriptor, descriptor]);
    const tail = () => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
    return { child, tail };
  } finally {
    closeSync(descriptor);
  }
}

function keepPrevious(file: string): void {
  try {
    renameSync(file, `${file}.1`);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
  }
}
