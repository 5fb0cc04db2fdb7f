import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { formatError } from './format-error.js';
import type { Authenticator } from '../access/authenticator.js';
import type { Log } from '../telemetry/log.js';

/** Live updates as server-sent events (GraphQL over SSE): they pass proxies of hospitals and use the same cookie. */
export function registerStream(
  server: FastifyInstance,
  schema: GraphQLSchema,
  authenticator: Authenticator,
  log: Log,
): void {
  const format = formatError(log);
  const handler = createHandler({
    schema,
    context: async (request) => ({ ...(await authenticator.contextOf(request.raw, request.context.reply)) }),
    onOperation: (_context, _request, _args, result) => {
      if (Symbol.asyncIterator in (result as object)) return undefined;
      const answer = result as { errors?: readonly Error[] };
      if (!answer.errors) return undefined;
      return {
        ...answer,
        errors: answer.errors.map((error) => format({ message: error.message }, error)),
      } as never;
    },
  });
  server.post('/graphql/stream', async (request, reply) => {
    await handler(request, reply);
  });
}
