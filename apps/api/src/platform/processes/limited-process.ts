import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface ProcessLimits {
  readonly cpuMilliseconds: number;
  /** By the clock on the wall. */
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
}

/** The order is at fault: it takes too much, or ends the process that does it. */
export class OrderFailed extends Error {
  constructor(
    readonly why: 'TOO_MUCH_PROCESSOR_TIME' | 'TOO_SLOW' | 'TOO_MUCH_MEMORY' | 'PROCESS_ENDED' | 'FAILED',
  ) {
    super(why);
    this.name = 'OrderFailed';
  }
}

/** What `answerOrders` sends for an order: the result, or the name of what failed. */
export type OrderAnswer<Result> = (
  { readonly result: Result; readonly failure?: undefined } | { readonly failure: string }
) & { readonly cpuMilliseconds: number };

const WATCH_MS = 50;
const READY_MS = 60_000;

/**
 * A process without settings, secrets and database that does one order after the other, within limits. What exceeds them ends
 * this process and nothing else.
 */
export class LimitedProcess<Order, Result> {
  /** Orders that were begun. */
  orders = 0;
  private readonly child: ChildProcess;
  private readonly ready: Promise<unknown>;

  /** `program` is a module beside the caller, whose `import.meta.url` is `from`; it calls `answerOrders`. */
  constructor(
    from: string,
    program: string,
    private readonly limits: ProcessLimits,
  ) {
    this.child = forkProgram(from, program, limits.heapMegabytes);
    this.child.on('error', () => undefined);
    this.ready = Promise.race([
      once(this.child, 'message', { signal: AbortSignal.timeout(READY_MS) }),
      once(this.child, 'exit'),
    ]);
    this.ready.catch(() => undefined);
  }

  get isAlive(): boolean {
    return (
      this.child.connected &&
      this.child.exitCode === null &&
      this.child.signalCode === null &&
      !this.child.killed
    );
  }

  /** Rejects with `OrderFailed` when the order is at fault. */
  async do(order: Order): Promise<{ result: Result; cpuMilliseconds: number }> {
    await this.ready;
    if (!this.isAlive) throw new Error('The process did not start');
    this.orders += 1;
    const answer = await this.ask(order);
    if (answer.failure !== undefined) throw new OrderFailed('FAILED');
    const { result, cpuMilliseconds } = answer;
    // Where the system does not tell while it runs, it is known when it is done.
    if (cpuMilliseconds > this.limits.cpuMilliseconds) throw new OrderFailed('TOO_MUCH_PROCESSOR_TIME');
    return { result, cpuMilliseconds };
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  private async ask(order: Order): Promise<OrderAnswer<Result>> {
    let stop: () => void = () => undefined;
    try {
      return await new Promise<OrderAnswer<Result>>((resolve, reject) => {
        const refuse = (why: OrderFailed['why']) => {
          this.child.kill('SIGKILL');
          reject(new OrderFailed(why));
        };
        const answered = (answer: unknown) => resolve(answer as OrderAnswer<Result>);
        const ended = () => reject(new OrderFailed('PROCESS_ENDED'));
        this.child.once('message', answered);
        this.child.once('exit', ended);
        const late = setTimeout(() => refuse('TOO_SLOW'), this.limits.milliseconds);
        const before = usageOf(this.child.pid);
        const watch = setInterval(() => {
          const now = usageOf(this.child.pid);
          if (!now || !before) return;
          if (now.cpuMilliseconds - before.cpuMilliseconds > this.limits.cpuMilliseconds)
            refuse('TOO_MUCH_PROCESSOR_TIME');
          else if (now.residentMegabytes > this.limits.residentMegabytes) refuse('TOO_MUCH_MEMORY');
        }, WATCH_MS);
        stop = () => {
          clearTimeout(late);
          clearInterval(watch);
          this.child.off('message', answered);
          this.child.off('exit', ended);
        };
        this.child.send(order as object, (failure) => {
          if (failure) ended();
        });
      });
    } finally {
      stop();
    }
  }
}

/** Starts a module that lies beside the caller; it says `ready` first, and then answers each message with one. */
export function forkProgram(from: string, program: string, heapMegabytes: number): ChildProcess {
  const isSource = from.endsWith('.ts');
  const file = fileURLToPath(new URL(`./${program}.${isSource ? 'ts' : 'js'}`, from));
  const fromSource = ['--conditions=@salus/source', '--import', '@swc-node/register/esm-register'];
  return fork(file, {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, ...(isSource ? fromSource : [])],
    env: {
      NODE_ENV: 'production',
      ...(isSource ? { SWC_NODE_PROJECT: process.env['SWC_NODE_PROJECT'] ?? sourceProject() } : {}),
    },
    serialization: 'advanced',
    stdio: 'ignore',
  });
}

const sourceProject = () => fileURLToPath(new URL('../../../tsconfig.json', import.meta.url));

const CLOCK_TICKS_PER_SECOND = 100;

/** What a process has used, as Linux tells it; null elsewhere, where only the limits of time and of the heap hold while it reads. */
export function usageOf(
  pid: number | undefined,
): { cpuMilliseconds: number; residentMegabytes: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold blanks; what follows is counted from there.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return {
      cpuMilliseconds: (ticks * 1_000) / CLOCK_TICKS_PER_SECOND,
      residentMegabytes: (Number(fields[21]) * 4) / 1_024,
    };
  } catch {
    return null;
  }
}
