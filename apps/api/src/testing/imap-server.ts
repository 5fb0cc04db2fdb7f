import { createRequire } from 'node:module';
import type { Server, Socket } from 'node:net';
import { freePort } from '@salus/stack';

interface Hoodiecrow {
  readonly server: Server;
  listen(port: number, host: string, done: () => void): void;
  close(done: () => void): void;
  appendMessage(folder: object, flags: string[], internalDate: string | Date, raw: string): void;
  readonly folderCache: Readonly<
    Record<string, { uidvalidity: number; uidnext: number; messages: ImapMessage[] }>
  >;
}
interface ImapMessage {
  readonly uid: number;
  readonly flags: string[];
  readonly raw: string;
}
type Start = (options: object) => Hoodiecrow;

const PLUGINS = [
  'ID',
  'STARTTLS',
  'SASL-IR',
  'AUTH-PLAIN',
  'UIDPLUS',
  'ENABLE',
  'CONDSTORE',
  'IDLE',
  'LITERALPLUS',
  'UNSELECT',
  'XOAUTH2',
];

/** A mailbox on a real IMAP server (hoodiecrow-imap) on 127.0.0.1; what lies in it outlives a stop. */
export class ImapServer {
  private server: Hoodiecrow | null = null;
  private messages: { uid: number; raw: string; flags: string[] }[] = [];
  private next = 1;
  private readonly sockets = new Set<Socket>();
  uidValidity = 1;

  private constructor(readonly port: number) {}

  static async prepare(): Promise<ImapServer> {
    return new ImapServer(await freePort());
  }

  get url(): string {
    return `imap+plain://support@127.0.0.1:${this.port}/INBOX`;
  }

  async start(users: object = { support: { password: 'secret' } }): Promise<void> {
    const hoodiecrow = createRequire(import.meta.url)('hoodiecrow-imap') as Start;
    const storage = {
      INBOX: {
        uidvalidity: this.uidValidity,
        uidnext: this.next,
        messages: this.messages.map((message) => ({ ...message, flags: [...message.flags] })),
      },
    };
    const server = hoodiecrow({ plugins: PLUGINS, users, storage });
    server.server.on('connection', (socket: Socket) => this.sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
  }

  /** The server goes away; its mailbox stays as it is. */
  async stop(): Promise<void> {
    this.messages = this.inbox;
    const server = this.server;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  /** A message is delivered, whether the server runs or not. */
  deliver(raw: string, flags: string[] = []): void {
    const folder = this.server?.folderCache['INBOX'];
    if (folder) this.server!.appendMessage(folder, flags, new Date(), raw);
    else this.messages.push({ uid: this.next, raw, flags });
    this.next += 1;
  }

  /** What lies in the mailbox now. */
  get inbox(): { uid: number; raw: string; flags: string[] }[] {
    const messages = this.server?.folderCache['INBOX']?.messages ?? this.messages;
    return messages.map(({ uid, raw, flags }) => ({ uid, raw: String(raw), flags: [...flags] }));
  }

  /** The server numbers everything anew, as after a restored backup. */
  async renumber(): Promise<void> {
    await this.stop();
    this.uidValidity += 1;
    this.next = this.messages.length + 1;
    this.messages = this.messages.map((message, index) => ({ ...message, uid: index + 1 }));
    await this.start();
  }
}
