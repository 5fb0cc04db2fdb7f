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

/** What to run to its end before the product starts, such as `migrate` or `demo`. */
export interface ProductStepOptions extends ProductOptions {
  /** The name of the program in `apps/api/dist`, without `.js`. */
  name: string;
}

/** A program of the product that runs to its end. */
export interface ProductStep {
  /** Settles when it ended well; rejects, with the last that it said, when it did not. */
  done: Promise<void>;
  /** Breaks it off. */
  stop(): Promise<void>;
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

const PROGRAMS = join('apps', 'api', 'dist');
const MARKS = { product: 'product.json', step: 'product-step.json' };
const FAREWELL: Farewell = [
  ['SIGTERM', 30_000],
  ['SIGKILL', 5_000],
];
const READY_WITHIN_MS = 120_000;

/** Starts the built product and waits until it says `ready <address>` and its `/health/ready` answers 200. */
export async function startProduct(options: ProductOptions): Promise<RunningProduct> {
  await endProductLeftover(options.stateDirectory);
  let url: string | null = null;
  const program = await startNode(options, 'main', MARKS.product, (line) => {
    url ??= /^ready (http\S+)$/.exec(line)?.[1] ?? null;
  });
  const { pid, exited } = program;
  try {
    const address = await waitUntilReady(program, () => url);
    return { url: address, pid, exited, stop: () => program.end(FAREWELL) };
  } catch (failure) {
    await program.end(FAREWELL);
    throw failure;
  }
}

/** Starts a program of the built product that does one thing and ends. */
export async function startProductStep(options: ProductStepOptions): Promise<ProductStep> {
  const program = await startNode(options, options.name, MARKS.step);
  const done = program.exited.then(({ code, signal }) => {
    if (code === 0) return;
    throw new Error(`${program.tail()}\n\n${options.name} failed (${signal ?? `exit ${code}`}).`);
  });
  // Whoever breaks it off need not listen for how it ended.
  done.catch(() => undefined);
  return { done, stop: () => program.end(FAREWELL) };
}

/** Ends what of the product a killed run left behind; returns whether there was anything. */
export async function endProductLeftover(stateDirectory: string): Promise<boolean> {
  let wasThere = false;
  for (const mark of Object.values(MARKS)) {
    const left = livingClaim(join(stateDirectory, mark));
    if (!left || !argumentsOf(left.pid).some((argument) => argument.includes(PROGRAMS))) continue;
    if (!(await endProcess(left, FAREWELL)))
      throw new Error(`Process ${left.pid} of the product cannot be ended.`);
    wasThere = true;
  }
  return wasThere;
}

async function startNode(
  options: ProductOptions,
  name: string,
  mark: string,
  look?: (line: string) => void,
): Promise<ChildProgram> {
  const program = await startProgram({
    command: process.execPath,
    args: [join(options.root, PROGRAMS, `${name}.js`)],
    cwd: options.root,
    env: options.env,
    onLine(line, stream) {
      look?.(line);
      options.onLine(line, stream);
    },
  });
  writeMark(join(options.stateDirectory, mark), program.pid);
  return program;
}

async function waitUntilReady(program: ChildProgram, said: () => string | null): Promise<string> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    if (program.hasEnded()) {
      await program.exited;
      throw new Error(`The product ended while starting:\n${program.tail()}`);
    }
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
