import type { FastifyInstance } from 'fastify';

/** Counts requests that are being answered, so that a stopping server can let them finish. */
export class InFlight {
  private count = 0;
  private idle: (() => void) | null = null;

  register(server: FastifyInstance): void {
    server.addHook('onRequest', (request, reply, done) => {
      // A stream of live updates ends when the server says so, not by itself.
      if (!request.routeOptions.url?.startsWith('/graphql/stream')) {
        this.count += 1;
        reply.raw.once('close', () => {
          this.count -= 1;
          if (this.count === 0) this.idle?.();
        });
      }
      done();
    });
  }

  /** Resolves when nothing is being answered, or after `milliseconds` all the same. */
  async drained(milliseconds: number): Promise<void> {
    if (this.count === 0) return;
    const late = new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());
    await Promise.race([new Promise<void>((resolve) => (this.idle = resolve)), late]);
  }
}
