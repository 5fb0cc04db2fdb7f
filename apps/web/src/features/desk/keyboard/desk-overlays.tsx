import type { ReactElement } from 'react';
import type { TicketAction } from '../actions/ticket-action.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import type { Overlay } from '../use-desk-state.js';
import type { DeskView } from '../views.js';
import { DeskPalette } from './desk-palette.js';
import { KeysDialog } from './keys-dialog.js';
import { SearchDialog } from './search-dialog.js';

interface Props {
  readonly overlay: Overlay | null;
  readonly show: (overlay: Overlay | null) => void;
  readonly view: DeskView;
  readonly ticket: Ticket | null;
  readonly actions: readonly TicketAction[];
}

/** The palette, the search or the list of keys: at most one at a time. */
export function DeskOverlays({ overlay, show, view, ticket, actions }: Props): ReactElement | null {
  // What was chosen may open another overlay before this one says that it closes.
  const close = (closing: Overlay) => (): void => {
    if (overlay === closing) show(null);
  };
  switch (overlay) {
    case null:
      return null;
    case 'KEYS':
      return <KeysDialog onClose={close('KEYS')} />;
    case 'SEARCH':
      return <SearchDialog view={view} onClose={close('SEARCH')} />;
    case 'PALETTE':
      return (
        <DeskPalette
          view={view}
          ticket={ticket}
          actions={actions}
          onClose={close('PALETTE')}
          onSearch={() => show('SEARCH')}
          onShowKeys={() => show('KEYS')}
        />
      );
  }
}
