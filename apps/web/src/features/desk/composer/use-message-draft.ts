import { tidyText } from '@salus/rules';
import { useEffect, useEffectEvent } from 'react';
import { useDraft, type Draft } from '../../../lib/draft.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { newestId, type ComposerKind } from './composer-kind.js';

interface Written {
  readonly body: string;
  /** The newest message when the writing began; null while nothing is written. */
  readonly lastSeen: string | null;
}

export interface MessageDraft extends Draft<Written> {
  readonly write: (body: string) => void;
}

/** What is being written to a ticket, kept per ticket and kind in this browser. */
export function useMessageDraft(ticket: Ticket, kind: ComposerKind, ownId: string | undefined): MessageDraft {
  const draft = useDraft<Written>(`desk-${kind.toLowerCase()}-${ticket.id}`, { body: '', lastSeen: null });
  const { restored } = draft;
  const typed = tidyText(draft.values.body);
  // A page that was left while sending keeps its draft; the ticket tells whether it has arrived.
  const hasArrived =
    restored &&
    typed !== '' &&
    ticket.messages.some(
      (message) => message.kind === kind && message.author.id === ownId && message.body === typed,
    );

  const forget = useEffectEvent(() => draft.clear());
  useEffect(() => {
    if (hasArrived) forget();
  }, [hasArrived]);

  function write(body: string): void {
    if (body === '') draft.clear();
    else draft.set({ body, lastSeen: draft.values.lastSeen ?? newestId(ticket.messages) });
  }

  return { ...draft, write };
}
