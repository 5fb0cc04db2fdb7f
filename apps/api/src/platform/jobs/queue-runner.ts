import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Logger as QueueLogger, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { Connections } from '../db/connections.js';
import { roleUrl } from '../db/login-roles.js';
import { Log } from '../telemetry/log.js';
import { EventQueries } from './event.queries.js';
import { type JobRequest, NotNow } from './job.js';
import { Subscribers } from './subscribers.js';

const SWEEP_MS = 2_000;
const CONCURRENCY = 4;

/**
 * Runs jobs in this process. While the process lives, one connection holds an advisory lock; when it is killed the lock
 * is gone at once, and the sweep of any other worker (or of the next start) frees its jobs within seconds.
 */
@Injectable()
export class QueueRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private runner: Runner | null = null;
  private life: pg.Client | null = null;
  private sweep: NodeJS.Timeout | null = null;
  private isDying = false;
  private readonly lockKey = randomBytes(8).readBigInt64BE().toString();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly connections: Connections,
    private readonly subscribers: Subscribers,
    private readonly events: EventQueries,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.SALUS_ROLES.includes('worker')) return;
    this.life = new pg.Client({
      connectionString: roleUrl(this.settings, 'worker'),
      application_name: 'salus worker life',
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      // A machine that is gone says nothing: the database asks, and gives the lock back after about ten seconds.
      options: '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3',
    });
    // Without its lock this worker looks dead and others would take its jobs: stop rather than run them twice.
    this.life.on('error', (failure) => this.dieOf(failure));
    await this.life.connect();
    await this.life.query('SELECT pg_advisory_lock($1)', [this.lockKey]);

    // Jobs are locked in the name of the pool, which is known just before it takes the first one.
    let registered: Promise<unknown> = Promise.resolve();
    const signals = new EventEmitter();
    signals.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
      registered = this.register(workerPool.id);
      registered.catch((failure: unknown) => this.dieOf(failure));
    });
    this.runner = await run({
      pgPool: this.connections.pool('worker'),
      taskList: this.taskList(() => registered),
      crontab: [...this.subscribers.jobs]
        .flatMap(([task, { options }]) => (options.cron ? [`${options.cron} ${task}`] : []))
        .join('\n'),
      concurrency: CONCURRENCY,
      pollInterval: 1_000,
      noHandleSignals: true,
      events: signals,
      // Its messages repeat those of errors, and so what people wrote; failures of jobs are logged by `observed`.
      logger: new QueueLogger(() => (level, _message, meta) => {
        if (level === 'error' && !(meta?.['error'] instanceof NotNow)) this.log.error('queue');
      }),
    });
    this.runner.promise.catch((failure: unknown) => this.dieOf(failure));
    this.sweep = setInterval(() => void this.freeDeadJobs(), SWEEP_MS);
    await this.freeDeadJobs();
    await this.enqueueFirst();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.sweep) clearInterval(this.sweep);
    await this.runner?.stop().catch(() => undefined);
    await this.life?.query('DELETE FROM workers WHERE lock_key = $1', [this.lockKey]).catch(() => undefined);
    this.life?.removeAllListeners('error');
    await this.life?.end().catch(() => undefined);
  }

  private register(poolId: string): Promise<unknown> {
    return this.connections
      .pool('worker')
      .query('INSERT INTO workers (worker_id, lock_key) VALUES ($1, $2)', [poolId, this.lockKey]);
  }

  /** Under a key: workers that start at the same time leave one job behind, not one each. */
  private async enqueueFirst(): Promise<void> {
    const jobs = [...this.subscribers.jobs]
      .filter(([, { options }]) => options.atStart)
      .map(([task]): JobRequest => ({ task, payload: {}, key: `${task} at start` }));
    await this.connections.pool('worker').query('SELECT enqueue($1)', [JSON.stringify(jobs)]);
  }

  private async freeDeadJobs(): Promise<void> {
    try {
      await this.connections.pool('worker').query('SELECT free_jobs_of_dead_workers()');
    } catch (failure) {
      this.log.error('queue.sweep', { failure });
    }
  }

  private taskList(registered: () => Promise<unknown>): TaskList {
    const tasks: TaskList = {};
    for (const [task, { job }] of this.subscribers.jobs) {
      tasks[task] = async (payload) => {
        await registered();
        await this.observed(task, () => job.run(payload as Readonly<Record<string, unknown>>));
      };
    }
    for (const [task, reaction] of this.subscribers.reactions) {
      tasks[task] = async (payload) => {
        await registered();
        const event = await this.events.byId((payload as { eventId: string }).eventId);
        if (event) await this.observed(task, () => reaction.react(event));
      };
    }
    return tasks;
  }

  private async observed(task: string, work: () => Promise<void>): Promise<void> {
    const started = performance.now();
    try {
      await work();
      this.log.info('job', { task, milliseconds: Math.round(performance.now() - started) });
    } catch (failure) {
      if (!(failure instanceof NotNow)) this.log.error('job.failed', { task, failure });
      throw failure;
    }
  }

  /** A broken connection says so more than once; a second signal would cut short what the first one lets finish. */
  private dieOf(failure: unknown): void {
    if (this.isDying) return;
    this.isDying = true;
    this.log.error('worker.lost', { failure });
    process.kill(process.pid, 'SIGTERM');
  }
}
