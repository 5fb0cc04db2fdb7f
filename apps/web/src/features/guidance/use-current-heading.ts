import { useEffect, useState } from 'react';

/** Headings in the upper third of the window count as being read. */
const READING_ZONE = '0px 0px -66% 0px';

/** The heading under which the reader is: the last one that has come into the upper third of the window. */
export function useCurrentHeading(ids: readonly string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const key = ids.join(' ');
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return;
    const headings = key
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter((heading) => heading !== null);
    const observer = new IntersectionObserver(
      () => {
        const zone = window.innerHeight / 3;
        const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= zone);
        setCurrent(passed.at(-1)?.id ?? null);
      },
      { rootMargin: READING_ZONE },
    );
    for (const heading of headings) observer.observe(heading);
    return () => observer.disconnect();
  }, [key]);
  return current;
}
