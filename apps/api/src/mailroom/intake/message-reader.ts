import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LimitedProcess, OrderFailed, type ProcessLimits } from '../../platform/processes/limited-process.js';
import { Log } from '../../platform/telemetry/log.js';
import type { ReadMessage, ReadRequest } from './read-message.js';

/** What reading one message may take; more ends the reading process, and nothing else. */
export const READING_LIMITS: ProcessLimits = {
  cpuMilliseconds: 2_000,
  /** By the clock on the wall: DNS is asked meanwhile. */
  milliseconds: 30_000,
  heapMegabytes: 256,
  residentMegabytes: 768,
};
/** A fresh process after so many messages: what leaks does not add up. */
const MESSAGES_PER_PROCESS = 500;
const PROCESSES = 2;

/** What the reading process is told. */
export interface ReadingOrder {
  readonly raw: Uint8Array;
  readonly request: ReadRequest;
}

export interface Reading {
  readonly message: ReadMessage;
  /** The bytes of its files. */
  readonly contents: readonly Uint8Array<ArrayBuffer>[];
  readonly cpuMilliseconds: number;
}

/** The message is at fault: it takes too much, or ends the process that reads it. */
export class CannotRead extends Error {
  constructor(readonly why: OrderFailed['why']) {
    super(why);
    this.name = 'CannotRead';
  }
}

type ReadingProcess = LimitedProcess<ReadingOrder, Omit<Reading, 'cpuMilliseconds'>>;

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
      const { result, cpuMilliseconds } = await reader.do({ raw, request });
      return { ...result, cpuMilliseconds };
    } catch (failure) {
      if (!(failure instanceof OrderFailed)) throw failure;
      this.log.warn('intake.unreadable', { why: failure.why, bytes: raw.length });
      throw new CannotRead(failure.why);
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
    const reader: ReadingProcess = new LimitedProcess(import.meta.url, 'reader-process', this.limits);
    this.living.add(reader);
    return reader;
  }

  private async giveBack(reader: ReadingProcess): Promise<void> {
    const isFit = reader.isAlive && reader.orders < MESSAGES_PER_PROCESS && !this.isStopped;
    if (!isFit) {
      await reader.end();
      this.living.delete(reader);
    }
    const next = this.waiting.shift();
    if (next) next(isFit ? reader : this.start());
    else if (isFit) this.idle.push(reader);
  }
}
