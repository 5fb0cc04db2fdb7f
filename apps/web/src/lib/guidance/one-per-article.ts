interface Translated {
  readonly slug: string;
  readonly language: string;
}

/**
 * Keeps one language of each article, where several were found: the reader's own, else English, else the first.
 * The order is that of the best hit of each article.
 */
export function onePerArticle<Entry>(
  entries: readonly Entry[],
  articleOf: (entry: Entry) => Translated,
  language: string,
): Entry[] {
  const worth = (entry: Entry): number => {
    const found = articleOf(entry).language;
    if (found === language) return 2;
    return found === 'en' ? 1 : 0;
  };
  const best = new Map<string, Entry>();
  for (const entry of entries) {
    const { slug } = articleOf(entry);
    const known = best.get(slug);
    if (known === undefined || worth(entry) > worth(known)) best.set(slug, entry);
  }
  return [...best.values()];
}
