import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildSchema } from 'graphql';
import type { ServerResponse } from 'node:http';
import type { Authenticator } from '../access/authenticator.js';
import type { Log } from '../telemetry/log.js';
import { registerStream } from './stream.js';

describe('a live connection that fails while a line is written to it', () => {
  const answers: ServerResponse[] = [];
  const logged: string[] = [];
  let server: FastifyInstance;
  let address: string;
  /** What happens before the second line is written. */
  let meanwhile: () => void;

  beforeEach(async () => {
    logged.length = 0;
    const schema = buildSchema('type Query { none: Int } type Subscription { line: Int }');
    const { line } = schema.getSubscriptionType()!.getFields();
    line!.subscribe = async function* () {
      yield { line: 1 };
      meanwhile();
      yield { line: 2 };
    };
    server = Fastify();
    server.addHook('onRequest', async (_request, { raw }) => void answers.push(raw));
    const authenticator = { contextOf: () => Promise.resolve({}) } as unknown as Authenticator;
    const log = { error: (event: string) => logged.push(event) } as unknown as Log;
    registerStream(server, schema, authenticator, log);
    address = await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(() => server.close());

  async function listen(): Promise<void> {
    const asked = fetch(`${address}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { line }' }),
    });
    await expect(asked.then((answer) => answer.text())).rejects.toThrow();
  }

  it('ends, and is no failure, when the reader has left', async () => {
    meanwhile = () => answers.at(-1)!.destroy();
    await listen();
    expect(logged).toEqual([]);
  });

  it('ends, and is told to the log, when anything else is wrong', async () => {
    meanwhile = () => {
      answers.at(-1)!.write = () => {
        throw new Error('no more memory');
      };
    };
    await listen();
    expect(logged).toEqual(['live.failed']);
  });
});
