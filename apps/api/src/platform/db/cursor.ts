import { refuse } from '../errors/domain-error.js';
import { isId } from '../ids.js';

/** Where a page of a list ends: microseconds since 1970 as PostgreSQL counts them, and the id that decides between equals. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

export function cursorOf({ at, id }: Place): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** Refuses what is no cursor of ours, under the field `after`. */
export function readCursor(cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const [, at = '', id = ''] = /^(\d{1,16}) ([0-9a-f-]{36})$/.exec(text) ?? [];
  if (!isId(id)) refuse([{ field: 'after', code: 'INVALID' }]);
  return { at, id };
}
