const KEY = 'salus.article-place';
/** A heading counts as being read when it stands this far below the top at most. */
const READ_PX = 160;

const headings = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.article-text h2, .article-text h3'),
];

/** Before another language of an article is opened: remembers at which of its headings the reader is. */
export function keepPlace(slug: string): void {
  const place = headings().findLastIndex((heading) => heading.getBoundingClientRect().top < READ_PX);
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
