import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyReply, FastifyRequest } from 'fastify';

const require = createRequire(import.meta.url);

/** The operations of the web app, by hash: made from its sources, committed with the schema. */
export const allowedOperations: ReadonlyMap<string, string> = new Map(
  Object.entries(
    JSON.parse(readFileSync(require.resolve('@salus/contract/operations.json'), 'utf8')) as Record<
      string,
      string
    >,
  ),
);

export interface OperationRequest {
  query?: unknown;
  documentId?: unknown;
  operationName?: unknown;
  variables?: unknown;
}

/** The text of an allowed operation, or null. */
export function allowedText(documentId: unknown): string | null {
  if (typeof documentId !== 'string') return null;
  const operation = allowedOperations.get(documentId);
  return operation ?? null;
}

/**
 * Puts the text in place of a `documentId` before anything else looks at the request. Free text is refused unless the
 * installation allows it; lists of operations are always refused.
 */
export function allowListHook(freeQueries: boolean) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    // By the route that was matched: the address can be written in many ways ("/%67raphql").
    if (!request.routeOptions.url?.startsWith('/graphql')) return undefined;
    if (request.method !== 'POST') return refuse(reply, 405, 'Operations are sent by POST.', 'method');
    const body = request.body as OperationRequest | null;
    const text =
      body && typeof body === 'object' && !Array.isArray(body) ? resolveText(body, freeQueries) : null;
    if (text === null) return refuse(reply, 400, NOT_ALLOWED, 'documentId');
    const { variables, operationName } = body!;
    request.body = {
      query: text,
      ...(variables === undefined ? {} : { variables }),
      ...(operationName === undefined ? {} : { operationName }),
    };
    return undefined;
  };
}

const NOT_ALLOWED =
  'This operation is not on the list of allowed operations. Reload the page; it may be older than the server.';

function refuse(reply: FastifyReply, status: number, message: string, field: string) {
  const extensions = { code: 'BAD_INPUT', fields: [{ field, code: 'UNKNOWN' }] };
  return reply
    .code(status)
    .header('content-type', 'application/json')
    .send({ errors: [{ message, extensions }] });
}

function resolveText(body: OperationRequest, freeQueries: boolean): string | null {
  if (body.documentId !== undefined) return body.query === undefined ? allowedText(body.documentId) : null;
  return freeQueries && typeof body.query === 'string' ? body.query : null;
}
