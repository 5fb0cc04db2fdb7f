import { useEffect, useRef, useState, type RefObject } from 'react';
import type { DialogName } from './actions/dialog-name.js';
import type { ComposerKind } from './composer/composer-kind.js';
import type { MessageFormHandle } from './composer/message-form.js';

/** What stands over the whole desk. */
export type Overlay = 'PALETTE' | 'SEARCH' | 'KEYS';

export interface DeskState {
  readonly dialog: DialogName | null;
  readonly ask: (dialog: DialogName | null) => void;
  readonly overlay: Overlay | null;
  readonly show: (overlay: Overlay | null) => void;
  readonly kind: ComposerKind;
  readonly setKind: (kind: ComposerKind) => void;
  readonly form: RefObject<MessageFormHandle | null>;
  /** Goes to the text field of a reply or a note. */
  readonly compose: (kind: ComposerKind) => void;
}

/** Whatever had the focus before an overlay may be gone when it closes: then the conversation takes it. */
const FOCUS_SETTLES_MS = 60;

/** What is open at the desk besides the ticket. */
export function useDeskState(reference: string | null, fallbackFocusId: string): DeskState {
  const [dialog, ask] = useState<DialogName | null>(null);
  const [overlay, show] = useState<Overlay | null>(null);
  const [kind, setKind] = useState<ComposerKind>('REPLY');
  const [composeCount, setComposeCount] = useState(0);
  const form = useRef<MessageFormHandle>(null);

  // A note to one ticket must not become a note to the next by accident, nor a reply.
  const [former, setFormer] = useState(reference);
  if (former !== reference) {
    setFormer(reference);
    setKind('REPLY');
    ask(null);
  }

  useEffect(() => {
    if (composeCount > 0) form.current?.focus();
  }, [composeCount]);

  const isCovered = dialog !== null || overlay !== null;
  useEffect(() => {
    if (!isCovered) return undefined;
    return () => {
      setTimeout(() => {
        if (document.activeElement === document.body) document.getElementById(fallbackFocusId)?.focus();
      }, FOCUS_SETTLES_MS);
    };
  }, [fallbackFocusId, isCovered]);

  return {
    dialog,
    ask,
    overlay,
    show,
    kind,
    setKind,
    form,
    compose: (next) => {
      setKind(next);
      setComposeCount((count) => count + 1);
    },
  };
}
