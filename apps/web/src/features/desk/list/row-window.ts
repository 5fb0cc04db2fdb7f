import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual';

/** A row that is in sight: its place in the list and where it begins, in CSS pixels. */
export interface RowInSight {
  readonly id: string;
  readonly place: number;
  readonly start: number;
}

/**
 * The rows that are in sight, and how high the whole list is. They are named by id, not by place: while a new order
 * is on its way to the screen, a place would already mean another row, and its height would be written down for it.
 */
export interface RowsInSight {
  readonly items: readonly RowInSight[];
  readonly height: number;
}

/** Until a row has been measured it is taken to be this high. */
const ROW_HEIGHT = 84;
/** Before the list has been measured it is taken to be as high as a usual window. */
const FIRST_RECT = { width: 400, height: 900 };

/**
 * Knows which rows of a long list have to be rendered. A store outside React, so that a component sees finished
 * values only; the hook of TanStack Virtual hands out functions whose answers change behind React's back.
 */
export class RowWindow {
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  private readonly listeners = new Set<() => void>();
  private box: HTMLElement | null = null;
  private ids: readonly string[] = [];
  private inSight: RowsInSight = { items: [], height: 0 };

  constructor() {
    this.virtualizer = new Virtualizer(this.options());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): RowsInSight => this.inSight;

  /** The scrolling element, as a React ref. */
  readonly attach = (box: HTMLElement | null): (() => void) | undefined => {
    if (box === null) return undefined;
    this.box = box;
    const unmount = this.virtualizer._didMount();
    this.virtualizer._willUpdate();
    this.look();
    return () => {
      this.box = null;
      unmount();
    };
  };

  /** A row, as a React ref; it carries its place in `data-index`. */
  readonly measure = (row: HTMLElement | null): void => this.virtualizer.measureElement(row);

  /** Takes over the ids of the rows in their order. */
  show(ids: readonly string[]): void {
    if (ids.length === this.ids.length && ids.every((id, place) => id === this.ids[place])) return;
    this.ids = ids;
    this.virtualizer.setOptions(this.options());
    this.virtualizer._willUpdate();
    this.look();
  }

  scrollTo(place: number): void {
    this.virtualizer.scrollToIndex(place, { align: 'auto' });
  }

  scrollToTop(): void {
    this.virtualizer.scrollToOffset(0);
  }

  private look(): void {
    const items = this.virtualizer
      .getVirtualItems()
      .map(({ key, index, start }) => ({ id: String(key), place: index, start }));
    this.inSight = { items, height: this.virtualizer.getTotalSize() };
    for (const listener of this.listeners) listener();
  }

  private options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    return {
      count: this.ids.length,
      getItemKey: (place) => this.ids[place] ?? place,
      getScrollElement: () => this.box,
      estimateSize: () => ROW_HEIGHT,
      measureElement: (row) => row.getBoundingClientRect().height || ROW_HEIGHT,
      initialRect: FIRST_RECT,
      overscan: 6,
      scrollToFn: elementScroll,
      observeElementOffset,
      // A pane that is not shown has no height; the rows stay as they were until it is seen again.
      observeElementRect: (instance, report) =>
        observeElementRect(instance, (rect) => {
          if (rect.height > 0) report(rect);
        }),
      onChange: () => this.look(),
    };
  }
}
