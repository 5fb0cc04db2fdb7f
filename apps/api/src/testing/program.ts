import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

/** A program of the server as a process of its own, from its sources; everything it writes is kept. */
export class Program {
  output = '';
  private wake: () => void = () => undefined;

  private readonly closed: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    this.closed = once(child, 'close');
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
        this.wake();
      });
    }
    child.once('exit', () => this.wake());
  }

  /** `file` is below `src`. */
  static start(file: string, environment: Readonly<Record<string, string>>, ...words: string[]): Program {
    const program = fileURLToPath(new URL(`../${file}`, import.meta.url));
    return new Program(
      spawn(
        process.execPath,
        ['--conditions=@salus/source', '--import', '@swc-node/register/esm-register', program, ...words],
        {
          cwd: root,
          env: { PATH: process.env['PATH'], SWC_NODE_PROJECT: tsconfig, ...environment },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      ),
    );
  }

  /** What was found in the output, as soon as it is there. */
  async says(pattern: RegExp, milliseconds = 20_000): Promise<RegExpExecArray> {
    const end = performance.now() + milliseconds;
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      const left = end - performance.now();
      if (left <= 0 || this.child.exitCode !== null)
        throw new Error(`The program did not say ${pattern.source}, but:\n${this.output}`);
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        new Promise<void>((resolve) => (this.wake = resolve)),
        new Promise((resolve) => (timer = setTimeout(resolve, left))),
      ]);
      clearTimeout(timer);
    }
  }

  /** Waits until it has ended by itself and said its last word. */
  async ended(): Promise<void> {
    await this.closed;
  }

  /** Ends this one process and waits until it is gone. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
