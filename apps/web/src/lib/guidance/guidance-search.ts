import { SearchGuidanceDocument, type SearchEngine, type SearchGuidanceQuery } from '@salus/contract';
import { LIMITS } from '@salus/rules';
import { useMemo } from 'react';
import type { ApiError } from '../api.js';
import { useSettled } from '../settled.js';
import { useLanguage } from '../i18n.js';
import { useOperation } from '../operations.js';
import { onePerArticle } from './one-per-article.js';

/** Shorter texts would find nearly everything. */
export const SHORTEST_QUERY = 3;
const PAUSE_MS = 150;
/** More than are shown, because several may be languages of one article. */
const ASKED = 20;

export type GuidanceHit = SearchGuidanceQuery['searchGuidance']['hits'][number];

export interface GuidanceSearch {
  /** What was searched for, after the typing paused; empty when there is nothing to search for yet. */
  readonly query: string;
  /** One hit per article; of the former query while a new one is on its way. */
  readonly hits: readonly GuidanceHit[];
  readonly engine: SearchEngine | undefined;
  readonly isSearching: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

/** The text as the API takes it: no blanks around, not longer than it accepts. */
export function searchable(text: string): string {
  return Array.from(text.trim()).slice(0, LIMITS.searchQuery).join('');
}

/** Searches the guidance while somebody types: from the third letter on, after a short pause. */
export function useGuidanceSearch(text: string): GuidanceSearch {
  const { language } = useLanguage();
  const settled = useSettled(searchable(text), PAUSE_MS);
  const query = settled.length >= SHORTEST_QUERY ? settled : '';
  const { data, error, isFetching, refetch } = useOperation(
    SearchGuidanceDocument,
    { query, first: ASKED },
    { enabled: query !== '', keepPrevious: true },
  );
  const found = query === '' ? undefined : data?.searchGuidance;
  const hits = useMemo(
    () => onePerArticle(found?.hits ?? [], (hit) => hit.article, language),
    [found, language],
  );
  return {
    query,
    hits,
    engine: found?.engine,
    isSearching: isFetching,
    error: query === '' ? null : error,
    retry: () => void refetch(),
  };
}
