import type { Data, TestApp } from './test-app.js';

/** A subscription over server-sent events, held open like by a browser. Everything that arrives is kept. */
export class LiveStream {
  /** Every byte that the server has sent, heartbeats included. */
  text = '';
  /** The payload of each event so far. */
  readonly events: Data[] = [];
  /** When the server has ended the stream, or it was closed here. */
  readonly ended: Promise<void>;
  private wake: () => void = () => undefined;

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {
    this.ended = this.read().catch(() => undefined);
  }

  static async open(
    test: TestApp,
    cookie: string | null,
    query: string,
    variables: object = {},
  ): Promise<LiveStream> {
    const abort = new AbortController();
    const response = await fetch(`${test.url}/graphql/stream`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify({ query, variables }),
      signal: abort.signal,
    });
    return new LiveStream(response, abort);
  }

  /** The first event that fits, here already or still to come. */
  async event(fits: (data: Data) => boolean, milliseconds = 10_000): Promise<Data> {
    const end = performance.now() + milliseconds;
    for (;;) {
      const found = this.events.find(fits);
      if (found) return found;
      const left = end - performance.now();
      if (left <= 0) throw new Error(`No such event within ${milliseconds} ms. Received: ${this.text}`);
      await Promise.race([
        new Promise<void>((resolve) => (this.wake = resolve)),
        new Promise((resolve) => setTimeout(resolve, left)),
      ]);
    }
  }

  async close(): Promise<void> {
    this.abort.abort();
    await this.ended;
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of this.response.body!) {
      this.text += decoder.decode(chunk, { stream: true });
      this.collect();
    }
  }

  private collect(): void {
    const complete = this.text.split('\n\n').slice(0, -1);
    const payloads = complete.flatMap((block) => {
      const line = block.split('\n').find((candidate) => candidate.startsWith('data: '));
      return block.includes('event: next') && line ? [JSON.parse(line.slice('data: '.length)) as Data] : [];
    });
    this.events.push(...payloads.slice(this.events.length));
    this.wake();
  }
}
