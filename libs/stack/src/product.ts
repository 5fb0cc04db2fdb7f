import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChildProgram, type Ending, startProgram } from './child-program.js';
import { livingClaim, writeMark } from './claim.js';
import { argumentsOf, endProcess, type Farewell } from './processes.js';

/** What to start. */
export interface ProductOptions {
  /** The checkout; the product is built below it. */
  root: string;
  /** Where the mark of the process is kept, for a later run to find it when this one is killed. */
  stateDirectory: string;
  /** The whole environment of the product. */
  env: NodeJS.ProcessEnv;
  /** Called with each line the product writes. */
  onLine: (line: string, stream: 'stdout' | 'stderr') => void;
}

/** The product, ready to answer. */
export interface RunningProduct {
  url: string;
  pid: number;
  /** Settles when it ended, asked to or not. */
  exited: Promise<Ending>;
  /** Lets it finish what it is doing, for 30 s at most. */
  stop(): Promise<void>;
}

const FAREWELL: Farewell = [
  ['SIGTERM', 30_000],
  ['SIGKILL', 5_000],
];
const READY_WITHIN_MS = 120_000;

/** Starts the built product and waits until it says `ready <address>` and its `/health/ready` answers 200. */
export async function startProduct(options: ProductOptions): Promise<RunningProduct> {
  await endProductLeftover(options.stateDirectory);
  let url: string | null = null;
  const program = await startProgram({
    command: process.execPath,
    args: [programFile(options.root)],
    cwd: options.root,
    env: options.env,
    onLine(line, stream) {
      url ??= /^ready (http\S+)$/.exec(line)?.[1] ?? null;
      options.onLine(line, stream);
    },
  });
  writeMark(markFile(options.stateDirectory), program.pid);
  const { pid, exited } = program;
  try {
    const address = await waitUntilReady(program, () => url);
    return { url: address, pid, exited, stop: () => program.end(FAREWELL) };
  } catch (failure) {
    await program.end(FAREWELL);
    throw failure;
  }
}

/** Ends a product that a killed run left behind; returns whether there was one. */
export async function endProductLeftover(stateDirectory: string): Promise<boolean> {
  const left = livingClaim(markFile(stateDirectory));
  if (!left || !argumentsOf(left.pid).some((argument) => argument.endsWith(PROGRAM))) return false;
  if (!(await endProcess(left, FAREWELL)))
    throw new Error(`The product, process ${left.pid}, cannot be ended.`);
  return true;
}

const PROGRAM = join('apps', 'api', 'dist', 'main.js');

function programFile(root: string): string {
  return join(root, PROGRAM);
}

function markFile(stateDirectory: string): string {
  return join(stateDirectory, 'product.json');
}

async function waitUntilReady(program: ChildProgram, said: () => string | null): Promise<string> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    if (program.hasEnded()) throw new Error(`The product ended while starting:\n${program.tail()}`);
    const url = said();
    if (url !== null && (await isReady(url))) return url;
    if (Date.now() > deadline)
      throw new Error(`The product was not ready in ${READY_WITHIN_MS / 1000} s:\n${program.tail()}`);
    await sleep(25);
  }
}

function isReady(url: string): Promise<boolean> {
  return fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.status === 200,
    () => false,
  );
}
