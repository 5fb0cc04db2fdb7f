import { setTimeout as sleep } from 'node:timers/promises';
import type { SinkMessage } from '@salus/stack';

const PATIENCE_MS = 15_000;

/** The mails that the product has sent, as the mail sink received them. */
export class Mails {
  constructor(private readonly pageUrl: string) {}

  /** All mails so far, oldest first. */
  async all(): Promise<SinkMessage[]> {
    const answer = await fetch(new URL('messages.json', this.pageUrl));
    return (await answer.json()) as SinkMessage[];
  }

  /** All mails handed over for this address so far. */
  async to(address: string): Promise<SinkMessage[]> {
    return (await this.all()).filter(({ envelope }) => envelope.to.includes(address));
  }

  /** The newest mail for this address that fits, here already or soon. */
  async waitFor(address: string, fits: (mail: SinkMessage) => boolean): Promise<SinkMessage> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const mails = await this.to(address);
      const found = mails.findLast(fits);
      if (found) return found;
      if (Date.now() > deadline) {
        const subjects = mails.map(({ subject }) => `  ${subject}`).join('\n') || '  none';
        throw new Error(`No such mail to ${address} within ${PATIENCE_MS / 1000} s. It has:\n${subjects}`);
      }
      await sleep(100);
    }
  }
}
