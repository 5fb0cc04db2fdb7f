import { useEffect, useRef } from 'react';
import { ToastStack } from './toast-stack.js';
import type { ToastEntry } from './toasts.js';

interface ToastRegionProps {
  label: string;
  closeLabel: string;
  toasts: readonly ToastEntry[];
  onRemove: (id: number) => void;
}

/** Where toasts stand and are read aloud; F6 goes there, closing one goes back. */
export function ToastRegion({ label, closeLabel, toasts, onRemove }: ToastRegionProps) {
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const isShown = toasts.length > 0;

  useEffect(() => {
    if (!isShown) return;
    function jump(event: KeyboardEvent) {
      if (event.key !== 'F6') return;
      event.preventDefault();
      cameFrom.current = document.activeElement;
      region.current?.querySelector<HTMLElement>('button')?.focus();
    }
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, [isShown]);

  function remove(id: number) {
    const isInside = region.current?.contains(document.activeElement);
    if (isInside && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    onRemove(id);
  }

  // The region is always in the page: a live region that appears together with its text is not read. As a top layer it
  // is also heard and reached while a dialog is open.
  return (
    <section ref={region} aria-label={label} className="sal-toasts" data-react-aria-top-layer="true">
      <div role="status" className="sal-visually-hidden">
        {toasts.map((toast) => (
          <p key={toast.id}>{toast.message}</p>
        ))}
      </div>
      {isShown && <ToastStack toasts={toasts} closeLabel={closeLabel} onRemove={remove} />}
    </section>
  );
}
