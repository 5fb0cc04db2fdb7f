/**
 * The first script of every page. Most pages start the app at once; a page that can be read as it came from the server
 * waits until the reader does something, so that reading costs no more than the text and its looks.
 */
const SIGNS = ['pointerdown', 'pointermove', 'touchstart', 'keydown', 'focusin'] as const;

function wait(): void {
  for (const sign of SIGNS) window.addEventListener(sign, start, { capture: true, passive: true });
}

function start(): void {
  for (const sign of SIGNS) window.removeEventListener(sign, start, true);
  // Without a network a page that was kept stays as it is, readable; the next sign tries again.
  import('./start.js').catch(wait);
}

if (document.documentElement.dataset['start'] === 'calm') wait();
else start();
