import type { PortalTicketRowFragment, Turn } from '@salus/contract';

/** The groups in which tickets are shown, in this order: by whose turn it is. */
export const TURNS = ['REQUESTER', 'CENTRE', 'THIRD_PARTY', 'NOBODY'] as const satisfies readonly Turn[];

/** Which tickets stand in which group, in which order: what must not move while somebody reads. */
export type Arrangement = Readonly<Record<Turn, readonly string[]>>;

type Placed = Pick<PortalTicketRowFragment, 'id' | 'turn'>;

/** The arrangement that the newest answers ask for. */
export function arrange(tickets: readonly Placed[]): Arrangement {
  const idsOf = (turn: Turn): string[] =>
    tickets.filter((ticket) => ticket.turn === turn).map(({ id }) => id);
  return {
    REQUESTER: idsOf('REQUESTER'),
    CENTRE: idsOf('CENTRE'),
    THIRD_PARTY: idsOf('THIRD_PARTY'),
    NOBODY: idsOf('NOBODY'),
  };
}

function placed(arrangement: Arrangement): Map<string, Turn> {
  return new Map(TURNS.flatMap((turn) => arrangement[turn].map((id) => [id, turn] as const)));
}

/** Adds these tickets at the end of their groups and leaves everything that is shown where it is. */
export function extend(shown: Arrangement, more: readonly Placed[]): Arrangement {
  const known = placed(shown);
  const added = arrange(more.filter(({ id }) => !known.has(id)));
  return {
    REQUESTER: [...shown.REQUESTER, ...added.REQUESTER],
    CENTRE: [...shown.CENTRE, ...added.CENTRE],
    THIRD_PARTY: [...shown.THIRD_PARTY, ...added.THIRD_PARTY],
    NOBODY: [...shown.NOBODY, ...added.NOBODY],
  };
}

/** How many tickets are new or belong into another group than the one in which they are shown. */
export function countMoved(shown: Arrangement, fresh: Arrangement): number {
  const now = placed(shown);
  return [...placed(fresh)].filter(([id, turn]) => now.get(id) !== turn).length;
}
