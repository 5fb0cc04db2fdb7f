import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../telemetry/log.js';
import { refusalAnswer } from '../web/refusals.js';
import { GRAPHQL_LIMITS } from './limits.js';

const TOO_LARGE = `This request is larger than ${GRAPHQL_LIMITS.bodyBytes / 1024} KiB. Send less at once; files have a door of their own.`;
const UNREADABLE =
  'This is not a GraphQL request: send a document and its variables as JSON (application/json) by POST.';

/** Requests at `/graphql` that nobody can read are answered as all others there are: with a code and what to do. */
export function answerUnreadable(server: FastifyInstance, log: Log): void {
  const otherwise = refusalAnswer(log);
  const answer = (
    failure: Error & { statusCode?: number },
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply => {
    const { statusCode = 500 } = failure;
    if (statusCode >= 500) return otherwise(failure, request, reply);
    const [message, code] = statusCode === 413 ? [TOO_LARGE, 'LIMIT_EXCEEDED'] : [UNREADABLE, 'BAD_INPUT'];
    return reply.code(statusCode).send({ errors: [{ message, extensions: { code } }] });
  };
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith('/graphql'))
      route.errorHandler = answer as NonNullable<typeof route.errorHandler>;
  });
}
