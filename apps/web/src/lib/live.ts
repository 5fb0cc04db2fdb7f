import { useQueryClient } from '@tanstack/react-query';
import { createClient, type RequestParams } from 'graphql-sse';
import { useEffect, useEffectEvent, useState } from 'react';
import { documentId, type Operation } from './api.js';

/** `LIVE`: news arrive by themselves. `CONNECTING`: not yet, or no longer and trying again. `OFF`: not asked for. */
export type LiveState = 'LIVE' | 'CONNECTING' | 'OFF';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 20_000;

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
    setState('CONNECTING');
    let wasLive = false;
    const client = createClient({
      url: '/graphql/stream',
      retryAttempts: Number.POSITIVE_INFINITY,
      retry: (attempt) => new Promise((resolve) => setTimeout(resolve, reconnectDelay(attempt))),
      on: {
        connecting: () => setState('CONNECTING'),
        connected: () => {
          setState('LIVE');
          if (wasLive) void cache.invalidateQueries();
          wasLive = true;
        },
      },
    });
    // The server knows the operation by its hash, the library's type only by its text.
    const params = { documentId: id, variables: JSON.parse(wire) as object } as unknown as RequestParams;
    const stop = client.subscribe<Result>(params, {
      next: (answer) => {
        if (answer.data !== undefined && answer.data !== null) hear(answer.data);
      },
      error: () => setState('OFF'),
      complete: () => setState('OFF'),
    });
    return () => {
      stop();
      client.dispose();
      setState('OFF');
    };
  }, [cache, enabled, id, wire]);

  return state;
}
