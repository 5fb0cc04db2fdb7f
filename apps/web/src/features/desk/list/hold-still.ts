/** Anything in a list that has an identity. */
interface Row {
  readonly id: string;
}

export interface HeldRows<R extends Row> {
  /** What to show: what was shown, in the same order and with its newest content, and what comes after it. */
  readonly rows: readonly R[];
  /** New rows that belong between the shown ones and wait to be asked for. */
  readonly arrived: readonly R[];
  /** Shown rows that the list no longer holds. */
  readonly left: ReadonlySet<string>;
  /** The list is now another than the shown one: something arrived, left or changed its place. */
  readonly hasChanged: boolean;
}

/**
 * The list as it may be shown while somebody is pointing at it: nothing above or between the shown rows moves.
 * Rows keep their object when nothing changed, so that a caller can tell by identity.
 */
export function holdStill<R extends Row>(shown: readonly R[], latest: readonly R[]): HeldRows<R> {
  const newest = new Map(latest.map((row) => [row.id, row]));
  const known = new Set(shown.map((row) => row.id));
  const lastShown = latest.findLastIndex((row) => known.has(row.id));
  const after = latest.filter((row, place) => place > lastShown && !known.has(row.id));
  const rows = [...shown.map((row) => newest.get(row.id) ?? row), ...after];
  return {
    rows,
    arrived: latest.filter((row, place) => place < lastShown && !known.has(row.id)),
    left: new Set(shown.filter((row) => !newest.has(row.id)).map((row) => row.id)),
    hasChanged: rows.length !== latest.length || rows.some((row, place) => row.id !== latest[place]?.id),
  };
}

/** True when both lists hold the same objects in the same order. */
export function sameRows<R extends Row>(one: readonly R[], other: readonly R[]): boolean {
  return one.length === other.length && one.every((row, place) => row === other[place]);
}
