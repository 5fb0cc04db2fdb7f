import { ViewerDocument } from '@salus/contract';
import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { ApiError, documentId, request, type AnyOperation, type Operation } from './api.js';

/** How an operation reaches the API: over HTTP in the browser, in process on the server. */
export type Send = (id: string, variables: unknown, signal?: AbortSignal) => Promise<unknown>;

/** Answers are shown from memory for this long before a screen that opens asks again. */
const FRESH_MS = 15_000;

/** A cache whose default way of asking is `send`; keys are `[hash, variables]`. */
export function createQueryClient(send: Send): QueryClient {
  // A session that has ended is noticed by the first refusal; asking who is looking then leads to sign in.
  const onError = (failure: Error): void => {
    if (failure instanceof ApiError && failure.code === 'UNAUTHENTICATED') {
      void cache.invalidateQueries({ queryKey: operationKey(ViewerDocument) });
    }
  };
  const cache: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        queryFn: ({ queryKey, signal }) => send(String(queryKey[0]), queryKey[1] ?? {}, signal),
        staleTime: FRESH_MS,
        // Only a lost connection is worth asking again by itself; every other refusal would come again.
        retry: (count, failure) => count < 2 && failure instanceof ApiError && failure.code === 'OFFLINE',
        // Our own offline banner says it; a paused query would show a skeleton for ever.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  return cache;
}

/** The cache key of an operation; without variables it matches every call of it (for `invalidateQueries`). */
export function operationKey<Result, Variables>(
  document: Operation<Result, Variables>,
  variables?: Variables,
): readonly unknown[] {
  const id = documentId(document);
  return variables === undefined ? [id] : [id, variables];
}

/** Asks ahead, before a screen is rendered. A refusal is kept for the screen to tell; nothing is thrown. */
export async function askAhead<Result, Variables>(
  cache: QueryClient,
  document: Operation<Result, Variables>,
  variables: Variables,
): Promise<void> {
  await cache.query({ queryKey: operationKey(document, variables) }).catch(() => undefined);
}

export interface OperationOptions {
  /** Ask only when true. */
  readonly enabled?: boolean;
  /** Show the answer to the former variables until the new one is there (lists under a filter). */
  readonly keepPrevious?: boolean;
  /** Ask again this often. */
  readonly everyMs?: number;
}

/** Asks a question and keeps the answer: `{ data, error, isPending, isFetching, refetch }`, typed by the document. */
export function useOperation<Result, Variables>(
  document: Operation<Result, Variables>,
  variables: Variables,
  options: OperationOptions = {},
): UseQueryResult<Result, ApiError> {
  return useQuery<Result, ApiError>({
    queryKey: operationKey(document, variables),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
  });
}

export interface ChangeOptions<Result, Variables> {
  /** Operations whose answers are stale after the change. */
  readonly invalidates?: readonly AnyOperation[];
  readonly onSuccess?: (result: Result, variables: Variables) => void;
  readonly onError?: (error: ApiError, variables: Variables) => void;
}

/** Makes a change: `{ mutate, mutateAsync, isPending, error, reset }`. Errors are always `ApiError`. */
export function useChange<Result, Variables>(
  document: Operation<Result, Variables>,
  options: ChangeOptions<Result, Variables> = {},
): UseMutationResult<Result, ApiError, Variables> {
  const cache = useQueryClient();
  return useMutation<Result, ApiError, Variables>({
    mutationFn: (variables) => request(document, variables),
    onSuccess: (result, variables) => {
      for (const stale of options.invalidates ?? []) {
        void cache.invalidateQueries({ queryKey: operationKey(stale) });
      }
      options.onSuccess?.(result, variables);
    },
    onError: (error, variables) => options.onError?.(error, variables),
  });
}
