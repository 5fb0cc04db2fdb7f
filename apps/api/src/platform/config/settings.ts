import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';

function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false'])
    .default(fallback ? 'true' : 'false')
    .transform((value) => value === 'true');

const list = (fallback = '') =>
  z
    .string()
    .default(fallback)
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );
const listOf = (entry: RegExp, fallback = '') => list(fallback).pipe(z.array(z.string().regex(entry)));

/** Every variable that the server reads; the table in docs/operations.md is generated from this. */
export const settingsSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production').describe('Kind of run.'),
  SALUS_ROLES: z
    .string()
    .default('api,worker,mailroom')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['api', 'worker', 'mailroom'])).min(1))
    .describe(
      'What this process does: `api` answers requests, `worker` runs jobs, `mailroom` takes in mail; several are separated by commas.',
    ),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('Port to listen on; 0 takes a free one.'),
  PUBLIC_URL: z
    .url()
    .default('http://127.0.0.1:3000')
    .transform((address) => address.replace(/\/+$/, ''))
    .describe(
      'Address under which people reach the product; links in mails use it, and `https` makes cookies secure.',
    ),
  TRUSTED_PROXY: z
    .string()
    .default('')
    .describe(
      'Address (or CIDR) of the reverse proxy whose X-Forwarded-For is believed; empty believes none.',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .describe('PostgreSQL without a user: `postgres://host:5432/salus`.'),
  DATABASE_ROLE_SECRET: z
    .string()
    .min(32)
    .describe('Secret from which the passwords of the five login roles are derived; at least 32 characters.'),
  DATABASE_OWNER_URL: z
    .string()
    .optional()
    .describe('Connection of the owner of the schema; only `migrate` uses it.'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(6)
    .max(100)
    .default(10)
    .describe('Connections per trust class and process, for each of five classes; a worker needs six.'),
  APP_SECRET: z
    .string()
    .min(32)
    .describe('Secret for reply addresses and the nonces of kept pages; at least 32 characters.'),
  MEILI_URL: z.string().optional().describe('Meilisearch; without it PostgreSQL answers searches.'),
  MEILI_KEY: z
    .string()
    .optional()
    .describe('Master key of Meilisearch, or one that may change indexes and make keys.'),
  MEILI_PREFIX: z
    .string()
    .regex(/^[a-z0-9_]*$/)
    .default('')
    .describe('Put before the names of indexes, so that several installations can share one server.'),
  SMTP_URL: z.string().default('smtp://127.0.0.1:2526').describe('Mail server that delivers outgoing mail.'),
  MAIL_FROM: z
    .string()
    .default('Salus Support Centre <support@centre.example>')
    .describe('Sender of outgoing mail.'),
  MAIL_DOMAIN: z
    .string()
    .default('centre.example')
    .describe(
      'Domain of the reply addresses and of the envelope senders to which reports about mails come back.',
    ),
  MAIL_FILES_MB: z.coerce
    .number()
    .int()
    .min(0)
    .max(100)
    .default(15)
    .describe(
      'Files that one mail encloses at most, in megabytes; what is more stays on the page of the ticket. Mails grow by a third on the way.',
    ),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i)
    .default('salus')
    .describe(
      'Name under which the public key stands in DNS: `<selector>._domainkey.<domain of MAIL_FROM>`.',
    ),
  DKIM_KEY: z
    .string()
    .optional()
    .transform((key) => key?.replaceAll('\\n', '\n'))
    .refine((key) => key === undefined || isPrivateKey(key), 'must be a private RSA key in PEM')
    .describe(
      'Private RSA key (PEM, line ends also as `\\n`) with which mails are signed (DKIM); without it they are not.',
    ),
  WEBHOOK_KEYS: list()
    .pipe(z.array(z.string().min(32)).max(2))
    .describe(
      'Keys with which webhooks are signed, at least 32 characters each; two, separated by a comma, while one is replaced. Empty sends no webhooks.',
    ),
  WEBHOOK_INTERNAL_HOSTS: list().describe(
    'Hosts in the own network, with their port, that webhooks may reach, such as `sms.local:8080`; all others must be public and speak HTTPS.',
  ),
  STORAGE_QUOTA_MB: z.coerce
    .number()
    .int()
    .min(25)
    .max(100_000_000)
    .default(10_240)
    .describe(
      'Room for the files that the people of one organisation upload, in megabytes; files that come by mail are counted, never refused.',
    ),
  INTAKE_LISTEN: listOf(/^(smtp|lmtp):\/\/([^/:]+|\[[0-9a-f:]+\]):\d{1,5}$/i).describe(
    'Where the mail server hands messages over, for example `lmtp://127.0.0.1:2424`; several are separated by commas, empty is nowhere.',
  ),
  INTAKE_RELAYS: listOf(/^[0-9a-f.:]+(\/\d{1,3})?$/i, '127.0.0.1,::1').describe(
    'Addresses (or CIDR) of the mail servers that may hand messages over; what they write into headers is believed.',
  ),
  INTAKE_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(100_000)
    .max(200_000_000)
    .default(52_428_800)
    .describe(
      'Largest message that is taken in, in bytes; a larger one is refused, so that its sender is told.',
    ),
  INTAKE_IMAP_URL: z
    .string()
    .regex(/^imap(s|\+plain)?:\/\/[^/:@]+@[^/]+/)
    .optional()
    .describe(
      'Mailbox to fetch from: `imaps://support%40centre.example@imap.example/INBOX`; `imap` asks for STARTTLS, `imap+plain` does without encryption. One process with the role `mailroom` fetches.',
    ),
  INTAKE_IMAP_PASSWORD: z.string().optional().describe('Password of the mailbox, where it takes one.'),
  INTAKE_IMAP_TOKEN_URL: z
    .url()
    .optional()
    .describe('OAuth 2 token service of the mailbox; then no password is used.'),
  INTAKE_IMAP_CLIENT_ID: z.string().default('').describe('Name of this installation at the token service.'),
  INTAKE_IMAP_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('Secret of this installation at the token service.'),
  INTAKE_IMAP_REFRESH_TOKEN: z
    .string()
    .optional()
    .describe(
      'Refresh token of the mailbox; without it the installation asks in its own name (client credentials).',
    ),
  INTAKE_IMAP_SCOPE: z.string().optional().describe('Scope to ask the token service for.'),
  INTAKE_IMAP_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_600)
    .default(30)
    .describe('Pause between two looks into the mailbox, in seconds.'),
  MAIL_AUTHSERV_IDS: list()
    .transform((names) => names.map((name) => name.toLowerCase()))
    .describe(
      'Names under which the own mail server writes `Authentication-Results`; it must remove foreign ones. Empty: Salus checks DKIM, SPF and DMARC itself.',
    ),
  MAIL_DNS_SERVERS: listOf(/^(\[[0-9a-f:]+\]|[0-9.]+)(:\d{1,5})?$/i).describe(
    'DNS servers to ask when mail is checked; empty asks those of the system.',
  ),
  PAGE_GATEWAY_URL: z
    .url()
    .optional()
    .describe(
      'Telephone or SMS gateway: pages by webhook are posted here, signed with `WEBHOOK_KEYS`; without it that channel calls nobody.',
    ),
  WEB_DIST: z
    .string()
    .optional()
    .describe('Folder with the built web app; without it only the API is served.'),
  CENTRE_TIME_ZONE: z
    .string()
    .default('Europe/Athens')
    .describe('IANA time zone of the Centre; the first calendar of working hours is made in it.'),
  GRAPHQL_FREE_QUERIES: flag(false).describe(
    '`true` accepts operations that are not on the allow-list (development and tests).',
  ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Least level that is logged.'),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Reads and checks the environment. Throws one error that names every wrong variable. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(present);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not usable:\n${problems.join('\n')}\nSee docs/operations.md.`);
}
