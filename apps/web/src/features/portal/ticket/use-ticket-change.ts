import { PortalTicketDocument, PortalTicketsDocument, type PortalTicketFragment } from '@salus/contract';
import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { ApiError, Operation } from '../../../lib/api.js';
import { operationKey, useChange } from '../../../lib/operations.js';

interface Options {
  readonly onSuccess?: (ticket: PortalTicketFragment) => void;
  readonly onError?: (error: ApiError) => void;
}

/** Makes a change to a ticket and shows at once what the server made of it. `read` finds the ticket in the answer. */
export function useTicketChange<Result, Variables>(
  document: Operation<Result, Variables>,
  read: (result: Result) => PortalTicketFragment,
  options: Options = {},
): UseMutationResult<Result, ApiError, Variables> {
  const cache = useQueryClient();
  return useChange(document, {
    invalidates: [PortalTicketsDocument],
    onSuccess: (result) => {
      const ticket = read(result);
      const key = operationKey(PortalTicketDocument, { reference: ticket.reference });
      // An answer that is still on its way was given before this change.
      void cache.cancelQueries({ queryKey: key });
      cache.setQueryData(key, { ticket });
      options.onSuccess?.(ticket);
    },
    onError: (error) => {
      // Somebody else was faster: show what there is now.
      if (error.code === 'CONFLICT')
        void cache.invalidateQueries({ queryKey: operationKey(PortalTicketDocument) });
      options.onError?.(error);
    },
  });
}
