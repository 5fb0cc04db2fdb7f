import { setTimeout as sleep } from 'node:timers/promises';
import { operation } from './operations.js';
import type { Visitor } from './visitor.js';

/** Hears everything that the product tells a person by itself, word for word, beside what their pages hear. */
export class Ear {
  private readonly end = new AbortController();
  private listening: Promise<void> = Promise.resolve();
  heard = '';

  /** Listens with the rights of this person, to one ticket or to all that they may see. */
  static async open(visitor: Visitor, ticketId?: string): Promise<Ear> {
    const ear = new Ear();
    const cookies = await visitor.context.cookies();
    const answer = await fetch(new URL('/graphql/stream', visitor.url), {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify({
        documentId: operation('PortalTicketNews').documentId,
        variables: ticketId === undefined ? {} : { ticketId },
      }),
      signal: ear.end.signal,
    });
    ear.listening = ear.listen(answer);
    return ear;
  }

  private async listen(answer: Response): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const piece of answer.body ?? [])
        this.heard += decoder.decode(piece as Uint8Array, { stream: true });
    } catch (failure) {
      if (!this.end.signal.aborted) throw failure;
    }
  }

  /** Waits a moment for what may still be on its way, and stops listening. */
  async close(): Promise<string> {
    if (this.end.signal.aborted) return this.heard;
    await sleep(500);
    this.end.abort();
    await this.listening;
    return this.heard;
  }
}
