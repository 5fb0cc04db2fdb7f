/** The address of an article; the language is written when it is not left to the reader's own, the anchor opens it at a heading. */
export function articlePath(slug: string, language?: string, anchor?: string): string {
  const path = `/guidance/${encodeURIComponent(slug)}`;
  const inLanguage = language === undefined ? path : `${path}/${encodeURIComponent(language)}`;
  return anchor === undefined ? inLanguage : `${inLanguage}#${encodeURIComponent(anchor)}`;
}
