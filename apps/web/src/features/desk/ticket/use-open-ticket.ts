import { DeskTicketDocument } from '@salus/contract';
import { ApiError } from '../../../lib/api.js';
import { useOperation } from '../../../lib/operations.js';
import type { Ticket } from './ticket-cache.js';

/** Without live news the open ticket is asked for again by itself. */
const ASK_AGAIN_MS = 20_000;

export interface OpenTicket {
  readonly ticket: Ticket | null;
  readonly error: ApiError | null;
  readonly isRetrying: boolean;
  readonly retry: () => void;
}

/** The ticket with this reference; nothing while none is open or it is on its way. */
export function useOpenTicket(reference: string | null, isLive: boolean): OpenTicket {
  const asked = useOperation(
    DeskTicketDocument,
    { reference: reference ?? '' },
    { enabled: reference !== null, ...(isLive ? {} : { everyMs: ASK_AGAIN_MS }) },
  );
  const ticket = reference === null ? null : (asked.data?.ticket ?? null);
  const isMissing = reference !== null && asked.data !== undefined && ticket === null;
  return {
    ticket,
    // What is known stays on the screen when asking again failed.
    error: isMissing ? new ApiError('NOT_FOUND') : ticket === null ? asked.error : null,
    isRetrying: asked.isFetching,
    retry: () => void asked.refetch(),
  };
}
