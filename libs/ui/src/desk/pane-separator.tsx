import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

interface PaneSeparatorProps {
  label: string;
  /** Id of the pane it sizes. */
  controls: string;
  size: number;
  min: number;
  max: number;
  growsTowards: 'start' | 'end';
  sizeText: (pixels: number) => string;
  onResize: (size: number) => void;
}

const STEP = 16;
const BIG_STEP = 64;

/** The line between two panes: drag it, or focus it and use the arrow keys, Page Up and Down, Home and End. */
export function PaneSeparator(props: PaneSeparatorProps) {
  const { label, controls, size, min, max, growsTowards, sizeText, onResize } = props;
  const drag = useRef<{ fromX: number; fromSize: number } | null>(null);

  function resize(next: number) {
    const kept = Math.round(Math.min(max, Math.max(min, next)));
    if (kept !== size) onResize(kept);
  }

  /** Screen pixels to the right, as growth of the pane. */
  function growth(pixels: number, element: Element): number {
    const isRightToLeft = getComputedStyle(element).direction === 'rtl';
    return (growsTowards === 'end') === isRightToLeft ? -pixels : pixels;
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const here = event.currentTarget;
    const next = {
      ArrowRight: () => size + growth(STEP, here),
      ArrowLeft: () => size - growth(STEP, here),
      PageUp: () => size + BIG_STEP,
      PageDown: () => size - BIG_STEP,
      Home: () => min,
      End: () => max,
    }[event.key];
    if (!next) return;
    event.preventDefault();
    resize(next());
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    event.preventDefault();
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { fromX: event.clientX, fromSize: size };
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (!drag.current) return;
    resize(drag.current.fromSize + growth(event.clientX - drag.current.fromX, event.currentTarget));
  }

  function endDrag() {
    drag.current = null;
  }

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={sizeText(size)}
      tabIndex={0}
      className="sal-panes__separator"
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
    />
  );
}
