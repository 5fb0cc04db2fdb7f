import { useEffect, useEffectEvent, useRef } from 'react';

/** Takes a new key for a form whose old one was used for something else, and sends as soon as the form has it. */
export function useSendAsNew(key: string, renewKey: () => void, send: () => void): () => void {
  const former = useRef<string | null>(null);
  const sendNow = useEffectEvent(send);
  useEffect(() => {
    if (former.current === null || former.current === key) return;
    former.current = null;
    sendNow();
  }, [key]);
  return () => {
    former.current = key;
    renewKey();
  };
}
