import { wordsOf } from './words.js';

/** Languages that write several words as one: whoever asks for the first of them is to find it, too. */
const PUTS_WORDS_TOGETHER: ReadonlySet<string> = new Set(['de', 'nl', 'sv', 'da', 'fi', 'hu']);
/** A shorter word has no two words in it that somebody would ask for. */
const LONG = 8;
/** Shorter beginnings stand in front of everything. */
const SHORTEST = 4;
/** What is left behind a beginning is at least a short word. */
const SHORTEST_REST = 3;

/**
 * The beginnings of the long words of a text, each once. The search server takes only the last word of a question for the
 * beginning of a word; by these it finds "Daten Klinik" in a text about "Datensicherung" in the clinic.
 */
export function beginningsOf(language: string, text: string): string[] {
  if (!PUTS_WORDS_TOGETHER.has(language)) return [];
  const beginnings = new Set<string>();
  for (const { folded } of wordsOf(text)) {
    if (folded.length < LONG) continue;
    for (let length = SHORTEST; length <= folded.length - SHORTEST_REST; length += 1)
      beginnings.add(folded.slice(0, length));
  }
  return [...beginnings];
}
