import { MAIN_ID } from '@salus/ui';

/** Moves the focus to something that takes none by itself, like a heading, and that says how it stands now. */
export function focusOn(target: HTMLElement | null | undefined): void {
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}

/** Moves the focus to the heading of the page. */
export function focusHeading(): void {
  const heading = document.getElementById(MAIN_ID)?.querySelector<HTMLElement>('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
