import type { Page } from 'playwright-core';

/** What pressing Tab through a page has shown. */
export interface KeyboardWalk {
  /** Everything that took the focus, in order. */
  readonly stops: readonly string[];
  /** What can be operated, but was never reached. */
  readonly missed: readonly string[];
  /** What took the focus without showing it, or behind something else. */
  readonly unseen: readonly string[];
}

const LONGEST_WALK = 250;

/** Presses Tab from the top of the page until it has gone around. */
export async function walkByTab(page: Page): Promise<KeyboardWalk> {
  await goToTheTop(page);
  const stops: string[] = [];
  const unseen: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(takeStop);
    if (stop === null) break;
    stops.push(stop.name);
    if (stop.problem !== null) unseen.push(`${stop.name}: ${stop.problem}`);
    if (stops.length > LONGEST_WALK)
      throw new Error(`The focus does not come around: ${stops.slice(-8).join(' | ')}`);
  }
  return { stops, unseen, missed: await page.evaluate(findMissed) };
}

/** Puts the focus where the next press of Tab reaches the first thing on the page. */
export async function goToTheTop(page: Page): Promise<void> {
  await page.evaluate(beginWalk);
}

interface WalkWindow {
  salusStops: Set<Element>;
}

// The functions below run in the page.

function beginWalk(): void {
  (window as unknown as WalkWindow).salusStops = new Set();
  // Focusing the body puts the next Tab at the top; afterwards the page is as it was.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  window.scrollTo(0, 0);
}

function takeStop(): { name: string; problem: string | null } | null {
  const stops = (window as unknown as WalkWindow).salusStops;
  const focused = document.activeElement;
  if (focused === null || focused === document.body || stops.has(focused)) return null;
  stops.add(focused);
  const words = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
  const name = `${focused.tagName.toLowerCase()}#${focused.id} "${words.trim().slice(0, 40)}"`;

  // A box to tick hides the browser's own input and draws the ring around what it shows instead.
  const near = [
    focused,
    focused.nextElementSibling,
    focused.parentElement,
    focused.parentElement?.parentElement,
    focused.closest('label'),
  ];
  const beside = focused.parentElement?.parentElement?.children ?? [];
  const ringed = [...near, ...beside].find((element) => {
    if (element == null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (ringed == null) return { name, problem: 'no ring' };

  const [box] = ringed.getClientRects();
  if (box === undefined || box.width < 1 || box.height < 1) return { name, problem: 'nothing to be seen' };
  const x = box.left + Math.min(box.width, window.innerWidth) / 2;
  const y = box.top + Math.min(box.height, window.innerHeight) / 2;
  const isInside = x >= 0 && x <= window.innerWidth && y >= 0 && y <= window.innerHeight;
  if (!isInside) return { name, problem: `outside of the window at ${Math.round(x)}, ${Math.round(y)}` };
  const top = document.elementFromPoint(x, y);
  const isFree = top !== null && (ringed.contains(top) || top.contains(ringed) || top.contains(focused));
  return {
    name,
    problem: isFree ? null : `covered by ${top?.tagName.toLowerCase()}.${top?.getAttribute('class') ?? ''}`,
  };
}

function findMissed(): string[] {
  const stops = (window as unknown as WalkWindow).salusStops;
  const OPERABLE =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [role=button], [role=link], [role=tab], [role=option], [role=menuitem], [role=switch], [role=checkbox], [role=radio]';
  // One stop leads into each of these, the arrow keys go on inside.
  const COMPOSITES =
    '[role=radiogroup], [role=listbox], [role=tablist], [role=toolbar], [role=menu], [role=grid], fieldset, .desk-list__rows';
  const isReached = (element: Element): boolean => {
    if (stops.has(element)) return true;
    const isOneOfMany = element.matches(
      '[type=radio], [role=radio], [role=option], [role=tab], [tabindex="-1"]',
    );
    const group = isOneOfMany ? element.closest(COMPOSITES) : null;
    return group !== null && [...stops].some((stop) => group.contains(stop));
  };
  return [...document.querySelectorAll<HTMLElement>(OPERABLE)]
    .filter((element) => {
      // The button that clears a search is for the mouse and the finger; on the keyboard Escape does it.
      if (element.matches('.sal-search__clear')) return false;
      const isOperable = !element.matches(
        ':disabled, [aria-disabled="true"], [inert] *, [aria-hidden="true"] *',
      );
      // Headings and regions that only a script focuses are nothing to operate.
      const isNative = element.matches(
        'a[href], button, input, select, textarea, summary, [role]:not([role=region], [role=status])',
      );
      const isTarget = element.tabIndex >= 0 || (isNative && !element.matches('h1, h2, h3, main'));
      return isOperable && isTarget && element.checkVisibility({ visibilityProperty: true });
    })
    .filter((element) => !isReached(element))
    .map((element) => element.outerHTML.slice(0, 160));
}
