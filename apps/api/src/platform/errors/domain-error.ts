import type { ErrorCode } from '@salus/rules';

/** One thing that is wrong with one field: a code the web app has words for, and the limits where there are some. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly min?: number;
  readonly max?: number;
}

/** A refusal that the caller may see: what is wrong, where, and what to do. Everything else is INTERNAL. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

// The same words for "not there" and "not yours", so that nobody learns which it is.
export const notFound = (field = 'id') =>
  new DomainError(
    'NOT_FOUND',
    'There is nothing with this id that you may see. Check the address or go back to the list.',
    [{ field, code: 'NOT_FOUND' }],
  );

export const forbidden = (what: string) => new DomainError('FORBIDDEN', what);

/** So many problems stand in the message; all of them in its fields. */
const IN_WORDS = 8;

/** Refuses with BAD_INPUT when any problem was found; the message names the first fields. */
export function refuse(problems: readonly (FieldProblem | null)[]): void {
  const found = problems.filter((problem) => problem !== null);
  if (found.length === 0) return;
  const words = found
    .slice(0, IN_WORDS)
    .map((problem) => `${problem.field}: ${problem.code}${limitsOf(problem)}`);
  const more = found.length > IN_WORDS ? `; and ${found.length - IN_WORDS} more` : '';
  throw new DomainError('BAD_INPUT', `Please correct ${words.join('; ')}${more}.`, found);
}

function limitsOf({ min, max }: FieldProblem): string {
  const limits = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ];
  return limits.length === 0 ? '' : ` (${limits.join(', ')})`;
}

/** Refuses unless the answer of a policy is yes. */
export function ensure(allowed: boolean, what: string): void {
  if (!allowed) throw forbidden(what);
}
