import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../actions/button.js';
import { Icon } from '../icons/icon.js';
import type { ToastEntry } from './toasts.js';

const DEFAULT_DURATION_MS = 8000;

interface ToastStackProps {
  toasts: readonly ToastEntry[];
  closeLabel: string;
  onRemove: (id: number) => void;
}

/** The visible toasts; while one of them is pointed at or focused, the time of all stands still. */
export function ToastStack({ toasts, closeLabel, onRemove }: ToastStackProps) {
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  return (
    <div
      className="sal-toasts__stack"
      onPointerEnter={() => setIsPointedAt(true)}
      onPointerLeave={() => setIsPointedAt(false)}
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
    >
      {toasts.map((toast) => (
        <ToastCard
          key={toast.id}
          toast={toast}
          isHeld={isPointedAt || isFocused}
          closeLabel={closeLabel}
          onRemove={() => onRemove(toast.id)}
        />
      ))}
    </div>
  );
}

interface ToastCardProps {
  toast: ToastEntry;
  isHeld: boolean;
  closeLabel: string;
  onRemove: () => void;
}

function ToastCard({ toast, isHeld, closeLabel, onRemove }: ToastCardProps) {
  const { message, tone = 'neutral', action, durationMs = DEFAULT_DURATION_MS, onClose } = toast;
  function close() {
    onRemove();
    onClose?.();
  }
  useRemainingTime(durationMs, isHeld, close);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') close();
  }
  return (
    <div className={`sal-toast sal-toast--${tone}`} onKeyDown={onKeyDown}>
      {tone !== 'neutral' && <Icon name={tone === 'success' ? 'check' : 'danger'} />}
      {/* The status region has said it already. */}
      <p className="sal-toast__message" aria-hidden="true">
        {message}
      </p>
      {action && (
        <Button
          size="small"
          onPress={() => {
            onRemove();
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <AriaButton className="sal-icon-button" aria-label={closeLabel} onPress={close}>
        <Icon name="close" size="small" />
      </AriaButton>
    </div>
  );
}

/** Calls `onEnd` after `durationMs` in which it was not held. */
function useRemainingTime(durationMs: number, isHeld: boolean, onEnd: () => void) {
  const left = useRef(durationMs);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (isHeld) return;
    const startedAt = performance.now();
    const timer = setTimeout(() => end(), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(0, left.current - (performance.now() - startedAt));
    };
  }, [isHeld]);
}
