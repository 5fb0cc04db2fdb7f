import { useToasts } from '@salus/ui';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** How long a message can be taken back. */
export const UNDO_MS = 5_000;

/** `WAITING`: can still be taken back. `SENDING`: on its way. */
export type SendState = 'IDLE' | 'WAITING' | 'SENDING';

export interface UndoableSend {
  readonly state: SendState;
  readonly start: () => void;
  /** Takes it back, if it has not gone yet. */
  readonly cancel: () => void;
}

interface Options {
  /** "Your reply goes out in 5 seconds" */
  readonly message: string;
  readonly undoLabel: string;
  /** Really sends. Never rejects: the caller says what went wrong. */
  readonly send: () => Promise<void>;
  /** Really sends while the page is being left. */
  readonly sendOnLeave: () => void;
  readonly onUndone: () => void;
}

/**
 * Sends after a few seconds in which it can be undone. Whoever goes to another ticket or leaves the page has made up
 * their mind: then it goes at once.
 */
export function useUndoableSend({ message, undoLabel, send, sendOnLeave, onUndone }: Options): UndoableSend {
  const toasts = useToasts();
  const [state, setState] = useState<SendState>('IDLE');
  const takeAwayToast = useRef<(() => void) | null>(null);

  /** True once for each start: whoever takes it decides what happens. */
  function take(): boolean {
    if (takeAwayToast.current === null) return false;
    takeAwayToast.current();
    takeAwayToast.current = null;
    return true;
  }

  async function go(): Promise<void> {
    if (!take()) return;
    setState('SENDING');
    await send();
    setState('IDLE');
  }

  function cancel(): void {
    if (!take()) return;
    setState('IDLE');
    onUndone();
  }

  function start(): void {
    if (takeAwayToast.current !== null) return;
    setState('WAITING');
    takeAwayToast.current = toasts.show({
      message,
      durationMs: UNDO_MS,
      action: { label: undoLabel, onPress: cancel },
      onClose: () => void go(),
    });
  }

  const goNow = useEffectEvent(() => void go());
  const leave = useEffectEvent(() => {
    if (!take()) return;
    setState('IDLE');
    sendOnLeave();
  });

  useEffect(() => {
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      goNow();
    };
  }, []);

  return { state, start, cancel };
}
