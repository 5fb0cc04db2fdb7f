import { MAIN_ID } from '@salus/ui';

/** Moves the focus to the heading of the page. */
export function focusHeading(): void {
  const heading = document.getElementById(MAIN_ID)?.querySelector<HTMLElement>('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
