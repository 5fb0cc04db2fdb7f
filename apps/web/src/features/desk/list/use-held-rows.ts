import { useState } from 'react';
import { holdStill, sameRows, type HeldRows } from './hold-still.js';

export interface ListOnScreen<R extends { readonly id: string }> extends HeldRows<R> {
  /** Brings the list up to date because somebody asked for it. */
  readonly update: () => void;
}

/**
 * The rows on the screen: the latest ones while the list is at rest, otherwise those that were there, until the
 * list comes to rest or somebody asks. `null` means that nothing has been loaded yet.
 */
export function useHeldRows<R extends { readonly id: string }>(
  latest: readonly R[] | null,
  isAtRest: boolean,
): ListOnScreen<R> {
  const [shown, setShown] = useState<readonly R[] | null>(latest);
  const follows = isAtRest || shown === null || shown.length === 0;
  const held = holdStill(follows ? (latest ?? []) : shown, latest ?? shown ?? []);
  const isSame = shown !== null && sameRows(shown, held.rows);
  // Kept during the render, so that no frame shows the rows in a wrong order.
  if (latest !== null && !isSame) setShown(held.rows);
  return { ...held, rows: isSame ? shown : held.rows, update: () => setShown(latest) };
}
