import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Connections } from '../db/connections.js';

/** `/health/live`: the process answers. `/health/ready`: the database answers too, and the server is not stopping. */
@Injectable()
export class Health {
  private stopping = false;

  constructor(private readonly connections: Connections) {}

  /** From now on the proxy should send requests elsewhere. */
  stop(): void {
    this.stopping = true;
  }

  register(server: FastifyInstance): void {
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
