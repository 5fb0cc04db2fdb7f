import type { ReactNode } from 'react';

export interface SkeletonProps {
  /** The shape of what is coming. */
  shape?: 'line' | 'title' | 'badge' | 'circle' | 'block' | 'row' | undefined;
  /** How many of them; lines end raggedly like text. */
  count?: number | undefined;
}

/** Holds the place of what is being loaded. Silent: the `LoadingRegion` around it says that it is loading. */
export function Skeleton({ shape = 'line', count = 1 }: SkeletonProps) {
  return (
    <span className="sal-skeletons" aria-hidden="true">
      {Array.from({ length: count }, (_, place) => (
        <span key={place} className={`sal-skeleton sal-skeleton--${shape}`} />
      ))}
    </span>
  );
}

export interface LoadingRegionProps {
  isLoading: boolean;
  /** e.g. "Loading tickets". */
  label: string;
  /** The skeleton of the real layout. */
  skeleton: ReactNode;
  children: ReactNode;
}

/** Shows the skeleton, then the thing itself, and tells screen readers which of the two it is. */
export function LoadingRegion({ isLoading, label, skeleton, children }: LoadingRegionProps) {
  return (
    <div aria-busy={isLoading}>
      <span role="status" className="sal-visually-hidden">
        {isLoading ? label : ''}
      </span>
      {isLoading ? skeleton : children}
    </div>
  );
}

export interface SpinnerProps {
  label: string;
  /** Only read aloud. */
  isLabelHidden?: boolean | undefined;
}

/** For a wait whose result has no layout to sketch. */
export function Spinner({ label, isLabelHidden }: SpinnerProps) {
  return (
    <span className="sal-spinner" role="status">
      <span className="sal-spinner__ring" aria-hidden="true" />
      <span className={isLabelHidden ? 'sal-visually-hidden' : undefined}>{label}</span>
    </span>
  );
}
