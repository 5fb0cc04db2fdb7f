import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { DomainError, notFound, refuse } from '../platform/errors/domain-error.js';

export interface VersionedInput {
  readonly expectedVersion?: number | null;
}

/**
 * Locks what has versions and gives the newest; 0 when it is not there. Two statements: who waits for the lock has to look
 * again afterwards, and one statement sees one moment.
 */
export async function lockedVersion(tx: Tx, lock: Statement, newest: Statement, id: string): Promise<number> {
  const [present] = await tx.rows(lock, [id]);
  if (!present) return 0;
  const [found] = await tx.rows<{ version: number }>(newest, [id]);
  return found?.version ?? 0;
}

/** What the lists of settings show; more cannot be made. */
export const MOST_CALENDARS = 100;
export const MOST_POLICIES = 200;

/** Refuses one more than the list shows. */
export async function ensureRoom(tx: Tx, count: Statement, most: number, field: string): Promise<void> {
  const [found] = await tx.rows<{ count: number }>(count, []);
  refuse([(found?.count ?? 0) < most ? null : { field, code: 'TOO_MANY', max: most }]);
}

/** Refuses a new version of what is not there, and one that was written without having read the newest. */
export function ensureNewest({ expectedVersion }: VersionedInput, newest: number, field: string): void {
  if (newest === 0) throw notFound(field);
  if (expectedVersion == null) refuse([{ field: 'expectedVersion', code: 'EMPTY' }]);
  if (expectedVersion !== newest)
    throw new DomainError(
      'CONFLICT',
      'Somebody has changed this meanwhile. Reload it and make your change again.',
      [{ field: 'expectedVersion', code: 'OUTDATED' }],
    );
}
