import { isStopWord } from './synonyms.js';
import { wordsOf } from './words.js';

/** An engine that misses some words of a question gives up the last ones; with more of them it looks at no more. */
const MOST_WORDS = 10;
const SHORTEST = 3;
/** A greeting that comes again and again tells no more than a word that comes again. */
const OFTEN = 2;

/**
 * What a text is about, as a question: its words without those that mean nothing alone, first the ones that come again, then the
 * longer ones, so that an engine gives up those that tell least.
 */
export function tellingWords(text: string, longest: number): string {
  const counts = new Map<string, number>();
  for (const { folded } of wordsOf(text))
    if (folded.length >= SHORTEST && !isStopWord(folded))
      counts.set(folded, Math.min((counts.get(folded) ?? 0) + 1, OFTEN));
  const words = [...counts]
    .sort(([one, often], [other, oftener]) => oftener - often || other.length - one.length)
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
  while (words.length > 1 && Array.from(words.join(' ')).length > longest) words.pop();
  return Array.from(words.join(' ')).slice(0, longest).join('');
}
