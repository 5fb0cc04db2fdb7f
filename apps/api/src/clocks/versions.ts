import { DomainError, notFound, refuse } from '../platform/errors/domain-error.js';

export interface VersionedInput {
  readonly expectedVersion?: number | null;
}

/** Refuses a new version of what is not there, and one that was written without having read the newest. */
export function ensureNewest(
  { expectedVersion }: VersionedInput,
  newest: number | undefined,
  field: string,
): void {
  if (newest === undefined) throw notFound(field);
  if (expectedVersion == null) refuse([{ field: 'expectedVersion', code: 'EMPTY' }]);
  if (expectedVersion !== newest)
    throw new DomainError(
      'CONFLICT',
      'Somebody has changed this meanwhile. Reload it and make your change again.',
      [{ field: 'expectedVersion', code: 'OUTDATED' }],
    );
}
