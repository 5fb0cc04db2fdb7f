import { Fragment, type CSSProperties, type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { PaneSeparator } from './pane-separator.js';

/** One pane. Exactly one has no size of its own and takes the room that is left. */
export interface Pane {
  id: string;
  /** Names the pane as a region, and its separator. */
  label: string;
  content: ReactNode;
  /** Missing for the pane that fills. */
  range?: { min: number; max: number } | undefined;
}

export interface ResizablePanesProps {
  panes: readonly Pane[];
  /** Widths in CSS pixels by pane id. */
  sizes: Readonly<Record<string, number>>;
  onSizesChange: (sizes: Record<string, number>) => void;
  /** Names a separator, e.g. "Width of the ticket list". */
  separatorLabel: (paneLabel: string) => string;
  /** The width in words for screen readers, e.g. "320 pixels". */
  sizeText: (pixels: number) => string;
  /** On a narrow screen only this pane is seen. */
  activePane: string;
}

/** Panes beside each other whose widths can be changed with mouse, finger or arrow keys. */
export function ResizablePanes(props: ResizablePanesProps) {
  const { panes, sizes, onSizesChange, separatorLabel, sizeText, activePane } = props;
  const fillPlace = panes.findIndex((pane) => !pane.range);

  function separatorOf(pane: Pane, place: number) {
    if (!pane.range) return null;
    const { range } = pane;
    return (
      <PaneSeparator
        label={separatorLabel(pane.label)}
        controls={`pane-${pane.id}`}
        size={sizes[pane.id] ?? range.min}
        {...range}
        // A pane left of the one that fills grows to the right, one on its right grows to the left.
        growsTowards={place < fillPlace ? 'end' : 'start'}
        sizeText={sizeText}
        onResize={(size) => onSizesChange({ ...sizes, [pane.id]: size })}
      />
    );
  }

  return (
    <div className="sal-panes">
      {panes.map((pane, place) => (
        <Fragment key={pane.id}>
          {place > fillPlace && separatorOf(pane, place)}
          <section
            id={`pane-${pane.id}`}
            aria-label={pane.label}
            className={classNames(
              'sal-panes__pane',
              !pane.range && 'sal-panes__pane--fill',
              pane.id === activePane && 'sal-panes__pane--active',
            )}
            style={pane.range ? paneWidth(sizes[pane.id] ?? pane.range.min) : undefined}
          >
            {pane.content}
          </section>
          {place < fillPlace && separatorOf(pane, place)}
        </Fragment>
      ))}
    </div>
  );
}

/** A property instead of a width, so that a narrow screen can do without it. */
function paneWidth(pixels: number): CSSProperties {
  return { '--pane-width': `${pixels}px` } as CSSProperties;
}
