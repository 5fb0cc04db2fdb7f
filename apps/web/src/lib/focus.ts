import { MAIN_ID } from '@salus/ui';

/** A dialog that closes gives the focus back to what opened it, within a frame or two. */
const SETTLES_MS = 60;

/** Moves the focus to something that takes none by itself, like a heading, and that says how it stands now. */
export function focusOn(target: HTMLElement | null | undefined): void {
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}

/** Moves the focus to the heading of the page; to the page where it has none. */
export function focusHeading(): void {
  const main = document.getElementById(MAIN_ID);
  const heading = main?.querySelector<HTMLElement>('h1');
  if (heading) heading.tabIndex = -1;
  (heading ?? main)?.focus({ preventScroll: true });
}

/**
 * After a change that takes its own button or dialog away: the focus would fall to the body, where neither a keyboard nor a
 * screen reader goes on. Once the dialog has given the focus back, `take` moves it on.
 */
export function focusAfterChange(take: () => void = focusHeading): void {
  setTimeout(take, SETTLES_MS);
}

/** Whether nothing has the focus any more. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
