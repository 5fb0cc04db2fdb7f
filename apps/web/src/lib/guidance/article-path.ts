/** The address of an article; the language is written when it is not left to the reader's own. */
export function articlePath(slug: string, language?: string): string {
  const path = `/guidance/${encodeURIComponent(slug)}`;
  return language === undefined ? path : `${path}/${encodeURIComponent(language)}`;
}
