import { useState } from 'react';
import { useGuidanceSearch, type GuidanceHit } from '../../../lib/guidance/guidance-search.js';
import { mayCite } from './cite.js';
import type { ComposerKind } from './composer-kind.js';
import { insertLink, slashQuery } from './slash-query.js';

/** As many as usually fit above the text field. */
const SHOWN = 5;

/** What is needed of a key press. */
interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly nativeEvent: { readonly isComposing: boolean };
  readonly preventDefault: () => void;
}

export interface Inserter {
  readonly isOpen: boolean;
  readonly words: string;
  readonly hits: readonly GuidanceHit[];
  readonly isSearching: boolean;
  /** Place of the marked hit. */
  readonly marked: number;
  readonly setCaret: (caret: number) => void;
  readonly insert: (hit: GuidanceHit) => void;
  /** True when the key was for the inserter. */
  readonly onKey: (event: Key) => boolean;
}

/** The search for guidance inside a text: opened by a slash, driven by the keys of the text field. */
export function useInserter(
  kind: ComposerKind,
  text: string,
  onInsert: (text: string, caret: number) => void,
): Inserter {
  const [caret, setCaret] = useState(0);
  const [marked, setMarked] = useState(0);
  // The slash that somebody does not want to be a search.
  const [dismissed, setDismissed] = useState<number | null>(null);
  const query = slashQuery(text, caret);
  const isOpen = query !== null && query.start !== dismissed;
  const search = useGuidanceSearch(isOpen ? query.words : '');
  const citable = search.hits.filter(({ article }) => mayCite(kind, article.tlp));
  const hits = isOpen && search.query !== '' ? citable.slice(0, SHOWN) : [];
  const place = Math.min(marked, Math.max(0, hits.length - 1));

  function insert(hit: GuidanceHit): void {
    if (query === null) return;
    const changed = insertLink(text, query, hit.article);
    setMarked(0);
    onInsert(changed.text, changed.caret);
  }

  function onKey(event: Key): boolean {
    // While letters are composed (Greek accents, for example) the keys belong to the composing.
    if (!isOpen || event.nativeEvent.isComposing) return false;
    const hit = hits[place];
    if (event.key === 'Escape') setDismissed(query.start);
    else if (hit === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return false;
    else if (event.key === 'ArrowDown') setMarked((place + 1) % hits.length);
    else if (event.key === 'ArrowUp') setMarked((place + hits.length - 1) % hits.length);
    else if (event.key === 'Enter' || event.key === 'Tab') insert(hit);
    else return false;
    event.preventDefault();
    return true;
  }

  return {
    isOpen,
    words: query?.words ?? '',
    hits,
    isSearching: search.isSearching,
    marked: place,
    setCaret,
    insert,
    onKey,
  };
}
