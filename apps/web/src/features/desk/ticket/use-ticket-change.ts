import type { MessageKey } from '@salus/messages';
import { useToasts } from '@salus/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request, type ApiError, type Operation } from '../../../lib/api.js';
import { useErrorText } from '../../../lib/error-text.js';
import { useTranslate } from '../../../lib/i18n.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { getTicket, putTicket, refreshLists, refreshTicket, ticketKey, type Ticket } from './ticket-cache.js';

/** What every command to a ticket carries. */
export interface CommandInput {
  readonly ticketId: string | number;
  readonly idempotencyKey: string;
}

/** The variables of every command. */
export interface CommandVariables {
  readonly input: CommandInput;
}

/** The input of a command without what is filled in here; a form gives the key of its draft. */
type Wish<Variables extends CommandVariables> = Omit<Variables['input'], keyof CommandInput> & {
  readonly idempotencyKey?: string;
};

export interface TicketChangeOptions<Variables extends CommandVariables> {
  /** Says what failed, in a message. Left out where a form shows the error itself. */
  readonly failed?: MessageKey;
  /** The ticket as it will most likely be: shown at once, taken back when the change fails. */
  readonly foresee?: (ticket: Ticket, wish: Wish<Variables>) => Ticket;
  /** Called with the ticket as it was and as it is now. */
  readonly onDone?: (after: Ticket, before: Ticket, wish: Wish<Variables>) => void;
}

export interface TicketChange<Variables extends CommandVariables> {
  readonly run: (ticket: Ticket, wish: Wish<Variables>) => void;
  readonly runAsync: (ticket: Ticket, wish: Wish<Variables>) => Promise<Ticket>;
  readonly isPending: boolean;
  readonly error: ApiError | null;
  readonly reset: () => void;
}

/** One command to a ticket: shows what it will do, does it, and takes it back with a reason when it is refused. */
export function useTicketChange<Variables extends CommandVariables>(
  document: Operation<{ ticket: Ticket }, Variables>,
  options: TicketChangeOptions<Variables> = {},
): TicketChange<Variables> {
  const t = useTranslate();
  const errorText = useErrorText();
  const toasts = useToasts();
  const cache = useQueryClient();

  const change = useMutation<
    Ticket,
    ApiError,
    { ticket: Ticket; wish: Wish<Variables> },
    { before: Ticket; foreseen: Ticket | undefined }
  >({
    mutationFn: async ({ ticket, wish }) => {
      const input = { idempotencyKey: newIdempotencyKey(), ...wish, ticketId: ticket.id };
      return (await request(document, { input } as unknown as Variables)).ticket;
    },
    onMutate: ({ ticket, wish }) => {
      const before = getTicket(cache, ticket.reference) ?? ticket;
      if (options.foresee === undefined) return { before, foreseen: undefined };
      // An answer that is on its way would show the former state again.
      void cache.cancelQueries({ queryKey: ticketKey(ticket.reference) });
      putTicket(cache, options.foresee(before, wish));
      return { before, foreseen: getTicket(cache, ticket.reference) };
    },
    onSuccess: (after, { wish }, { before }) => {
      putTicket(cache, after);
      void refreshLists(cache);
      options.onDone?.(after, before, wish);
    },
    onError: (error, { ticket }, known) => {
      const isStillForeseen =
        known?.foreseen !== undefined && getTicket(cache, ticket.reference) === known.foreseen;
      if (isStillForeseen) putTicket(cache, known.before);
      // What was tried no longer fits what is there, or nobody knows whether it happened: look again.
      void refreshTicket(cache, ticket.id);
      if (options.failed === undefined) return;
      const reference =
        error.reference === undefined ? '' : ` ${t('common.errorReference', { reference: error.reference })}`;
      toasts.show({
        message: `${t(options.failed, { reference: ticket.reference })} ${errorText(error)}${reference}`,
        tone: 'danger',
        durationMs: 15_000,
      });
    },
  });

  return {
    run: (ticket, wish) => change.mutate({ ticket, wish }),
    runAsync: (ticket, wish) => change.mutateAsync({ ticket, wish }),
    isPending: change.isPending,
    error: change.error,
    reset: change.reset,
  };
}
