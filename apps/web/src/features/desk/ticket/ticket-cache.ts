import { DeskTicketDocument, type DeskTicketFragment, type DeskTicketQuery } from '@salus/contract';
import type { QueryClient } from '@tanstack/react-query';
import { operationKey } from '../../../lib/operations.js';
import { EVERY_LIST, type DeskRow, type TicketPages } from '../list/use-ticket-list.js';

/** A ticket with its whole conversation, as the desk shows it. */
export type Ticket = DeskTicketFragment;

/** The cache key of one ticket. */
export function ticketKey(reference: string): readonly unknown[] {
  return operationKey(DeskTicketDocument, { reference });
}

/** The row of a ticket in every list that holds it gets the ticket's content; its place stays. */
function putIntoLists(cache: QueryClient, ticket: Ticket): void {
  const renew = (row: DeskRow): DeskRow => (row.id === ticket.id ? ticket : row);
  cache.setQueriesData<TicketPages>({ queryKey: EVERY_LIST }, (list) =>
    list === undefined
      ? undefined
      : {
          ...list,
          pages: list.pages.map((page) => ({
            tickets: { ...page.tickets, nodes: page.tickets.nodes.map(renew) },
          })),
        },
  );
}

/** What the desk knows about a ticket, or undefined. */
export function getTicket(cache: QueryClient, reference: string): Ticket | undefined {
  return cache.getQueryData<DeskTicketQuery>(ticketKey(reference))?.ticket ?? undefined;
}

/** Shows this state of a ticket everywhere, unless a newer one is known already. */
export function putTicket(cache: QueryClient, ticket: Ticket): void {
  const known = getTicket(cache, ticket.reference);
  if (known !== undefined && known.version > ticket.version) return;
  cache.setQueryData(ticketKey(ticket.reference), { ticket });
  putIntoLists(cache, ticket);
}

/** Asks again for one ticket, if the desk has shown it. */
export function refreshTicket(cache: QueryClient, ticketId: string): Promise<void> {
  return cache.invalidateQueries({
    queryKey: operationKey(DeskTicketDocument),
    predicate: ({ state }) => (state.data as DeskTicketQuery | undefined)?.ticket?.id === ticketId,
  });
}

/** Asks again for the lists that are on the screen. */
export function refreshLists(cache: QueryClient): Promise<void> {
  return cache.invalidateQueries({ queryKey: EVERY_LIST });
}

/** Longer nobody is kept from sending for the sake of a look at the server. */
const FRESH_WITHIN_MS = 2_500;

/** The ticket as the server has it this moment; null when it cannot be had soon. */
export async function freshTicket(cache: QueryClient, reference: string): Promise<Ticket | null> {
  const asked = cache
    .query<DeskTicketQuery>({ queryKey: ticketKey(reference), staleTime: 0, retry: false })
    .then(({ ticket }) => ticket)
    .catch(() => null);
  const soon = new Promise<null>((resolve) => setTimeout(() => resolve(null), FRESH_WITHIN_MS));
  return Promise.race([asked, soon]);
}
