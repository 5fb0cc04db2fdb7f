import type { AddressInfo } from 'node:net';
import { BlockList, isIPv6 } from 'node:net';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { SETTINGS } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { Log } from '../../platform/telemetry/log.js';
import { StoreMessage } from './store-message.js';

const MOST_CLIENTS = 50;
const SOCKET_MS = 60_000;
const CLOSE_MS = 5_000;

/** Answers of SMTP (RFC 5321, RFC 3463) that a mail server understands. */
const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/** The road by which the Centre's mail server hands messages over: SMTP or LMTP. 250 is said when the message is on disk, never before. */
@Injectable()
export class SmtpListener implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly servers: SMTPServer[] = [];
  /** Ports that are listened on, in the order of the setting. */
  readonly ports: number[] = [];

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly store: StoreMessage,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.SALUS_ROLES.includes('mailroom')) return;
    for (const address of this.settings.INTAKE_LISTEN) await this.listen(new URL(address));
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.servers.map((server) => new Promise<void>((resolve) => server.close(resolve))));
  }

  private async listen(address: URL): Promise<void> {
    const isLmtp = address.protocol === 'lmtp:';
    const allowed = allowList(this.settings.INTAKE_RELAYS);
    const server = new SMTPServer({
      name: this.settings.MAIL_DOMAIN,
      banner: 'Salus',
      lmtp: isLmtp,
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: this.settings.INTAKE_MAX_BYTES,
      maxClients: MOST_CLIENTS,
      socketTimeout: SOCKET_MS,
      closeTimeout: CLOSE_MS,
      onConnect: ({ remoteAddress }, done) =>
        done(
          isAllowed(allowed, remoteAddress)
            ? null
            : answer(554, '5.7.1 This server takes mail from its own mail server only'),
        ),
      onData: (stream, session, done) => {
        this.receive(stream, session, isLmtp ? 'LMTP' : 'SMTP').then(
          (text) => done(null, text),
          (failure: unknown) => done(failure as Error),
        );
      },
    });
    // Clients that break off are no reason to end; `listen` sees its own errors.
    server.on('error', () => undefined);
    const port = await new Promise<number>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(Number(address.port), address.hostname.replace(/^\[|\]$/g, ''), () =>
        resolve((server.server.address() as AddressInfo).port),
      );
    });
    this.servers.push(server);
    this.ports.push(port);
    this.log.info('intake.listening', { road: isLmtp ? 'LMTP' : 'SMTP', port });
  }

  private async receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    road: 'SMTP' | 'LMTP',
  ): Promise<string> {
    // Beyond the limit the bytes are read and thrown away: the sender learns that it is too large, and nobody that it came.
    const raw = await bounded(stream, this.settings.INTAKE_MAX_BYTES);
    if (raw === null || stream.sizeExceeded) throw answer(552, '5.3.4 This message is too large');
    const { mailFrom, rcptTo } = session.envelope;
    try {
      const { id, isNew } = await this.store.execute({
        road,
        envelopeFrom: mailFrom ? mailFrom.address : '',
        envelopeTo: rcptTo.map(({ address }) => address),
        clientAddress: session.remoteAddress,
        clientName: session.hostNameAppearsAs || null,
        raw,
      });
      this.log.info('intake.stored', { id, isNew, road, bytes: raw.length });
      return `2.0.0 Kept as ${id}`;
    } catch (failure) {
      this.log.error('intake.notStored', { failure });
      throw answer(451, '4.3.0 The message could not be kept. Try again later');
    }
  }
}

async function bounded(stream: SMTPServerDataStream, most: number): Promise<Buffer | null> {
  let size = 0;
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  return size <= most ? Buffer.concat(chunks) : null;
}

function allowList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function isAllowed(list: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:/, '');
  return list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}
