import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { Log } from '../telemetry/log.js';
import { entities } from './entities.js';
import { type LoginClass, LOGIN_ROLES, roleUrl } from './login-roles.js';

/** Milliseconds a statement may run, by who asked. */
const STATEMENT_TIMEOUT: Record<LoginClass, number> = {
  anonymous: 5_000,
  member: 5_000,
  agent: 10_000,
  worker: 60_000,
  auth: 5_000,
};

/** One data source, and so one pool and one login role, for each trust class. */
@Injectable()
export class Connections implements OnModuleInit, OnApplicationShutdown {
  private readonly sources = new Map<LoginClass, DataSource>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const loginClass of Object.keys(LOGIN_ROLES) as LoginClass[]) {
      this.sources.set(loginClass, await this.connect(loginClass));
    }
  }

  /** Last of all: what stops before still reads and writes. */
  async onApplicationShutdown(): Promise<void> {
    for (const source of this.sources.values()) if (source.isInitialized) await source.destroy();
  }

  source(loginClass: LoginClass): DataSource {
    const source = this.sources.get(loginClass);
    if (!source) throw new Error(`No connection for ${loginClass} yet`);
    return source;
  }

  /** The pool of node-postgres that TypeORM uses, for prepared statements. */
  pool(loginClass: LoginClass): Pool {
    return (this.source(loginClass).driver as unknown as { master: Pool }).master;
  }

  private async connect(loginClass: LoginClass): Promise<DataSource> {
    const source = new DataSource({
      type: 'postgres',
      url: roleUrl(this.settings, loginClass),
      applicationName: `salus ${loginClass}`,
      entities: [...entities()] as MixedList<() => void>,
      synchronize: false,
      logging: false,
      installExtensions: false,
      connectTimeoutMS: 5_000,
      extra: {
        max: this.settings.DATABASE_POOL,
        keepAlive: true,
        statement_timeout: STATEMENT_TIMEOUT[loginClass],
        lock_timeout: 3_000,
        idle_in_transaction_session_timeout: 30_000,
      },
    });
    await source.initialize();
    // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
    const lost = (failure: Error) => this.log.warn('database.lost', { failure });
    const { master } = source.driver as unknown as { master: Pool };
    master.on('error', lost);
    master.on('connect', (client) => client.on('error', lost));
    return source;
  }
}
