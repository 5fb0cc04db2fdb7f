const KEY = 'salus.article-place';
/** A heading counts as being read when it stands this far below the top at most. */
const READ_PX = 160;

const headings = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.article-text h2, .article-text h3'),
];

/** The heading that is being read; -1 above the first one. */
const placeNow = (): number =>
  headings().findLastIndex((heading) => heading.getBoundingClientRect().top < READ_PX);

/** Who stays at a place so long reads there, and has not only passed it. */
const STAY_MS = 1000;
/** Where the reader last stayed below the head: the ways to other languages stand in it, so that is what is to be kept. */
let lastRead = -1;

/** Follows the reader through an article, until the function that it gives is called. */
export function followPlace(): () => void {
  lastRead = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    const place = placeNow();
    if (place >= 0) lastRead = place;
  };
  const onScroll = (): void => {
    clearTimeout(timer);
    timer = setTimeout(note, STAY_MS);
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('scroll', onScroll);
  };
}

/** Before another language of an article is opened: remembers at which of its headings the reader is, or was before going up. */
export function keepPlace(slug: string): void {
  const now = placeNow();
  const place = now >= 0 ? now : lastRead;
  try {
    if (place >= 0) sessionStorage.setItem(KEY, JSON.stringify({ slug, place }));
  } catch {
    // Without storage the other language opens at its beginning.
  }
}

/** Goes to the heading of the same number: languages of one article have the same headings in the same order. */
export function returnToPlace(slug: string): void {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as { slug: string; place: number } | null;
    sessionStorage.removeItem(KEY);
    if (kept?.slug === slug) headings()[kept.place]?.scrollIntoView();
  } catch {
    // Nothing was kept.
  }
}
