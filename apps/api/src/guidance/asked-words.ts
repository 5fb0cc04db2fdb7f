import { STOP_WORDS } from './stop-words.js';
import { SYNONYMS } from './synonyms.js';
import { fold, wordsOf } from './words.js';

/** Words that stand next to each other; the last one may be the beginning of a word. */
export type Phrase = readonly string[];
/** One thing that was asked for, in all the ways in which a text may say it; the first is as it was asked. */
export type Asked = readonly Phrase[];

/** More words than these say nothing more. */
const MAX_ASKED = 12;
const LONGEST_SYNONYM = 3;

const words = (text: string): string[] => wordsOf(text).map(({ folded }) => folded);
const stopWords = new Set(STOP_WORDS.map(fold));
const synonyms = new Map(
  Array.from(SYNONYMS, ([asked, others]) => [meaningfulWords(asked).join(' '), others.map(words)] as const),
);

/** The words of a question in the form in which words are compared; those without meaning are left out, except the last. */
export function meaningfulWords(question: string): string[] {
  // The last word is perhaps not finished: "in" may become "incident".
  return words(question).filter((word, index, all) => index === all.length - 1 || !stopWords.has(word));
}

/** What a question asks for. */
export function askedWords(question: string): Asked[] {
  const meaningful = meaningfulWords(question);
  const asked: Asked[] = [];
  for (let at = 0; at < meaningful.length && asked.length < MAX_ASKED;) {
    const [length, others] = longestSynonym(meaningful, at);
    asked.push([meaningful.slice(at, at + length), ...others]);
    at += length;
  }
  return asked;
}

function longestSynonym(all: readonly string[], at: number): [number, readonly Phrase[]] {
  for (let length = Math.min(LONGEST_SYNONYM, all.length - at); length > 0; length -= 1) {
    const others = synonyms.get(all.slice(at, at + length).join(' '));
    if (others) return [length, others];
  }
  return [1, []];
}
