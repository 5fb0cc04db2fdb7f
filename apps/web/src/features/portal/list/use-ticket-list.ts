import {
  PortalTicketNewsDocument,
  PortalTicketsDocument,
  type PortalTicketRowFragment,
  type PortalTicketsQuery,
} from '@salus/contract';
import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ApiError } from '../../../lib/api.js';
import { useLive } from '../../../lib/live.js';
import { operationKey } from '../../../lib/operations.js';
import { arrange, countMoved, extend, type Arrangement } from './arrangement.js';
import { useTicketPages } from './use-ticket-pages.js';

type Pages = ReturnType<typeof useTicketPages>;
export type TicketRows = Readonly<Record<string, PortalTicketRowFragment>>;

/** One end of the list, at which older tickets can be asked for. */
export interface OlderTickets {
  readonly hasMore: boolean;
  readonly isPending: boolean;
  readonly show: () => void;
}

export interface TicketList {
  /** What stands where; null until the first answer. */
  readonly shown: Arrangement | null;
  /** The newest that is known of every ticket, also of those that have left the list meanwhile. */
  readonly rows: TicketRows;
  /** How many tickets would be elsewhere if the list were put in order now. */
  readonly moved: number;
  readonly putInOrder: () => void;
  readonly open: OlderTickets;
  readonly finished: OlderTickets;
  readonly error: ApiError | null;
  readonly isFetching: boolean;
  readonly retry: () => void;
}

function ticketsOf(data: InfiniteData<PortalTicketsQuery> | undefined): readonly PortalTicketRowFragment[] {
  return data?.pages.flatMap((page) => page.tickets.nodes) ?? [];
}

/** One of each: a ticket that was closed between two answers is in both of them, and the newer one is right. */
function newest(tickets: readonly PortalTicketRowFragment[]): PortalTicketRowFragment[] {
  const byId = new Map<string, PortalTicketRowFragment>();
  for (const ticket of tickets) {
    const known = byId.get(ticket.id);
    if (known === undefined || ticket.version > known.version) byId.set(ticket.id, ticket);
  }
  return [...byId.values()];
}

/**
 * The tickets of the organisation, kept current without moving anything under the reader: rows change in place, and
 * what is new or has changed its group waits until the reader asks for it.
 */
export function useTicketList(): TicketList {
  const cache = useQueryClient();
  const open = useTicketPages('OPEN');
  const finished = useTicketPages('FINISHED');
  const [shown, setShown] = useState<Arrangement | null>(null);
  const [isSettled, setIsSettled] = useState(false);
  const [known, setKnown] = useState<TicketRows>({});

  useLive(PortalTicketNewsDocument, {}, () => {
    void cache.invalidateQueries({ queryKey: operationKey(PortalTicketsDocument) });
  });

  const tickets = useMemo(
    () => newest([...ticketsOf(open.data), ...ticketsOf(finished.data)]),
    [open.data, finished.data],
  );
  const isThere = open.data !== undefined && finished.data !== undefined;
  const isFetching = open.isFetching || finished.isFetching;
  const fresh = useMemo(() => arrange(tickets), [tickets]);
  const rows = useMemo(
    () => ({ ...known, ...Object.fromEntries(tickets.map((ticket) => [ticket.id, ticket])) }),
    [known, tickets],
  );
  // Until the first answers of this visit are in, nobody has begun to read.
  const current = isSettled ? shown : isThere ? fresh : null;
  if (isThere && !isFetching && !isSettled) {
    setIsSettled(true);
    setShown(fresh);
    setKnown(rows);
  }

  function older(pages: Pages): OlderTickets {
    return {
      hasMore: pages.hasNextPage,
      isPending: pages.isFetchingNextPage,
      show: () => {
        void pages.fetchNextPage().then(({ data }) => {
          const more = ticketsOf(data);
          setKnown((before) => ({
            ...before,
            ...Object.fromEntries(more.map((ticket) => [ticket.id, ticket])),
          }));
          setShown((before) =>
            before === null ? null : extend(before, data?.pages.at(-1)?.tickets.nodes ?? []),
          );
        });
      },
    };
  }

  return {
    shown: current,
    rows,
    moved: current === null ? 0 : countMoved(current, fresh),
    putInOrder: () => {
      setKnown(rows);
      setShown(fresh);
    },
    open: older(open),
    finished: older(finished),
    error: open.error ?? finished.error,
    isFetching,
    retry: () => {
      void open.refetch();
      void finished.refetch();
    },
  };
}
