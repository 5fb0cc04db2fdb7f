import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { readSettings, type Settings } from '../platform/config/settings.js';
import { createServer } from '../server.js';
import { Build } from './build.js';
export type { TestPerson } from './build.js';
import type { Parts } from './parts.js';
import { TestClock } from './test-clock.js';

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly reference?: string;
    readonly fields?: readonly { field: string; code: string; max?: number }[];
  };
}
/** Any JSON: what a test reads from it is what it expects; a missing field is undefined and fails the expectation. */
export type Data = ReturnType<typeof JSON.parse>;
export interface Answer {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly GraphqlError[];
}
export interface SinkMail {
  readonly subject: string;
  readonly text: string;
  readonly headers: unknown;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly [name: string]: unknown;
}

export const parts = (): Parts => JSON.parse(process.env['SALUS_TEST_PARTS'] ?? 'null') as Parts;

/** The product on its own copy of the database, asked over HTTP like by a browser. */
export class TestApp {
  readonly build: Build;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly database: string,
    readonly clock: TestClock,
    readonly superuser: pg.Pool,
  ) {
    this.build = new Build(this);
  }

  static async start(
    overrides: Partial<Record<keyof Settings, string>> = {},
    clock = new TestClock(),
  ): Promise<TestApp> {
    const database = `salus_test_${randomBytes(6).toString('hex')}`;
    await asSuperuser(`CREATE DATABASE ${database} TEMPLATE ${parts().template}`);
    const app = await createServer(readSettings({ ...testEnvironment(database), ...overrides }), clock);
    await app.listen(0, '127.0.0.1');
    // A pool of one: what tests ask at the same time waits its turn, and what they SET holds.
    const superuser = new pg.Pool({ connectionString: databaseUrl(database), max: 1 });
    return new TestApp(app, await app.getUrl(), database, clock, superuser);
  }

  async stop(): Promise<void> {
    await this.superuser.end();
    await this.app.close();
    await asSuperuser(`DROP DATABASE ${this.database} WITH (FORCE)`);
  }

  /** Runs an operation as the owner of the cookie, or as a visitor. */
  async graphql(cookie: string | null, query: string, variables: object = {}): Promise<Answer> {
    const response = await this.post('/graphql', cookie, { query, variables });
    const body = (await response.json()) as Omit<Answer, 'status'>;
    return { status: response.status, ...body };
  }

  post(
    path: string,
    cookie: string | null,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
    });
  }

  /** A statement past all walls, to prepare and to look behind them. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.superuser.query<Row>(text, values)).rows;
  }

  /** Waits until no job is left that should have run by now. */
  async settled(): Promise<void> {
    await eventually(async () => {
      const waiting = await this.sql(
        'SELECT 1 FROM graphile_worker._private_jobs WHERE run_at <= now() AND attempts < max_attempts LIMIT 1',
      );
      if (waiting.length > 0) throw new Error('There are jobs that have not run');
    });
  }

  /** Mails that the mail server has received for this address, oldest first. */
  async mailsTo(address: string): Promise<SinkMail[]> {
    const response = await fetch(new URL('/messages.json', parts().mailPageUrl));
    const mails = (await response.json()) as SinkMail[];
    return mails.filter((mail) => mail.envelope.to.includes(address));
  }
}

/** The answer of `check` as soon as it stops throwing. */
export async function eventually<T>(check: () => Promise<T>, milliseconds = 10_000): Promise<T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (failure) {
      if (performance.now() > end) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

export function databaseUrl(database: string): string {
  const url = new URL(parts().superuserUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** The variables with which a program of the product runs on a test's database. */
export function testEnvironment(database: string): Record<string, string> {
  const { roleSecret, meiliUrl, meiliKey, smtpUrl, dnsAddress } = parts();
  const { host } = new URL(parts().superuserUrl);
  return {
    NODE_ENV: 'test',
    DATABASE_URL: `postgres://${host}/${database}`,
    DATABASE_ROLE_SECRET: roleSecret,
    DATABASE_POOL: '6',
    APP_SECRET: 'a secret that only the tests know, 32 characters or more',
    MEILI_URL: meiliUrl ?? '',
    MEILI_KEY: meiliKey,
    MEILI_PREFIX: `${database}_`,
    SMTP_URL: smtpUrl,
    PUBLIC_URL: 'http://127.0.0.1',
    MAIL_DNS_SERVERS: dnsAddress,
    GRAPHQL_FREE_QUERIES: 'true',
    LOG_LEVEL: 'silent',
  };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: parts().superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
