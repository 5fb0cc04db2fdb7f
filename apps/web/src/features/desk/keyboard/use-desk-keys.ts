import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { TicketAction } from '../actions/ticket-action.js';
import type { ListHandle } from '../list/ticket-list.js';
import type { Overlay } from '../use-desk-state.js';
import { useShortcutSetting } from './shortcut-setting.js';
import { useShortcuts } from './use-shortcuts.js';

interface Desk {
  readonly list: RefObject<ListHandle | null>;
  readonly actions: readonly TicketAction[];
  readonly show: (overlay: Overlay) => void;
  /** The address of the pane before this one, where only one is shown. */
  readonly backTo: string | null;
  readonly conversationId: string;
}

/** What the keys do at the desk. */
export function useDeskKeys({ list, actions, show, backTo, conversationId }: Desk): void {
  const navigate = useNavigate();
  const [isSingleOn] = useShortcutSetting();
  const ofTicket = actions.flatMap(({ shortcut, run }) =>
    shortcut === undefined ? [] : [[shortcut, run] as const],
  );

  useShortcuts({
    isSingleOn,
    single: {
      ...Object.fromEntries(ofTicket),
      j: () => list.current?.move(1),
      k: () => list.current?.move(-1),
      '/': () => show('SEARCH'),
      '?': () => show('KEYS'),
    },
    palette: () => show('PALETTE'),
    back: (from, isTyping) => {
      if (from?.closest('#pane-ticket, #pane-context') == null) return;
      if (isTyping) document.getElementById(conversationId)?.focus();
      else if (backTo !== null) void navigate(backTo);
      else list.current?.focusOpen();
    },
  });
}
