import { useState } from 'react';

const KEY = 'salus.desk.panes';

/** Widths in CSS pixels by the id of the pane. */
export type PaneSizes = Readonly<Record<string, number>>;

export const PANE_RANGES = {
  views: { min: 168, max: 280 },
  list: { min: 280, max: 560 },
  context: { min: 260, max: 480 },
} as const;

const FIRST: PaneSizes = { views: 200, list: 360, context: 320 };

function read(): PaneSizes {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return FIRST;
    const sizes = Object.entries(PANE_RANGES).map(([id, { min, max }]) => {
      const size: unknown = (kept as Record<string, unknown>)[id];
      return [id, typeof size === 'number' && size >= min && size <= max ? size : FIRST[id]];
    });
    return Object.fromEntries(sizes) as PaneSizes;
  } catch {
    return FIRST;
  }
}

/** How wide the panes of the desk are, remembered in this browser. */
export function usePaneSizes(): readonly [PaneSizes, (sizes: PaneSizes) => void] {
  const [sizes, setSizes] = useState(read);
  return [
    sizes,
    (next) => {
      setSizes(next);
      try {
        localStorage.setItem(KEY, JSON.stringify(next));
      } catch {
        // Without storage the widths last as long as the page.
      }
    },
  ];
}
