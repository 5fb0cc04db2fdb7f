import type { HighlightPart } from './article.model.js';
import type { Asked } from './asked-words.js';
import { closestWord } from './closest-word.js';
import type { Phrase } from './synonyms.js';
import type { SplitText, Word } from './words.js';

export const EXCERPT_WORDS = 30;
const CROPPED = '…';

/** The pieces of a text, with the words marked that were asked for. */
export function highlight({ text, words }: SplitText, asked: readonly Asked[]): HighlightPart[] {
  return partsBetween(text, words, findAsked(words, asked), 0, text.length);
}

/** The part of a text in which most of what was asked for stands close together. */
export function excerpt(
  { text, words }: SplitText,
  asked: readonly Asked[],
  length = EXCERPT_WORDS,
): HighlightPart[] {
  const found = findAsked(words, asked);
  if (words.length <= length) return partsBetween(text, words, found, 0, text.length);
  const first = densestStart(found, words.length, length);
  const last = Math.min(first + length, words.length) - 1;
  const parts = partsBetween(text, words, found, words[first]!.start, words[last]!.end);
  if (first > 0) addPart(parts, CROPPED, false, true);
  if (last < words.length - 1) addPart(parts, CROPPED, false);
  return parts;
}

export const hasMarks = (parts: readonly HighlightPart[]): boolean => parts.some(({ marked }) => marked);

/**
 * What was asked for, in the spelling of these texts: a word that none of them has stands for the most alike that one of them
 * has, when it was probably meant.
 */
export function spelledAsIn(texts: readonly SplitText[], asked: readonly Asked[]): readonly Asked[] {
  const isThere = (one: Asked) => texts.some(({ words }) => findAsked(words, [one]).includes(0));
  return asked.map((one) => {
    const [phrase] = one;
    if (phrase?.length !== 1 || isThere(one)) return one;
    const closest = closestWord(
      phrase[0]!,
      texts.flatMap(({ words }) => words.map(({ folded }) => folded)),
    );
    return closest === null ? one : [...one, [closest]];
  });
}

/** For each word of the text: which of the things asked for it is part of, or -1. */
function findAsked(words: readonly Word[], asked: readonly Asked[]): number[] {
  const found = new Array<number>(words.length).fill(-1);
  for (const [index, phrases] of asked.entries()) {
    for (const phrase of phrases) {
      for (let at = 0; at + phrase.length <= words.length; at += 1) {
        if (standsAt(words, at, phrase)) found.fill(index, at, at + phrase.length);
      }
    }
  }
  return found;
}

function standsAt(words: readonly Word[], at: number, phrase: Phrase): boolean {
  const last = phrase.length - 1;
  for (let offset = 0; offset < last; offset += 1) {
    if (words[at + offset]!.folded !== phrase[offset]) return false;
  }
  return words[at + last]!.folded.startsWith(phrase[last]!);
}

/** The first word of the window with the most different things asked for, then the most of them; a little before the first. */
function densestStart(found: readonly number[], count: number, length: number): number {
  let best = { start: 0, score: 0 };
  for (const [start, index] of found.entries()) {
    if (index < 0) continue;
    const window = found.slice(start, start + length).filter((one) => one >= 0);
    const score = new Set(window).size * count + window.length;
    if (score > best.score) best = { start, score };
  }
  return Math.max(0, Math.min(best.start - Math.floor(length / 4), count - length));
}

function partsBetween(
  text: string,
  words: readonly Word[],
  found: readonly number[],
  from: number,
  to: number,
): HighlightPart[] {
  const parts: HighlightPart[] = [];
  let at = from;
  for (const [index, { start, end }] of words.entries()) {
    if (found[index]! < 0 || start < from || end > to) continue;
    addPart(parts, text.slice(at, start), false);
    addPart(parts, text.slice(start, end), true);
    at = end;
  }
  addPart(parts, text.slice(at, to), false);
  return parts;
}

/** Pieces of one kind that touch become one. */
function addPart(parts: HighlightPart[], text: string, marked: boolean, inFront = false): void {
  if (text === '') return;
  const neighbour = inFront ? parts.at(0) : parts.at(-1);
  if (neighbour?.marked === marked) {
    const joined = { text: inFront ? text + neighbour.text : neighbour.text + text, marked };
    parts.splice(inFront ? 0 : parts.length - 1, 1, joined);
  } else if (inFront) parts.unshift({ text, marked });
  else parts.push({ text, marked });
}
