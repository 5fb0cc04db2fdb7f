import { PortalTicketsDocument, type PortalTicketsQuery, type TicketView } from '@salus/contract';
import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { request, type ApiError } from '../../../lib/api.js';
import { operationKey } from '../../../lib/operations.js';

/** How many tickets come at once. */
export const PAGE_SIZE = 25;

/** One list of tickets, newest activity first, page by page. */
export function useTicketPages(
  view: TicketView,
): UseInfiniteQueryResult<InfiniteData<PortalTicketsQuery>, ApiError> {
  return useInfiniteQuery<
    PortalTicketsQuery,
    ApiError,
    InfiniteData<PortalTicketsQuery>,
    readonly unknown[],
    string | null
  >({
    queryKey: operationKey(PortalTicketsDocument, { view }),
    queryFn: ({ pageParam, signal }) =>
      request(PortalTicketsDocument, { view, first: PAGE_SIZE, after: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: ({ tickets: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
}
