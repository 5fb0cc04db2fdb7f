/**
 * The first script of every page. Most pages start the app at once; a page that can be read as it came from the server
 * waits until the reader does something, so that reading costs no more than the text and its looks.
 */
const SIGNS = ['pointerdown', 'pointermove', 'touchstart', 'keydown', 'focusin', 'input'] as const;

function wait(): void {
  for (const sign of SIGNS) window.addEventListener(sign, notice, { capture: true, passive: true });
}

function notice(sign: Event): void {
  // Browsers tell of a pointer that rests where a page has just been drawn, too.
  if (sign.type === 'pointermove') {
    const { movementX, movementY } = sign as PointerEvent;
    if (movementX === 0 && movementY === 0) return;
  }
  start();
}

function start(): void {
  for (const sign of SIGNS) window.removeEventListener(sign, notice, true);
  // Without a network a page that was kept stays as it is, readable; the next sign tries again.
  import('./start.js').catch(wait);
}

if (document.documentElement.dataset['start'] === 'calm') wait();
else start();
