import { tidyText } from '@salus/rules';
import { useEffect, useEffectEvent } from 'react';
import type { AttachedFile } from '../../../lib/attachments/file-words.js';
import { useDraft, type Draft } from '../../../lib/draft.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { newestId, type ComposerKind } from './composer-kind.js';

interface Written {
  readonly body: string;
  /** The newest message when the writing began; null while nothing is written. */
  readonly lastSeen: string | null;
  readonly files: readonly AttachedFile[];
}

export interface MessageDraft extends Draft<Written> {
  readonly write: (body: string) => void;
  readonly keepFiles: (files: readonly AttachedFile[]) => void;
}

/** What is being written to a ticket, kept per ticket and kind in this browser. */
export function useMessageDraft(ticket: Ticket, kind: ComposerKind, ownId: string | undefined): MessageDraft {
  const draft = useDraft<Written>(`desk-${kind.toLowerCase()}-${ticket.id}`, {
    body: '',
    lastSeen: null,
    files: [],
  });
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

  function hold(body: string, files: readonly AttachedFile[]): void {
    if (body === '' && files.length === 0) draft.clear();
    else draft.set({ body, files, lastSeen: draft.values.lastSeen ?? newestId(ticket.messages) });
  }

  return {
    ...draft,
    write: (body) => hold(body, draft.values.files),
    keepFiles: (files) => hold(draft.values.body, files),
  };
}
