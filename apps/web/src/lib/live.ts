import { ViewerDocument } from '@salus/contract';
import { useQueryClient } from '@tanstack/react-query';
import { createClient, type RequestParams } from 'graphql-sse';
import { useEffect, useEffectEvent, useState } from 'react';
import { documentId, type Operation } from './api.js';
import { operationKey } from './operations.js';

/** `LIVE`: news arrive by themselves. `CONNECTING`: not yet, or no longer and trying again. `OFF`: not asked for. */
export type LiveState = 'LIVE' | 'CONNECTING' | 'OFF';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 20_000;
/** A stream that has lived so long was well: proxies cut quiet ones now and then. */
const WELL_MS = 30_000;

/** Waits longer each time, with a random part, so that a restarted server is not met by all screens at once. */
export function reconnectDelay(attempt: number, random: () => number = Math.random): number {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
  return Math.round(wait / 2 + (wait / 2) * random());
}

/**
 * Listens to a subscription over server-sent events as long as the screen is open, and calls `onNotice` for each
 * piece of news. A notice only says that something changed: ask again for what it was. After a lost connection
 * everything on the screen is asked again, because news may have been missed.
 */
export function useLive<Result, Variables extends Record<string, unknown>>(
  document: Operation<Result, Variables>,
  variables: Variables,
  onNotice: (notice: Result) => void,
  enabled = true,
): LiveState {
  const [state, setState] = useState<LiveState>('OFF');
  const cache = useQueryClient();
  const id = documentId(document);
  const wire = JSON.stringify(variables);
  const hear = useEffectEvent(onNotice);

  useEffect(() => {
    if (!enabled) return undefined;
    let hasBeenLive = false;
    let endings = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;

    const client = createClient({
      url: '/graphql/stream',
      retryAttempts: Number.POSITIVE_INFINITY,
      retry: (attempt) => {
        setState('CONNECTING');
        return new Promise((resolve) => setTimeout(resolve, reconnectDelay(attempt)));
      },
      on: {
        connected: () => {
          setState('LIVE');
          if (hasBeenLive) void cache.invalidateQueries();
          hasBeenLive = true;
        },
      },
    });

    const listen = (): void => {
      clearTimeout(timer);
      stop?.();
      setState('CONNECTING');
      // A server that ends the stream itself (it restarts, the session is over) is asked again, each time later.
      let isCurrent = true;
      const since = Date.now();
      const again = (): void => {
        if (!isCurrent) return;
        setState('CONNECTING');
        if (Date.now() - since > WELL_MS) endings = 0;
        timer = setTimeout(listen, reconnectDelay(endings));
        endings += 1;
      };
      const unsubscribe = client.subscribe<Result>(
        // The server knows the operation by its hash, the library's type only by its text.
        { documentId: id, variables: JSON.parse(wire) as object } as unknown as RequestParams,
        {
          next: ({ data, errors }) => {
            if (data !== undefined && data !== null) {
              endings = 0;
              hear(data);
            } else if (
              errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED') === true
            ) {
              void cache.invalidateQueries({ queryKey: operationKey(ViewerDocument) });
            }
          },
          error: again,
          complete: again,
        },
      );
      stop = () => {
        isCurrent = false;
        unsubscribe();
      };
    };

    listen();
    // A connection that died without a word looks alive: a computer that is back online makes a new one.
    window.addEventListener('online', listen);
    return () => {
      window.removeEventListener('online', listen);
      clearTimeout(timer);
      stop?.();
      client.dispose();
      setState('OFF');
    };
  }, [cache, enabled, id, wire]);

  return state;
}
