import { STOP_WORDS } from './stop-words.js';
import { fold, wordsOf } from './words.js';

/** Words that stand next to each other; the last one may be the beginning of a word. */
export type Phrase = readonly string[];

/** How one language says what a group means. */
export interface LanguageWords {
  /** Whoever asks for one of these finds texts with any word of the group. */
  readonly words: readonly string[];
  /** Whoever asks for one of these finds the words of the group; nobody finds these by them, because they mean much else, too. */
  readonly askedAs: readonly string[];
}
/** Words that mean one thing, by language. */
export type GroupWords = Readonly<Record<string, LanguageWords>>;

/** For each word or group of words that somebody may ask for, in the form in which words are compared: what else to look for. */
export type Synonyms = ReadonlyMap<string, readonly Phrase[]>;

/** Longer ones are not recognised in a question; they are found all the same. */
export const LONGEST_ASKED = 3;
const stopWords = new Set(STOP_WORDS.map(fold));
/** Whether a folded word means nothing alone. */
export const isStopWord = (folded: string): boolean => stopWords.has(folded);

/** The words of a text in the form in which words are compared. */
export const foldedWords = (text: string): string[] => wordsOf(text).map(({ folded }) => folded);

/** The same without those that carry no meaning; the last one stays: "in" may become "incident". */
export function meaningfulWords(question: string): string[] {
  return foldedWords(question).filter((word, index, all) => index === all.length - 1 || !isStopWord(word));
}

/** What all groups together say. A word that stands in several of them means all that they say. */
export function synonymsOf(groups: readonly GroupWords[]): Synonyms {
  const synonyms = new Map<string, Phrase[]>();
  for (const group of groups) {
    const languages = Object.values(group);
    const meant = languages.flatMap(({ words }) => words.map(foldedWords));
    for (const asked of languages.flatMap(({ words, askedAs }) => [...words, ...askedAs])) {
      const key = meaningfulWords(asked).join(' ');
      const itself = foldedWords(asked).join(' ');
      const known = synonyms.get(key) ?? [];
      const seen = new Set([itself, ...known.map((phrase) => phrase.join(' '))]);
      synonyms.set(key, [...known, ...unseen(meant, seen)]);
    }
  }
  return synonyms;
}

function unseen(phrases: readonly Phrase[], seen: Set<string>): Phrase[] {
  return phrases.filter((phrase) => {
    const text = phrase.join(' ');
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** The same as the search server takes it. */
export function indexSynonyms(synonyms: Synonyms): Record<string, string[]> {
  return Object.fromEntries(
    Array.from(synonyms, ([asked, others]) => [asked, others.map((phrase) => phrase.join(' '))]),
  );
}
