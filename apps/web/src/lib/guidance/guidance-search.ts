import { SearchGuidanceDocument, type SearchEngine, type SearchGuidanceQuery } from '@salus/contract';
import { LIMITS } from '@salus/rules';
import type { ApiError } from '../api.js';
import { useSettled } from '../settled.js';
import { useOperation } from '../operations.js';

/** A search field answers from the first letter on. */
export const SHORTEST_QUERY = 1;
/** Beside a form nobody asked for results: less than this is no word yet. */
export const SHORTEST_WORD = 3;
const PAUSE_MS = 150;
const ASKED = 10;

export type GuidanceHit = SearchGuidanceQuery['searchGuidance']['hits'][number];
const NOTHING: readonly GuidanceHit[] = [];

export interface GuidanceSearch {
  /** What was searched for, after the typing paused; empty when there is nothing to search for yet. */
  readonly query: string;
  /** Of the former query while a new one is on its way. */
  readonly hits: readonly GuidanceHit[];
  readonly engine: SearchEngine | undefined;
  /** Something was published a moment ago that may not be found yet. */
  readonly isStale: boolean;
  readonly isSearching: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

/** The text as the API takes it: no blanks around, not longer than it accepts. */
export function searchable(text: string): string {
  return Array.from(text.trim()).slice(0, LIMITS.searchQuery).join('');
}

/** Searches the guidance while somebody types, after a short pause. */
export function useGuidanceSearch(text: string, shortest = SHORTEST_QUERY): GuidanceSearch {
  const settled = useSettled(searchable(text), PAUSE_MS);
  const query = settled.length >= shortest ? settled : '';
  const { data, error, isFetching, refetch } = useOperation(
    SearchGuidanceDocument,
    { query, first: ASKED },
    { enabled: query !== '', keepPrevious: true },
  );
  const found = query === '' ? undefined : data?.searchGuidance;
  return {
    query,
    hits: found?.hits ?? NOTHING,
    engine: found?.engine,
    isStale: found?.isStale ?? false,
    isSearching: isFetching,
    error: query === '' ? null : error,
    retry: () => void refetch(),
  };
}
