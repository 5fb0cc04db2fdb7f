import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../errors/domain-error.js';
import { newId } from '../ids.js';
import type { Log } from '../telemetry/log.js';

/** Codes that Apollo Server gives to requests that are no valid GraphQL; their messages name fields, never values. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'LIMIT_EXCEEDED',
]);

/** The one place where errors become what a caller sees. Everything that is not a refusal is INTERNAL with a reference. */
export function formatError(log: Log) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const failure = unwrapResolverError(thrown);
    const place = formatted.path ? { path: formatted.path } : {};
    if (failure instanceof DomainError) {
      const { code, message, fields } = failure;
      return { message, ...place, extensions: { code, ...(fields.length > 0 ? { fields } : {}) } };
    }
    const code = formatted.extensions?.['code'];
    if (code === 'BAD_USER_INPUT') return badVariable(formatted.message);
    if (typeof code === 'string' && REQUEST_CODES.has(code)) {
      return {
        message: formatted.message,
        extensions: { code: code === 'LIMIT_EXCEEDED' ? code : 'BAD_INPUT' },
      };
    }
    if (thrown instanceof GraphQLError && !thrown.originalError && code !== 'INTERNAL_SERVER_ERROR') {
      return { message: formatted.message, extensions: { code: 'BAD_INPUT' } };
    }
    const reference = newId();
    log.error('internal', { reference, failure });
    return {
      message: `Something went wrong here. Nothing was changed. Try again; if it stays, tell us ${reference}.`,
      ...place,
      extensions: { code: 'INTERNAL', reference },
    };
  };
}

// graphql-js writes the value into the message: `Variable "$input" got invalid value "…" at "input.kind"; …`.
function badVariable(message: string): GraphQLFormattedError {
  const at = /at "([^"]+)"/.exec(message)?.[1];
  const variable = /^Variable "\$([^"]+)"/.exec(message)?.[1];
  const unknown = /Field "([^"]+)" is not defined by type/.exec(message)?.[1];
  const missing = /Field "?([\w.]+)"? of required type/.exec(message)?.[1];
  const field = (at ?? variable ?? 'input').replace(/^input\./, '');
  const [name, code] = unknown
    ? [unknown, 'UNKNOWN_FIELD']
    : missing
      ? [missing, 'EMPTY']
      : [field, 'INVALID'];
  const advice = {
    UNKNOWN_FIELD: 'is not a field here; leave it out',
    EMPTY: 'is required',
    INVALID: 'has a value that is not allowed here',
  }[code];
  return {
    message: `${name} ${advice}.`,
    extensions: { code: 'BAD_INPUT', fields: [{ field: name, code }] },
  };
}
