// What can be measured on a page as it stands. Everything named `find…` here runs inside the page.

/** What sticks out to the right of the window, when the page itself can be scrolled sideways. Tables and code scroll for themselves. */
export function findOverflow(): string[] {
  const page = document.scrollingElement ?? document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > page.clientWidth + 1;
  });
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  return [`${page.scrollWidth} > ${page.clientWidth}`, ...wide.slice(0, 5).map(name)];
}

/** Words that are cut off at the side because their box is too small for them. */
export function findCutWords(): string[] {
  const boxes = document.querySelectorAll<HTMLElement>(
    'a, button, summary, label, h1, h2, h3, p, li, dt, dd, legend, span',
  );
  return [...boxes]
    .filter((box) => {
      const style = getComputedStyle(box);
      const isCut = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const isMeant = style.textOverflow === 'ellipsis' || style.clipPath !== 'none' || box.clientWidth <= 1;
      return isCut && !isMeant && box.scrollWidth > box.clientWidth + 1;
    })
    .map((box) => `${box.tagName.toLowerCase()}.${box.className}: ${(box.textContent ?? '').slice(0, 40)}`);
}

/** Words that run over two lines though they are short enough for one. A text that is hyphenated breaks its words on purpose. */
export function findBrokenWords(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const box = text.parentElement;
    if (!box?.checkVisibility() || getComputedStyle(box).hyphens === 'auto') continue;
    if (box.closest('.sal-visually-hidden, pre, code') !== null) continue;
    for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/(?<!\p{L})\p{L}{3,16}(?!\p{L})/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      if (lines.size > 1) found.push(`"${word}" is broken in ${box.tagName.toLowerCase()}.${box.className}`);
    }
  }
  return found;
}

/** What still moves for longer than a hundredth of a second. */
export function findMotion(): string[] {
  const seconds = (text: string): number => {
    const times = text
      .split(',')
      .map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 0.001 : 1));
    return Math.max(...times);
  };
  const found = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    for (const part of [undefined, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      const isAnimated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.01;
      if (isAnimated || seconds(style.transitionDuration) > 0.01) {
        found.add(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part ?? ''}`);
      }
    }
  }
  return [...found];
}

/** Fields and boxes to tick that have no border left, and icons that have no colour of the system. */
export function findLostShapes(): string[] {
  const fields = document.querySelectorAll<HTMLElement>(
    'input:not([type=hidden], [type=radio], [type=checkbox]), textarea, select',
  );
  const withoutBorder = [...fields].filter((field) => {
    const boxes = [field, field.parentElement, field.parentElement?.parentElement].filter(
      (box) => box != null,
    );
    const hasBorder = (box: Element): boolean => {
      const { borderBottomStyle, borderBottomWidth } = getComputedStyle(box);
      return borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0;
    };
    return field.checkVisibility() && !boxes.some(hasBorder);
  });
  const ink = getComputedStyle(document.body).backgroundColor;
  const unseen = [...document.querySelectorAll('svg')].filter((icon) => {
    const { color, stroke, fill } = getComputedStyle(icon);
    return (
      icon.checkVisibility() && [color, stroke, fill].every((paint) => paint === ink || paint === 'none')
    );
  });
  return [...withoutBorder, ...unseen].map((element) => element.outerHTML.slice(0, 120));
}

/** The words of the page in its own language: without passages that say that they are in another one. */
export function readOwnWords(): string {
  const language = document.documentElement.lang;
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('script, style, noscript')) part.remove();
  for (const part of copy.querySelectorAll('[lang]'))
    if (part.getAttribute('lang') !== language) part.remove();
  const names = [...copy.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap((part) =>
    ['aria-label', 'title', 'placeholder', 'alt'].map((name) => part.getAttribute(name) ?? ''),
  );
  const texts: string[] = [];
  const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walk.nextNode() !== null) texts.push(walk.currentNode.nodeValue ?? '');
  return [...texts, document.title, ...names].join('\n');
}
