import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { Operation } from './api.js';
import { reconnectDelay, useLive } from './live.js';

interface Notice {
  readonly ticketChanged: { readonly ticketId: string };
}
const changed = { __meta__: { hash: 'sha256:changed' } } as unknown as Operation<
  Notice,
  { ticketId: string }
>;
const event = (notice: Notice): Uint8Array =>
  new TextEncoder().encode(`event: next\ndata: ${JSON.stringify({ data: notice })}\n\n`);

/** A server of one stream per connection: `say` sends on the newest, `cut` breaks it. */
function streams() {
  const requests: unknown[] = [];
  let wake: (() => void) | undefined;
  let queue: Uint8Array[] = [];
  let isCut = false;
  globalThis.fetch = async (_url, options) => {
    requests.push(JSON.parse(options?.body as string));
    queue = [];
    isCut = false;
    const body = {
      async *[Symbol.asyncIterator]() {
        for (;;) {
          const next = queue.shift();
          if (next !== undefined) yield next;
          else if (isCut) throw new TypeError('network error');
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      },
    };
    return {
      ok: true,
      status: 200,
      headers: new Headers({ 'content-type': 'text/event-stream' }),
      body,
    } as unknown as Response;
  };
  return {
    requests,
    say: (notice: Notice) => {
      queue.push(event(notice));
      wake?.();
    },
    cut: () => {
      isCut = true;
      wake?.();
    },
    complete: () => {
      queue.push(new TextEncoder().encode('event: complete\ndata:\n\n'));
      wake?.();
    },
  };
}

function Ear({ hear }: { hear: (notice: Notice) => void }): ReactElement {
  return <p>{useLive(changed, { ticketId: 't1' }, hear)}</p>;
}

describe('useLive', () => {
  afterEach(cleanup);

  it('hears news, and asks everything again after a lost connection', async () => {
    const server = streams();
    const hear = jest.fn();
    const cache = new QueryClient();
    const invalidate = jest.spyOn(cache, 'invalidateQueries');
    render(
      <QueryClientProvider client={cache}>
        <Ear hear={hear} />
      </QueryClientProvider>,
    );
    await screen.findByText('LIVE');
    expect(server.requests).toEqual([{ documentId: 'sha256:changed', variables: { ticketId: 't1' } }]);

    server.say({ ticketChanged: { ticketId: 't1' } });
    await waitFor(() => expect(hear).toHaveBeenCalledWith({ ticketChanged: { ticketId: 't1' } }));
    expect(invalidate).not.toHaveBeenCalled();

    server.cut();
    await screen.findByText('CONNECTING');
    await screen.findByText('LIVE', undefined, { timeout: 4_000 });
    expect(invalidate).toHaveBeenCalledTimes(1);
    expect(server.requests).toHaveLength(2);
  });

  it('asks again when the server ends the stream, and when the computer is back online', async () => {
    const server = streams();
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Ear hear={() => undefined} />
      </QueryClientProvider>,
    );
    await screen.findByText('LIVE');
    server.complete();
    await screen.findByText('CONNECTING');
    await screen.findByText('LIVE', undefined, { timeout: 4_000 });
    expect(server.requests).toHaveLength(2);

    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(server.requests).toHaveLength(3));
  });
});

describe('reconnectDelay', () => {
  it('doubles up to twenty seconds, half of it by chance', () => {
    expect(reconnectDelay(0, () => 0)).toBe(250);
    expect(reconnectDelay(0, () => 1)).toBe(500);
    expect(reconnectDelay(3, () => 1)).toBe(4_000);
    expect(reconnectDelay(60, () => 1)).toBe(20_000);
    expect(reconnectDelay(60, () => 0)).toBe(10_000);
  });
});
