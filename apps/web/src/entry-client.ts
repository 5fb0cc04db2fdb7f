/**
 * The first script of every page. Most pages start the app at once; a page that can be read as it came from the server
 * waits until the reader does something, so that reading costs no more than the text and its looks.
 */
const SIGNS = ['pointerdown', 'pointermove', 'touchstart', 'keydown', 'focusin'] as const;

function start(): void {
  for (const sign of SIGNS) window.removeEventListener(sign, start, true);
  void import('./start.js');
}

if (document.documentElement.dataset['start'] === 'calm')
  for (const sign of SIGNS) window.addEventListener(sign, start, { capture: true, passive: true });
else start();
