import { createTransport } from 'nodemailer';
import type { SinkMessage } from './mail-message.js';

/** Where mail to the Centre goes on: the intake of the product. */
export interface MailIntake {
  /** Mail to the addresses that the product reads at this domain is handed on. */
  domain: string;
  /** Such as `smtp://127.0.0.1:2527`. */
  url: string;
  /** The name under which this sink says that a mail is genuine. */
  authservId: string;
}

/** A mail that somebody writes on the page of the sink. */
export interface WrittenMail {
  from: string;
  to: string;
  subject: string;
  text: string;
  inReplyTo?: string | undefined;
}

/** At the Centre's domain people have mailboxes, too: mail to them is not for the product. */
const OF_PRODUCT = /^(?:support|(?:reply|bounce|probe)\+.+)$/;
const TRIES = 20;
const PAUSE_MS = 1_000;

/** Plays the Centre's mail server: hands on what is for the product, and vouches for what was written on its own page. */
export class MailAnswers {
  constructor(private readonly intake: MailIntake) {}

  isForCentre(address: string): boolean {
    const at = address.lastIndexOf('@');
    const [local, domain] = [address.slice(0, at), address.slice(at + 1)].map((part) => part.toLowerCase());
    return domain === this.intake.domain && OF_PRODUCT.test(local!);
  }

  /** Hands a mail on as it came. The product may still be starting: it is tried for a while. */
  async handOn(raw: Buffer, from: string, to: readonly string[]): Promise<void> {
    for (let left = TRIES; left > 0; left -= 1) {
      try {
        await this.send({ raw, envelope: { from, to: [...to] } });
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS).unref());
      }
    }
  }

  /** Sends what somebody has written; their domain counts as proven, as it would on their own mail server. */
  async write({ from, to, subject, text, inReplyTo }: WrittenMail): Promise<void> {
    const domain = from.slice(from.lastIndexOf('@') + 1);
    await this.send({
      from,
      to,
      subject,
      text,
      ...(inReplyTo ? { inReplyTo, references: inReplyTo } : {}),
      headers: { 'Authentication-Results': `${this.intake.authservId}; dmarc=pass header.from=${domain}` },
    });
  }

  private async send(mail: object): Promise<void> {
    const transport = createTransport({ url: this.intake.url, ignoreTLS: true });
    try {
      await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
    } finally {
      transport.close();
    }
  }
}

/** A reply to a mail of the sink, as its recipient writes it. */
export function replyTo(
  { replyTo: address, from, to, subject, messageId }: SinkMessage,
  text: string,
): WrittenMail {
  return {
    from: plain(to),
    to: plain(address || from),
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    text,
    inReplyTo: messageId || undefined,
  };
}

const plain = (address: string) => /<([^<>]+)>/.exec(address)?.[1] ?? address.split(',')[0]!.trim();
