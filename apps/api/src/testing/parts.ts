// The parts that all tests of the server share: started by Jest's global setup, ended when its input closes.
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeScratch, startMailSink, startMeilisearch, startPostgres } from '@salus/stack';
import pg from 'pg';
import { migrate } from '../platform/db/migrate.js';
import { startDnsServer } from './dns-server.js';

/** What a test file needs to reach the parts. */
export interface Parts {
  readonly superuserUrl: string;
  readonly roleSecret: string;
  readonly template: string;
  readonly meiliUrl: string | null;
  readonly meiliKey: string;
  readonly smtpUrl: string;
  readonly mailPageUrl: string;
  /** Of a DNS server that knows no name. */
  readonly dnsAddress: string;
}

const TEMPLATE = 'salus_template';
const ROLE_SECRET = 'a secret that only the tests know, 32 characters or more';
const MEILI_KEY = 'a key that only the tests know, 16 bytes or more';

const folder = await makeScratch('salus-tests-');
// Started by root, PostgreSQL runs as another user, who must pass through.
await chmod(folder, 0o711);
const postgres = await startPostgres({ directory: join(folder, 'postgres'), durable: false });
const meilisearch = await startMeilisearch({ directory: join(folder, 'meilisearch'), masterKey: MEILI_KEY });
const sink = await startMailSink({});
const dns = await startDnsServer({});

const superuser = new pg.Client({ connectionString: postgres.superuserUrl('postgres') });
await superuser.connect();
await superuser.query(`CREATE DATABASE ${TEMPLATE}`);
await superuser.end();
await migrate(postgres.superuserUrl(TEMPLATE), ROLE_SECRET);

const parts: Parts = {
  superuserUrl: postgres.superuserUrl('postgres'),
  roleSecret: ROLE_SECRET,
  template: TEMPLATE,
  meiliUrl: meilisearch?.url ?? null,
  meiliKey: MEILI_KEY,
  smtpUrl: sink.smtpUrl,
  mailPageUrl: sink.pageUrl,
  dnsAddress: dns.address,
};
process.stdin.on('end', () => void stop()).resume();
console.log(JSON.stringify(parts));

async function stop(): Promise<void> {
  await dns.stop();
  await sink.stop();
  await meilisearch?.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
