import { DeskTicketsDocument, type DeskRowFragment, type DeskTicketsQuery } from '@salus/contract';
import { useInfiniteQuery, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request, type ApiError } from '../../../lib/api.js';
import { operationKey } from '../../../lib/operations.js';
import { orderOf, type DeskView } from '../views.js';

export type DeskRow = DeskRowFragment;
export type TicketPages = InfiniteData<DeskTicketsQuery, string | null>;

const PAGE_SIZE = 50;
/** Without live news the list asks by itself, often enough for a P1 and seldom enough for a weak line. */
const ASK_AGAIN_MS = 20_000;

/** All lists of the desk in the cache. */
export const EVERY_LIST: QueryKey = operationKey(DeskTicketsDocument);

export interface TicketList {
  /** Null until the first page is there. */
  readonly rows: readonly DeskRow[] | null;
  readonly error: ApiError | null;
  readonly isRetrying: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** Pages can overlap for a moment, when a ticket moved from one to the other between two questions. */
function withoutRepeats(rows: readonly DeskRow[]): DeskRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The tickets of one view, page by page. */
export function useTicketList(view: DeskView, isLive: boolean): TicketList {
  const order = orderOf(view);
  const list = useInfiniteQuery<DeskTicketsQuery, ApiError, TicketPages, QueryKey, string | null>({
    queryKey: [...EVERY_LIST, { view, order }],
    queryFn: ({ pageParam, signal }) =>
      request(DeskTicketsDocument, { view, order, first: PAGE_SIZE, after: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: ({ tickets: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    refetchInterval: isLive ? false : ASK_AGAIN_MS,
  });
  const pages = list.data?.pages;
  const rows = useMemo(
    () => (pages === undefined ? null : withoutRepeats(pages.flatMap((page) => page.tickets.nodes))),
    [pages],
  );
  return {
    rows,
    error: list.error,
    isRetrying: list.isFetching,
    hasMore: list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    loadMore: () => void list.fetchNextPage(),
    retry: () => void list.refetch(),
  };
}
