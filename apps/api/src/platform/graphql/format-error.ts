import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../errors/domain-error.js';
import { newId } from '../ids.js';
import type { Log } from '../telemetry/log.js';

/** What is wrong with requests that are no valid GraphQL, by Apollo Server's codes: its own messages repeat what was sent. */
const REQUEST_FAILURES: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'This is not a GraphQL document. Check it at the place named here.',
  GRAPHQL_VALIDATION_FAILED: 'This operation does not fit the schema. Check it at the place named here.',
  OPERATION_RESOLUTION_FAILURE: 'Name one of the operations of the document.',
  BAD_REQUEST: 'This is not a GraphQL request: send a document and its variables as JSON by POST.',
};
/** PostgreSQL's code for a text that it cannot store, such as one with a zero byte. */
const UNSTORABLE_TEXT = '22021';

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
    if (/^Too many errors processing variables/.test(formatted.message)) {
      return badRequest(
        { message: '' },
        'More is wrong with the variables than is told here. Correct this first.',
      );
    }
    if (isLimit(thrown)) return { message: formatted.message, extensions: { code: 'LIMIT_EXCEEDED' } };
    if (TOO_MANY_TOKENS.test(formatted.message)) {
      return { message: 'This operation is too long.', extensions: { code: 'LIMIT_EXCEEDED' } };
    }
    if (typeof code === 'string' && code in REQUEST_FAILURES)
      return badRequest(formatted, REQUEST_FAILURES[code]!);
    if (thrown instanceof GraphQLError && !thrown.originalError && code !== 'INTERNAL_SERVER_ERROR') {
      return badRequest(formatted, REQUEST_FAILURES['GRAPHQL_VALIDATION_FAILED']!);
    }
    if ((failure as { code?: unknown } | null)?.code === UNSTORABLE_TEXT) {
      return {
        message: 'A text has a character that cannot be stored. Remove it and try again.',
        ...place,
        extensions: { code: 'BAD_INPUT' },
      };
    }
    if (isBusy(failure)) {
      log.warn('busy', { failure });
      return { message: BUSY, ...place, extensions: { code: 'UNAVAILABLE' } };
    }
    const reference = newId();
    log.error('internal', { reference, failure });
    return {
      message: `Something went wrong here. Send it again: with the same key it is not done twice. If it stays, tell us ${reference}.`,
      ...place,
      extensions: { code: 'INTERNAL', reference },
    };
  };
}

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

/** Apollo Server puts its own code on what its validation finds; ours stands on the error behind it. */
function isLimit(thrown: unknown): boolean {
  const errors = thrown instanceof GraphQLError ? [thrown, thrown.originalError] : [];
  return errors.some(
    (error) => error instanceof GraphQLError && error.extensions['code'] === 'LIMIT_EXCEEDED',
  );
}

const badRequest = ({ locations }: GraphQLFormattedError, message: string): GraphQLFormattedError => ({
  message,
  ...(locations ? { locations } : {}),
  extensions: { code: 'BAD_INPUT' },
});

const BUSY =
  'Too much is going on right now. Send it again in a moment: with the same key it is not done twice.';
/** Lock not available, statement cancelled by its timeout, too many connections, the database is starting or stopping. */
const BUSY_CODES = new Set(['55P03', '57014', '53300', '57P01', '57P03', 'ECONNREFUSED']);

function isBusy(failure: unknown): boolean {
  const { code, message } = failure as { code?: unknown; message?: unknown };
  return BUSY_CODES.has(String(code)) || message === 'timeout exceeded when trying to connect';
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
