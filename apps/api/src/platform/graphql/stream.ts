import type { FastifyInstance } from 'fastify';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { Authenticator } from '../access/authenticator.js';
import type { Log } from '../telemetry/log.js';
import { formatError } from './format-error.js';
import { checkCost, GRAPHQL_LIMITS, shapeLimits } from './limits.js';

const RULES = [...specifiedRules, NoSchemaIntrospectionCustomRule, shapeLimits];

/** What writing to a connection says that the other side has closed. */
const HAS_LEFT = new Set(['ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'EPIPE', 'ECONNRESET']);

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly operationName?: string | null | undefined;
}

/**
 * Live updates as server-sent events (GraphQL over SSE): they pass proxies of hospitals and use the same cookie. Only
 * subscriptions come this way, under the same limits as everything else; queries and mutations have their own door.
 */
export function registerStream(
  server: FastifyInstance,
  schema: GraphQLSchema,
  authenticator: Authenticator,
  log: Log,
): void {
  const format = formatError(log);
  const refusal = (errors: readonly GraphQLError[], code: string) =>
    errors.map((error) => format({ ...error.toJSON(), extensions: { code, ...error.extensions } }, error));

  const handler = createHandler({
    authenticate: () => null, // each subscription has a connection of its own
    onSubscribe: async (request, asked) => {
      const { document, errors, code } = readSubscription(schema, asked);
      if (!document) {
        const headers = { 'content-type': 'application/json; charset=utf-8' };
        return [
          JSON.stringify({ errors: refusal(errors, code) }),
          { status: 400, statusText: 'Bad Request', headers },
        ];
      }
      return {
        schema,
        document,
        operationName: asked.operationName ?? null,
        variableValues: asked.variables ?? null,
        contextValue: { ...(await authenticator.contextOf(request.raw, request.context.reply)) },
      };
    },
    onOperation: (_context, _request, _args, result) => {
      const { errors } = result as { errors?: readonly GraphQLError[] };
      if (!errors) return undefined;
      // Without a path it is not the resolver that failed: the variables do not fit.
      return {
        errors: errors.flatMap((error) => refusal([error], error.path ? '' : 'BAD_USER_INPUT')),
      } as never;
    },
  });
  server.post('/graphql/stream', async (request, reply) => {
    try {
      await handler(request, reply);
    } catch (failure) {
      // Who closes a page in the middle of a line has left, which is no failure.
      const { code } = failure as { code?: string };
      if (code === undefined || !HAS_LEFT.has(code)) log.error('live.failed', { failure });
      // The answer has begun: what remains is to end it, so that the other side connects again.
      reply.raw.destroy();
    }
    return reply;
  });
}

type Read =
  | { readonly document: DocumentNode; readonly errors: readonly []; readonly code: '' }
  | { readonly document: null; readonly errors: readonly GraphQLError[]; readonly code: string };

function readSubscription(schema: GraphQLSchema, { query, variables, operationName }: Asked): Read {
  let code = 'GRAPHQL_PARSE_FAILED';
  try {
    const document = parse(query, { maxTokens: GRAPHQL_LIMITS.tokens });
    code = 'GRAPHQL_VALIDATION_FAILED';
    const errors = validate(schema, document, RULES, { maxErrors: 5 });
    if (errors.length > 0) return { document: null, errors, code };
    code = 'OPERATION_RESOLUTION_FAILURE';
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new GraphQLError('Only subscriptions are answered here.');
    checkCost(schema, { document, variables, operationName });
    return { document, errors: [], code: '' };
  } catch (error) {
    if (error instanceof GraphQLError) return { document: null, errors: [error], code };
    throw error;
  }
}
