import http from 'node:http';
import https from 'node:https';

/** One question to the server. */
export interface SearchCall {
  readonly method: 'GET' | 'POST';
  /** Below the address of the server, with its slash. */
  readonly path: string;
  /** Under which key or token; none for a server that asks for none. */
  readonly key: string | undefined;
  readonly content?: object;
}

/** The server answered, and did not do what it was asked. */
export class SearchRefused extends Error {
  constructor(readonly status: number) {
    super(`The search server answered ${status}.`);
    this.name = 'SearchRefused';
  }
}

/** The server closed a connection that was not in use while we began to use it: the same may be asked on another. */
class ConnectionWasClosed extends Error {}

const KEEP_ALIVE = { keepAlive: true, maxSockets: 64 };

/**
 * Sends JSON over connections that stay open, and reads the JSON of the answer. By `node:http`, because searches are asked
 * at every letter and `fetch` costs half as much again of the time that we spend on one. Throws SearchRefused, or what went
 * wrong on the way.
 */
export class SearchRequest {
  private readonly secure: boolean;
  private readonly agent: http.Agent;
  private readonly options: http.RequestOptions;
  private readonly below: string;

  constructor(
    host: string,
    private readonly timeoutMs: number,
  ) {
    const { protocol, hostname, port, pathname } = new URL(host);
    this.secure = protocol === 'https:';
    this.agent = this.secure ? new https.Agent(KEEP_ALIVE) : new http.Agent(KEEP_ALIVE);
    this.below = pathname.replace(/\/$/, '');
    this.options = { hostname, port, agent: this.agent };
  }

  async send({ method, path, key, content }: SearchCall): Promise<unknown> {
    const body = Buffer.from(content === undefined ? '' : JSON.stringify(content));
    const options = {
      ...this.options,
      method,
      path: this.below + path,
      headers: {
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        'content-length': body.length,
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      },
    };
    const end = performance.now() + this.timeoutMs;
    try {
      return await this.attempt(options, body, this.timeoutMs);
    } catch (failure) {
      const left = end - performance.now();
      if (!(failure instanceof ConnectionWasClosed) || left <= 0) throw failure;
      return this.attempt(options, body, left);
    }
  }

  private attempt(options: http.RequestOptions, body: Buffer, timeoutMs: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const request = (this.secure ? https : http).request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200 || response.statusCode === 201)
            settle(resolve, reject, Buffer.concat(chunks));
          else reject(new SearchRefused(response.statusCode ?? 0));
        });
      });
      // For the whole answer, not for a pause within it.
      const late = setTimeout(
        () => request.destroy(new Error('The search server did not answer in time.')),
        timeoutMs,
      );
      request.on('close', () => clearTimeout(late));
      request.on('error', (failure: NodeJS.ErrnoException) => {
        const wasIdle = request.reusedSocket && failure.code === 'ECONNRESET';
        reject(wasIdle ? new ConnectionWasClosed() : failure);
      });
      request.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function settle(resolve: (answer: unknown) => void, reject: (failure: unknown) => void, text: Buffer): void {
  try {
    resolve(JSON.parse(text.toString('utf8')));
  } catch (failure) {
    reject(failure);
  }
}
