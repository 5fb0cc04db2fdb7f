import type { IconName } from '@salus/ui';

/** Something that can be done to the open ticket now, for buttons, menu, palette and keys. */
export interface TicketAction {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** The single key that does it. */
  readonly shortcut?: string;
  /** Other words by which the palette finds it. */
  readonly keywords?: string;
  readonly run: () => void;
}
