import { DeskNewsDocument, type DeskNewsSubscription } from '@salus/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLive, type LiveState } from '../../../lib/live.js';
import { refreshLists, refreshTicket } from './ticket-cache.js';

/** Many changes at once (a rule that moves sixty tickets) ask for the list once. */
const GATHER_MS = 200;

export interface DeskNews {
  readonly state: LiveState;
  /** How many critical tickets were opened since the desk was. */
  readonly criticalOpened: number;
}

/** Listens to what happens to tickets and asks again for what is on the screen. */
export function useDeskNews(): DeskNews {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [criticalOpened, setCriticalOpened] = useState(0);

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  function hear({ ticketChanged: news }: DeskNewsSubscription): void {
    void refreshTicket(cache, news.ticketId);
    if (news.type === 'TICKET_OPENED' && news.priority === 'P1') setCriticalOpened((count) => count + 1);
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void refreshLists(cache);
    }, GATHER_MS);
  }

  return { state: useLive(DeskNewsDocument, {}, hear), criticalOpened };
}
