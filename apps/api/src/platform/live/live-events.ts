import { EventEmitter } from 'node:events';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { roleUrl } from '../db/login-roles.js';
import type { LiveNotice } from '../jobs/event.js';
import { Log } from '../telemetry/log.js';

const RECONNECT_MS = 1_000;
const MAX_WAITING = 1_000;

/** Hears what other transactions have committed, by LISTEN on one connection of its own, and tells it in this process. */
@Injectable()
export class LiveEvents implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | null = null;
  private stopped = false;
  private retry: NodeJS.Timeout | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.SALUS_ROLES.includes('api')) await this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    this.emitter.emit('end');
    await this.client?.end().catch(() => undefined);
  }

  /** Every notice from now on, until the signal aborts or the server stops. */
  async *notices(signal: AbortSignal): AsyncGenerator<LiveNotice, void, void> {
    const waiting: LiveNotice[] = [];
    let wake: () => void = () => undefined;
    let ended = signal.aborted;
    const hear = (notice: LiveNotice) => {
      // A reader that is this far behind connects again and asks anew.
      if (waiting.push(notice) > MAX_WAITING) ended = true;
      wake();
    };
    const end = () => {
      ended = true;
      wake();
    };
    this.emitter.on('notice', hear).once('end', end);
    signal.addEventListener('abort', end, { once: true });
    try {
      while (!ended) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.emitter.off('notice', hear).off('end', end);
      signal.removeEventListener('abort', end);
    }
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: roleUrl(this.settings, 'worker'),
      application_name: 'salus live',
      keepAlive: true,
    });
    let isLost = false;
    // A broken connection says so more than once; the listener stays, and only the first time counts.
    const lose = (failure: unknown) => {
      if (isLost || this.stopped) return;
      isLost = true;
      this.log.warn('live.lost', { failure });
      client.removeAllListeners('notification');
      void client.end().catch(() => undefined);
      this.client = null;
      // What is committed meanwhile is not heard: streams end, and whoever listens connects again and asks anew.
      this.emitter.emit('end');
      this.retry = setTimeout(() => void this.listen(), RECONNECT_MS);
    };
    client.on('error', lose);
    client.on('notification', ({ payload }) => this.tell(payload));
    try {
      await client.connect();
      await client.query('LISTEN salus_live');
      this.client = client;
    } catch (failure) {
      lose(failure);
    }
  }

  private tell(payload: string | undefined): void {
    try {
      this.emitter.emit('notice', JSON.parse(payload ?? '') as LiveNotice);
    } catch (failure) {
      this.log.error('live.unreadable', { failure });
    }
  }
}
