import type { RequestContext } from '../graphql/request-context.js';

/** Aborts when the connection behind a live stream closes; it may have closed while the stream was being prepared. */
export function connectionSignal({ http }: RequestContext): AbortSignal {
  const abort = new AbortController();
  const answer = http?.reply.raw;
  if (answer?.destroyed) abort.abort();
  else answer?.once('close', () => abort.abort());
  return abort.signal;
}
