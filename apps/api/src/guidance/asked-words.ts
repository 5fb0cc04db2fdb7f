import { LONGEST_ASKED, meaningfulWords, type Phrase, type Synonyms } from './synonyms.js';

/** One thing that was asked for, in all the ways in which a text may say it; the first is as it was asked. */
export type Asked = readonly Phrase[];

/** More words than these say nothing more. */
const MAX_ASKED = 12;

/** What a question asks for. */
export function askedWords(question: string, synonyms: Synonyms): Asked[] {
  const meaningful = meaningfulWords(question);
  const asked: Asked[] = [];
  for (let at = 0; at < meaningful.length && asked.length < MAX_ASKED;) {
    const [length, others] = longestSynonym(meaningful, at, synonyms);
    asked.push([meaningful.slice(at, at + length), ...others]);
    at += length;
  }
  return asked;
}

function longestSynonym(all: readonly string[], at: number, synonyms: Synonyms): [number, readonly Phrase[]] {
  for (let length = Math.min(LONGEST_ASKED, all.length - at); length > 0; length -= 1) {
    const others = synonyms.get(all.slice(at, at + length).join(' '));
    if (others) return [length, others];
  }
  return [1, []];
}
