import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: Buffer;
}

/** A mail server on 127.0.0.1 that keeps what it gets as it came, and refuses what the test tells it to. */
export class MailCatcher {
  readonly mails: CaughtMail[] = [];
  /** Answers to RCPT TO, by address: `550 5.1.1 No such user`. */
  readonly refusals = new Map<string, string>();

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async start(): Promise<MailCatcher> {
    const holder: { catcher?: MailCatcher } = {};
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      closeTimeout: 1_000,
      onRcptTo({ address }, _session, done) {
        const refusal = holder.catcher!.refusals.get(address);
        if (!refusal) return done();
        const responseCode = Number(refusal.slice(0, 3));
        return done(Object.assign(new Error(refusal.slice(4)), { responseCode }));
      },
      onData(stream, { envelope }, done) {
        void buffer(stream).then((raw) => {
          const { mailFrom, rcptTo } = envelope;
          holder.catcher!.mails.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw,
          });
          done(null, 'Taken');
        }, done);
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    holder.catcher = new MailCatcher(server, `smtp://127.0.0.1:${port}`);
    return holder.catcher;
  }

  to(address: string): CaughtMail[] {
    return this.mails.filter(({ to }) => to.includes(address));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
