import type { BrowserContext, Request } from 'playwright-core';
import { operationName } from './operations.js';

/** What the API answered to one question of a browser. */
export interface RecordedAnswer {
  readonly operation: string;
  readonly text: string;
}

/** Keeps every answer of the API to a browser, word for word. */
export class Answers {
  private readonly pending: Promise<void>[] = [];
  private readonly kept: RecordedAnswer[] = [];
  private looked = 0;

  constructor(context: BrowserContext) {
    context.on('requestfinished', (request) => {
      if (new URL(request.url()).pathname === '/graphql') this.pending.push(this.keep(request));
    });
  }

  private async keep(request: Request): Promise<void> {
    const { documentId } = (request.postDataJSON() ?? {}) as { documentId?: unknown };
    // Answer and body are gone when their page has been left meanwhile; what a page did not get it does not know.
    const response = await request.response().catch(() => null);
    const text = await response?.text().catch(() => null);
    if (text != null) this.kept.push({ operation: operationName(documentId), text });
  }

  /** All answers so far. */
  async all(): Promise<readonly RecordedAnswer[]> {
    await Promise.all(this.pending);
    return this.kept;
  }

  /** Answers with errors since the last question, in words. */
  async takeRefusals(): Promise<string[]> {
    const answers = await this.all();
    const fresh = answers.slice(this.looked);
    this.looked = answers.length;
    return fresh
      .filter(({ text }) => text.includes('"errors"'))
      .map(({ operation, text }) => `${operation} ${text}`);
  }
}
