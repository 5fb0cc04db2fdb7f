import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { ToastRegion } from './toast-region.js';

/** A short message about what was just done. */
export interface Toast {
  message: string;
  tone?: 'neutral' | 'success' | 'danger' | undefined;
  /** Usually "Undo"; pressing it closes the toast. */
  action?: { label: string; onPress: () => void } | undefined;
  /** How long it stays; the time stands still while it is pointed at or focused. */
  durationMs?: number | undefined;
  /** Called once when it goes without its action having been pressed: the moment to really send. */
  onClose?: (() => void) | undefined;
}

export type ToastEntry = Toast & { id: number };

interface Toasts {
  /** Shows a toast and returns a function that takes it away without calling `onClose`. */
  show: (toast: Toast) => () => void;
}

const ToastsContext = createContext<Toasts | null>(null);

export interface ToastProviderProps {
  /** Names the region, e.g. "Notifications". */
  label: string;
  closeLabel: string;
  children: ReactNode;
}

/** Stands once around the application and shows what `useToasts().show` is given. `F6` jumps to the toasts. */
export function ToastProvider({ label, closeLabel, children }: ToastProviderProps) {
  const [toasts, setToasts] = useState<readonly ToastEntry[]>([]);
  const nextId = useRef(1);
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const value = useMemo<Toasts>(
    () => ({
      show(toast) {
        const id = nextId.current++;
        setToasts((all) => [...all, { ...toast, id }]);
        return () => remove(id);
      },
    }),
    [remove],
  );
  return (
    <ToastsContext value={value}>
      {children}
      <ToastRegion label={label} closeLabel={closeLabel} toasts={toasts} onRemove={remove} />
    </ToastsContext>
  );
}

/** The way to show a toast from anywhere below `ToastProvider`. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error('useToasts needs a ToastProvider above it');
  return toasts;
}
