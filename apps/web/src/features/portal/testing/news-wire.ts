/** Lets a test send live news to the screen that is open. */
export interface NewsWire {
  /** Something happened to this ticket, as the server tells every open screen. */
  readonly tell: (ticketId: string) => void;
  /** Takes the wire away again. */
  readonly cut: () => void;
}

/** Stands in front of the wire that `renderScreen` lays, and answers the stream of events itself. Call it before. */
export function layNewsWire(): NewsWire {
  const listeners = new Set<(chunk: string) => void>();
  let requests: typeof fetch | undefined;
  const both: typeof fetch = async (url, options) => {
    if (url === '/graphql/stream') {
      const body = events(listeners, options?.signal);
      return { ok: true, status: 200, statusText: 'OK', body } as unknown as Response;
    }
    if (requests === undefined) throw new TypeError('No wire is laid.');
    return requests(url, options);
  };
  Object.defineProperty(globalThis, 'fetch', {
    configurable: true,
    get: () => both,
    set: (laid: typeof fetch) => (requests = laid),
  });
  return {
    tell: (ticketId) => {
      const data = { data: { ticketChanged: { ticketId, eventId: 'e1', type: 'TICKET_REPLIED' } } };
      for (const hear of listeners) hear(`event: next\ndata: ${JSON.stringify(data)}\n\n`);
    },
    cut: () => {
      Object.defineProperty(globalThis, 'fetch', { configurable: true, writable: true, value: requests });
    },
  };
}

async function* events(
  listeners: Set<(chunk: string) => void>,
  signal: AbortSignal | null | undefined,
): AsyncGenerator<Uint8Array> {
  const waiting: string[] = [];
  let wake = (): void => undefined;
  const hear = (chunk: string): void => {
    waiting.push(chunk);
    wake();
  };
  listeners.add(hear);
  signal?.addEventListener('abort', () => wake());
  try {
    while (signal?.aborted !== true) {
      const chunk = waiting.shift();
      if (chunk !== undefined) yield new TextEncoder().encode(chunk);
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    listeners.delete(hear);
  }
}
