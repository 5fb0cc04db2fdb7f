import type { TicketOrder, TicketView } from '@salus/contract';
import type { IconName } from '@salus/ui';

/** The lists of the desk in the order in which they are shown: what waits for us first. */
export const DESK_VIEWS = [
  'NEEDS_ANSWER',
  'MINE',
  'UNASSIGNED',
  'ESCALATED_TO_US',
  'WAITING',
  'OPEN',
  'FINISHED',
  'ALL',
] as const satisfies readonly TicketView[];
export type DeskView = (typeof DESK_VIEWS)[number];

export const VIEW_ICONS: Readonly<Record<DeskView, IconName>> = {
  NEEDS_ANSWER: 'reply',
  MINE: 'person',
  UNASSIGNED: 'inbox',
  ESCALATED_TO_US: 'escalate',
  WAITING: 'clock',
  OPEN: 'menu',
  FINISHED: 'check',
  ALL: 'article',
};

/** How a view is written in an address: `needs-answer`. */
export function viewSlug(view: DeskView): string {
  return view.toLowerCase().replaceAll('_', '-');
}

/** The view that an address names, in either spelling; null when there is none of that name. */
export function viewOf(slug: string | undefined): DeskView | null {
  const name = slug?.toUpperCase().replaceAll('-', '_');
  return DESK_VIEWS.find((view) => view === name) ?? null;
}

/** What is still to be done stands in the order in which it is due; lists that hold finished work, newest first. */
export function orderOf(view: DeskView): TicketOrder {
  return view === 'FINISHED' || view === 'ALL' ? 'RECENT' : 'QUEUE';
}

/** The address of a view, or of a ticket seen from it. */
export function deskPath(view: DeskView, reference?: string): string {
  const path = `/desk/${viewSlug(view)}`;
  return reference === undefined ? path : `${path}/${encodeURIComponent(reference)}`;
}
