import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Log } from '../../platform/telemetry/log.js';
import type { ReadMessage, ReadRequest } from './read-message.js';

export interface ReadingLimits {
  readonly cpuMilliseconds: number;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
}

/** What reading one message may take; more ends the reading process, and nothing else. */
export const READING_LIMITS: ReadingLimits = {
  cpuMilliseconds: 2_000,
  /** By the clock on the wall: DNS is asked meanwhile. */
  milliseconds: 30_000,
  heapMegabytes: 256,
  residentMegabytes: 768,
};
const WATCH_MS = 50;
/** A fresh process after so many messages: what leaks does not add up. */
const MESSAGES_PER_PROCESS = 500;
const PROCESSES = 2;
const READY_MS = 60_000;

export interface Reading {
  readonly message: ReadMessage;
  /** The bytes of its files. */
  readonly contents: readonly Uint8Array<ArrayBuffer>[];
  readonly cpuMilliseconds: number;
}

/** The message is at fault: it takes too much, or ends the process that reads it. */
export class CannotRead extends Error {
  constructor(
    readonly why: 'TOO_MUCH_PROCESSOR_TIME' | 'TOO_SLOW' | 'TOO_MUCH_MEMORY' | 'PROCESS_ENDED' | 'FAILED',
  ) {
    super(why);
    this.name = 'CannotRead';
  }
}

interface Answer {
  readonly message?: ReadMessage;
  readonly contents?: readonly Uint8Array<ArrayBuffer>[];
  readonly failure?: string;
  readonly cpuMilliseconds: number;
}

/** Has messages read by processes of their own, each with a limit of processor time, time and memory. */
@Injectable()
export class MessageReader implements OnApplicationShutdown {
  protected readonly limits = READING_LIMITS;
  private readonly idle: ReadingProcess[] = [];
  private readonly waiting: ((turn: ReadingProcess) => void)[] = [];
  private readonly living = new Set<ReadingProcess>();
  private isStopped = false;

  constructor(private readonly log: Log) {}

  async read(raw: Buffer, request: ReadRequest): Promise<Reading> {
    const reader = await this.take();
    try {
      return await reader.read(raw, request);
    } catch (failure) {
      if (failure instanceof CannotRead)
        this.log.warn('intake.unreadable', { why: failure.why, bytes: raw.length });
      throw failure;
    } finally {
      await this.giveBack(reader);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await Promise.all([...this.living].map((reader) => reader.end()));
  }

  private async take(): Promise<ReadingProcess> {
    const idle = this.idle.pop();
    if (idle) return idle;
    if (this.living.size < PROCESSES) return this.start();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private start(): ReadingProcess {
    const reader = new ReadingProcess(this.limits);
    this.living.add(reader);
    return reader;
  }

  private async giveBack(reader: ReadingProcess): Promise<void> {
    const isFit = reader.isAlive && reader.messages < MESSAGES_PER_PROCESS && !this.isStopped;
    if (!isFit) {
      await reader.end();
      this.living.delete(reader);
    }
    const next = this.waiting.shift();
    if (next) next(isFit ? reader : this.start());
    else if (isFit) this.idle.push(reader);
  }
}

class ReadingProcess {
  messages = 0;
  private readonly child: ChildProcess;
  private readonly ready: Promise<unknown>;

  constructor(private readonly limits: ReadingLimits) {
    this.child = forkReader(limits.heapMegabytes);
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

  async read(raw: Buffer, request: ReadRequest): Promise<Reading> {
    await this.ready;
    if (!this.isAlive) throw new Error('The reading process did not start');
    this.messages += 1;
    const { message, contents = [], failure, cpuMilliseconds } = await this.ask(raw, request);
    if (!message) throw new CannotRead(failure === undefined ? 'PROCESS_ENDED' : 'FAILED');
    // Where the system does not tell while it runs, it is known when it is done.
    if (cpuMilliseconds > this.limits.cpuMilliseconds) throw new CannotRead('TOO_MUCH_PROCESSOR_TIME');
    return { message, contents, cpuMilliseconds };
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  private async ask(raw: Buffer, request: ReadRequest): Promise<Answer> {
    let stop: () => void = () => undefined;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const refuse = (why: CannotRead['why']) => {
          this.child.kill('SIGKILL');
          reject(new CannotRead(why));
        };
        const answered = (answer: unknown) => resolve(answer as Answer);
        const ended = () => reject(new CannotRead('PROCESS_ENDED'));
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
        this.child.send({ raw, request }, (failure) => {
          if (failure) ended();
        });
      });
    } finally {
      stop();
    }
  }
}

/** A process that reads one message after the other; it says `ready` first. */
export function forkReader(heapMegabytes = READING_LIMITS.heapMegabytes): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(new URL(`./reader-process.${isSource ? 'ts' : 'js'}`, import.meta.url));
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
