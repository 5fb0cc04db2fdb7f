/** What a call-out asks of the reader. */
export type CalloutKind = 'danger' | 'first' | 'note' | 'template';

/** The bold first words that make a quotation a call-out, in every language in which articles are written. */
const WORDS = new Map<string, CalloutKind>(
  Object.entries({
    danger: 'danger',
    gefahr: 'danger',
    κίνδυνος: 'danger',
    'do this first': 'first',
    'als erstes': 'first',
    "à faire d'abord": 'first',
    'κάντε πρώτα αυτό': 'first',
    note: 'note',
    hinweis: 'note',
    'à noter': 'note',
    σημείωση: 'note',
    template: 'template',
    vorlage: 'template',
    modèle: 'template',
    υπόδειγμα: 'template',
  } as const),
);

/** The kind of call-out that a quotation beginning with these bold words is; null for a plain quotation. */
export function calloutKind(boldWords: string): CalloutKind | null {
  const words = boldWords
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[\s:]+$/u, '')
    .trim();
  return WORDS.get(words) ?? null;
}
