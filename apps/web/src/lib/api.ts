import { isUnattended } from './attendance.js';
import type { TypedDocumentString } from '@salus/contract';

/** How long an answer may take before the person is told that something is wrong. */
const TIMEOUT_MS = 15_000;

/** What is wrong with one field of an input; `max` where a limit was passed. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly max?: number;
}

/**
 * Every way in which asking the API can fail. `code` is a code of the API, or `OFFLINE` when no answer could be had,
 * `TIMEOUT` when none came in time. `reference` finds the entry in the server's log.
 */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly fields: readonly FieldProblem[] = [],
    readonly reference?: string,
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

/** The document of one operation; only its hash goes over the wire. */
export type Operation<Result, Variables> = TypedDocumentString<Result, Variables>;
/** A document of which only the name matters. */
export type AnyOperation = Operation<unknown, never>;

interface WireError {
  readonly message?: string;
  readonly extensions?: { code?: unknown; fields?: unknown; reference?: unknown };
}
/** What the API answers to one operation, over HTTP and in process. */
export interface WireAnswer {
  readonly data?: unknown;
  readonly errors?: readonly WireError[] | undefined;
}

/** The name by which the API's allow-list knows an operation. */
export function documentId(document: AnyOperation): string {
  const hash: unknown = document.__meta__?.['hash'];
  if (typeof hash !== 'string') throw new Error('This document was not made by the code generator.');
  return hash;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === 'object' && value !== null && 'field' in value && 'code' in value;
}

/** The data of an answer, or the first error of it as an exception. */
export function readAnswer(answer: WireAnswer): unknown {
  const first = answer.errors?.[0];
  if (first === undefined) return answer.data;
  const { code, fields, reference } = first.extensions ?? {};
  throw new ApiError(
    typeof code === 'string' ? code : 'INTERNAL',
    Array.isArray(fields) ? fields.filter(isFieldProblem) : [],
    typeof reference === 'string' ? reference : undefined,
  );
}

function isWireAnswer(value: unknown): value is WireAnswer {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
}

/** Sends one allow-listed operation by its hash. Throws `ApiError`, or the abort of the caller's own signal. */
export async function send(id: string, variables: unknown, signal?: AbortSignal): Promise<unknown> {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(isUnattended() ? { 'x-salus-unattended': '1' } : {}),
      },
      credentials: 'same-origin',
      body: JSON.stringify({ documentId: id, variables }),
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    answer = await response.json().catch(() => undefined);
  } catch (failure) {
    if (signal?.aborted === true) throw failure;
    throw new ApiError(limit.aborted ? 'TIMEOUT' : 'OFFLINE');
  }
  if (isWireAnswer(answer)) return readAnswer(answer);
  // A proxy or a full server answered instead of the API.
  throw new ApiError(response.status === 429 ? 'RATE_LIMITED' : 'INTERNAL');
}

/** Runs one operation over HTTP and gives its typed data. */
export async function request<Result, Variables>(
  document: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  return (await send(documentId(document), variables, signal)) as Result;
}
