import { NoteSearchDocument, type SearchOutcome } from '@salus/contract';
import { useCallback, useEffect, useRef } from 'react';
import { request } from '../api.js';
import { useLanguage } from '../i18n.js';

/** Words that stood for so long without an answer were meant, and are not on the way to others. */
const MEANT_MS = 2_000;
/** Whoever looks at results for less has not looked. */
const LOOKED_MS = 5_000;

interface Shown {
  readonly query: string;
  readonly since: number;
  readonly count: number;
}

/**
 * Counts searches that lead nowhere: nothing was found, or nothing of it was opened. Only the words are sent, and nothing that
 * says whose they are. Hand `onOpen` to what is clicked when a result is opened.
 */
export function useSearchNotes(query: string, count: number | undefined): { onOpen: () => void } {
  const { language } = useLanguage();
  const shown = useRef<Shown | null>(null);
  const noted = useRef(new Set<string>());

  const note = useCallback(
    (words: string, outcome: SearchOutcome): void => {
      const key = `${outcome} ${words}`;
      if (noted.current.has(key)) return;
      noted.current.add(key);
      // Nobody waits for it, and nobody is told when it fails.
      void request(NoteSearchDocument, { input: { query: words, language, outcome } }).catch(() => undefined);
    },
    [language],
  );
  const leave = useCallback((): void => {
    const { current } = shown;
    shown.current = null;
    if (current !== null && current.count > 0 && performance.now() - current.since >= LOOKED_MS)
      note(current.query, 'NOTHING_OPENED');
  }, [note]);

  useEffect(() => {
    if (query === '' || count === undefined) return undefined;
    shown.current = { query, count, since: performance.now() };
    const timer = count === 0 ? setTimeout(() => note(query, 'NOTHING_FOUND'), MEANT_MS) : undefined;
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [query, count, note, leave]);

  // Also when the page is left altogether.
  useEffect(() => {
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [leave]);

  const onOpen = useCallback((): void => {
    shown.current = null;
  }, []);
  return { onOpen };
}
