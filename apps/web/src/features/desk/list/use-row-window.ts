import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { RowWindow, type RowsInSight } from './row-window.js';

export interface RowWindowOnScreen extends RowsInSight {
  readonly attach: RowWindow['attach'];
  readonly measure: RowWindow['measure'];
  readonly scrollTo: (place: number) => void;
  readonly scrollToTop: () => void;
}

/** The part of a long list that has to be rendered, for these rows. */
export function useRowWindow(rows: readonly { readonly id: string }[]): RowWindowOnScreen {
  const [store] = useState(() => new RowWindow());
  const inSight = useSyncExternalStore(store.subscribe, store.getSnapshot);

  useLayoutEffect(() => store.show(rows.map((row) => row.id)), [store, rows]);

  return {
    ...inSight,
    attach: store.attach,
    measure: store.measure,
    scrollTo: (place) => store.scrollTo(place),
    scrollToTop: () => store.scrollToTop(),
  };
}
