import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import { WORKER } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { SETTINGS } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { Reader, type Statement } from '../../platform/db/reader.js';
import { Log } from '../../platform/telemetry/log.js';
import { ImapToken } from './imap-token.js';
import { StoreMessage } from './store-message.js';

const CONNECT_MS = 20_000;
const SOCKET_MS = 60_000;
/** When a server has given new numbers to everything, so much of what was read before is looked at again; known bytes are not stored twice. */
const LOOK_BACK_MS = 7 * 24 * 3_600_000;
const HEAD_BYTES = 64 * 1024;

const POSITION: Statement = {
  name: 'imap-position',
  text: 'SELECT uid_validity AS "uidValidity", last_uid AS "lastUid", last_read_at AS "lastReadAt" FROM imap_mailboxes WHERE name = $1',
};
const READ: Statement = {
  name: 'imap-read',
  text: `INSERT INTO imap_mailboxes (name, uid_validity, last_uid, first_read_at, last_read_at) VALUES ($1, $2, $3, $4, $4)
    ON CONFLICT (name) DO UPDATE SET last_uid = CASE WHEN imap_mailboxes.uid_validity = $2 THEN greatest(imap_mailboxes.last_uid, $3) ELSE $3 END,
      uid_validity = $2, last_read_at = $4, last_failure = NULL`,
};
const FAILED: Statement = {
  name: 'imap-failed',
  text: `INSERT INTO imap_mailboxes (name, uid_validity, last_uid, first_read_at, last_read_at, last_failure) VALUES ($1, 0, 0, $2, $2, $3)
    ON CONFLICT (name) DO UPDATE SET last_failure = $3`,
};

interface Position {
  readonly uidValidity: string;
  readonly lastUid: string;
  readonly lastReadAt: Date;
}

/**
 * The road for a Centre whose mail lies in a mailbox of somebody else: what is new is fetched, stored, and only then
 * marked as seen. It goes on from the last UID, however long nobody was there.
 */
@Injectable()
export class ImapFetcher implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private client: ImapFlow | null = null;
  private isStopped = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly store: StoreMessage,
    private readonly reader: Reader,
    private readonly token: ImapToken,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.SALUS_ROLES.includes('mailroom') && this.settings.INTAKE_IMAP_URL) this.later(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.client?.close();
    await this.running;
  }

  private later(milliseconds: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.round().finally(() => this.later(this.settings.INTAKE_IMAP_SECONDS * 1_000));
    }, milliseconds);
  }

  /** Fetches what is new; a failure is told in the mailroom and tried again the next time. */
  private async round(): Promise<void> {
    const address = new URL(this.settings.INTAKE_IMAP_URL!);
    const folder = decodeURIComponent(address.pathname.slice(1)) || 'INBOX';
    const user = decodeURIComponent(address.username);
    const name = `${user} ${address.host} ${folder}`.slice(0, 500);
    try {
      await this.fetch(address, user, folder, name);
    } catch (failure) {
      if (this.isStopped) return;
      const { authenticationFailed, code } = failure as { authenticationFailed?: boolean; code?: string };
      if (authenticationFailed) this.token.forget();
      this.log.error('intake.imap', { failure });
      const why = authenticationFailed ? 'AUTHENTICATION' : (code ?? 'FAILED');
      await this.reader
        .rows(WORKER, FAILED, [name, this.clock.now(), why.slice(0, 100)])
        .catch(() => undefined);
    }
  }

  private async fetch(address: URL, user: string, folder: string, name: string): Promise<void> {
    const accessToken = await this.token.current();
    const client = new ImapFlow({
      host: address.hostname,
      port: Number(address.port) || (address.protocol === 'imaps:' ? 993 : 143),
      secure: address.protocol === 'imaps:',
      // Without encryption only where the operator says so, for a server on the same machine.
      doSTARTTLS: address.protocol === 'imap:' ? true : undefined,
      ...(address.protocol === 'imap+plain:' ? { doSTARTTLS: false } : {}),
      auth: accessToken ? { user, accessToken } : { user, pass: this.settings.INTAKE_IMAP_PASSWORD ?? '' },
      logger: false,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SOCKET_MS,
    });
    client.on('error', () => undefined); // every command that is under way is refused as well
    this.client = client;
    try {
      await client.connect();
      const lock = await client.getMailboxLock(folder);
      try {
        await this.takeNew(client, name);
      } finally {
        lock.release();
      }
    } finally {
      await client.logout().catch(() => client.close());
      this.client = null;
    }
  }

  private async takeNew(client: ImapFlow, name: string): Promise<void> {
    if (!client.mailbox) throw new Error('No mailbox is open');
    const uidValidity = String(client.mailbox.uidValidity);
    const [position] = await this.reader.rows<Position & Record<string, unknown>>(WORKER, POSITION, [name]);
    const isSame = position?.uidValidity === uidValidity;
    const uids = await newUids(client, position, isSame);
    let last = isSame ? Number(position.lastUid) : 0;
    for (const uid of uids) {
      if (this.isStopped) return;
      const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
      if (message && message.source) {
        await this.keep(message.source);
        await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
      }
      last = Math.max(last, uid);
      await this.reader.rows(WORKER, READ, [name, uidValidity, last, this.clock.now()]);
    }
    // What was there and seen before the first time belongs to the past, and is passed over once and for all.
    const end = isSame ? last : Math.max(last, Number(client.mailbox.uidNext) - 1);
    await this.reader.rows(WORKER, READ, [name, uidValidity, end, this.clock.now()]);
  }

  private async keep(raw: Buffer): Promise<void> {
    const head = raw.subarray(0, HEAD_BYTES).toString('latin1');
    const { id, isNew } = await this.store.execute({
      road: 'IMAP',
      envelopeFrom: /^return-path:[ \t]*<([^<>\r\n]*)>/im.exec(head)?.[1] ?? 'unknown',
      envelopeTo: [...head.matchAll(/^(?:delivered-to|x-original-to):[ \t]*<?([^<>\s]+)>?/gim)]
        .map(([, address]) => address!)
        .slice(0, 20),
      clientAddress: null,
      clientName: null,
      raw,
    });
    this.log.info('intake.stored', { id, isNew, road: 'IMAP', bytes: raw.length });
  }
}

/** In the order in which they came. */
async function newUids(client: ImapFlow, position: Position | undefined, isSame: boolean): Promise<number[]> {
  // The first time: what nobody has read. After the server has numbered anew: that, and what has come lately.
  const isFirst = position === undefined || position.uidValidity === '0';
  const since = isFirst ? null : new Date(position.lastReadAt.getTime() - LOOK_BACK_MS);
  const wanted = isSame
    ? { uid: `${Number(position!.lastUid) + 1}:*` }
    : since
      ? { or: [{ seen: false }, { since }] }
      : { seen: false };
  const found = (await client.search(wanted, { uid: true })) || [];
  // "n:*" names the last message even when it is older than n.
  const least = isSame ? Number(position!.lastUid) : 0;
  return found.filter((uid) => uid > least).sort((one, other) => one - other);
}
