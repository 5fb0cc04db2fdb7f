/** After this long without a key, a touch or a movement nobody is taken to sit here, in milliseconds. */
const LEFT_AFTER_MS = 2 * 60_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

let lastSign = typeof performance === 'undefined' ? 0 : performance.now();
if (typeof window !== 'undefined') {
  for (const sign of SIGNS) {
    window.addEventListener(sign, () => (lastSign = performance.now()), { passive: true, capture: true });
  }
}

/** Whether what is asked now is asked by the page itself: it must not keep the session of an empty chair alive. */
export function isUnattended(): boolean {
  return performance.now() - lastSign > LEFT_AFTER_MS;
}
