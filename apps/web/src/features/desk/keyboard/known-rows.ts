import type { QueryClient } from '@tanstack/react-query';
import { EVERY_LIST, type DeskRow, type TicketPages } from '../list/use-ticket-list.js';

/** Every ticket that a list of this desk has shown, each once. */
export function knownRows(cache: QueryClient): DeskRow[] {
  const rows = cache
    .getQueriesData<TicketPages>({ queryKey: EVERY_LIST })
    .flatMap(([, list]) => list?.pages.flatMap((page) => page.tickets.nodes) ?? []);
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
