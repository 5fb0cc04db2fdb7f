import { useEffect, useRef, useState } from 'react';
import type { DeskRow } from './use-ticket-list.js';

export interface ListFocus {
  /** The one row that the tab key reaches; the arrow keys reach the others. */
  readonly tabStop: string | undefined;
  /** The row that is to take the focus as soon as it is rendered. */
  readonly wanted: string | null;
  readonly onFocus: (id: string) => void;
  readonly move: (by: number) => void;
  readonly focusOpen: () => boolean;
}

/** Where the focus stands in the list, and how it moves. */
export function useListFocus(
  rows: readonly DeskRow[],
  openReference: string | null,
  scrollTo: (place: number) => void,
): ListFocus {
  const [focused, setFocused] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const openPlace = rows.findIndex((row) => row.reference === openReference);
  // Where the open ticket stood: when it has left the list, the next one is the one that took its place.
  const lastPlace = useRef(-1);
  const focusedPlace = rows.findIndex((row) => row.id === focused);
  const tabStop = (rows[focusedPlace] ?? rows[openPlace] ?? rows[0])?.id;

  useEffect(() => {
    if (openPlace >= 0) lastPlace.current = openPlace;
  }, [openPlace]);

  // What was opened by another way than the list is where the next step begins.
  const [formerOpen, setFormerOpen] = useState(openReference);
  if (formerOpen !== openReference) {
    setFormerOpen(openReference);
    setFocused(null);
  }

  function goTo(place: number): boolean {
    const row = rows[place];
    if (row === undefined) return false;
    scrollTo(place);
    setWanted(row.id);
    return true;
  }

  function move(by: number): void {
    const from = focusedPlace >= 0 ? focusedPlace : openPlace;
    const hasLeft = from < 0 && openReference !== null && lastPlace.current >= 0;
    const start = hasLeft ? lastPlace.current - (by > 0 ? 1 : 0) : from;
    goTo(Math.max(0, Math.min(rows.length - 1, start + by)));
  }

  return {
    tabStop,
    wanted,
    onFocus: (id) => {
      setFocused(id);
      setWanted(null);
    },
    move,
    focusOpen: () => goTo(openPlace >= 0 ? openPlace : Math.min(lastPlace.current, rows.length - 1)),
  };
}
