import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { request, type ApiError, type Operation } from '../../lib/api.js';
import { operationKey } from '../../lib/operations.js';

interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

export interface Pages<Row> {
  readonly data: readonly Row[] | undefined;
  readonly error: ApiError | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
}

/** A list of the mailroom, page by page below one another. */
export function usePages<Result, Row>(
  document: Operation<Result, { after: string | null }>,
  pageOf: (result: Result) => Page<Row>,
): Pages<Row> {
  const list = useInfiniteQuery<Result, ApiError, InfiniteData<Result>, readonly unknown[], string | null>({
    queryKey: operationKey(document),
    queryFn: ({ pageParam, signal }) => request(document, { after: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: (last) => {
      const { pageInfo } = pageOf(last);
      return pageInfo.hasNextPage ? pageInfo.endCursor : null;
    },
  });
  return {
    data: list.data?.pages.flatMap((page) => pageOf(page).nodes),
    error: list.error,
    isFetching: list.isFetching,
    refetch: list.refetch,
    hasMore: list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    loadMore: () => void list.fetchNextPage(),
  };
}
