import type { ErrorCode } from '@salus/rules';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';
import { newId } from '../ids.js';
import type { Log } from '../telemetry/log.js';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 409,
  RATE_LIMITED: 429,
  LIMIT_EXCEEDED: 413,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Doors that are no GraphQL answer refusals in the same form: message, code, and the fields that are wrong. */
export function answeringRefusals(server: FastifyInstance, log: Log): void {
  server.setErrorHandler(refusalAnswer(log));
}

/** Answers a failure outside of GraphQL in the form of GraphQL. */
export function refusalAnswer(log: Log) {
  return (failure: Error & { statusCode?: number }, _request: FastifyRequest, reply: FastifyReply) => {
    if (failure instanceof DomainError) {
      const { code, message, fields } = failure;
      // What is left of a body that nobody takes is not waited for.
      if (code !== 'NOT_FOUND') void reply.header('connection', 'close');
      return reply
        .code(STATUS[code])
        .send({ errors: [{ message, extensions: { code, ...(fields.length > 0 ? { fields } : {}) } }] });
    }
    const status = failure.statusCode ?? 500;
    if (status < 500)
      return reply
        .code(status)
        .send({ errors: [{ message: 'This request cannot be read.', extensions: { code: 'BAD_INPUT' } }] });
    const reference = newId();
    log.error('internal', { reference, failure });
    const message = `Something went wrong here. If it stays, tell us ${reference}.`;
    return reply.code(500).send({ errors: [{ message, extensions: { code: 'INTERNAL', reference } }] });
  };
}
