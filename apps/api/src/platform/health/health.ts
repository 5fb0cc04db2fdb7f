import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { InFlight } from '../web/in-flight.js';
import { Connections } from '../db/connections.js';

/** Longest that a stopping server waits for requests that it is answering, in milliseconds. */
const ANSWER_MS = 20_000;

/** `/health/live`: the process answers. `/health/ready`: the database answers too, and the server is not stopping. */
@Injectable()
export class Health {
  readonly inFlight = new InFlight();
  private stopping = false;

  constructor(private readonly connections: Connections) {}

  /** From now on the proxy should send requests elsewhere; resolves when those that are here are answered. */
  stop(server: FastifyInstance): Promise<void> {
    this.stopping = true;
    server.server.close();
    return this.inFlight.drained(ANSWER_MS);
  }

  register(server: FastifyInstance): void {
    this.inFlight.register(server);
    server.get('/health/live', () => ({ status: 'ok' }));
    server.get('/health/ready', async (_request, reply) => {
      const ready = !this.stopping && (await this.databaseAnswers());
      return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' });
    });
  }

  private async databaseAnswers(): Promise<boolean> {
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref());
    const answer = this.connections
      .pool('worker')
      .query('SELECT 1')
      .then(() => true)
      .catch(() => false);
    return Promise.race([answer, late]);
  }
}
