import type { SectionHit } from './guidance-document.js';

/** A section in which one of the words of a question stands. */
export interface WordHit extends SectionHit {
  /** What it weighs there: more in a title than in a text, less when only something like it stands there. */
  readonly weight: number;
}
/** One word of a question (or several that are one thing), with the best of the sections in which it stands. */
export interface AskedWord {
  readonly hits: readonly WordHit[];
  /** In how many sections it stands in all. */
  readonly total: number;
}
export interface FusedHit extends WordHit {
  readonly score: number;
}

/** A text in a language that is not the reader's must fit so much better to come first. */
const FOREIGN = 0.3;
/** What fits less than this beside the best is no answer. */
const LEAST = 0.3;
/** How much the share of the words that are answered counts: all of a question is worth more than much of one word of it. */
const COVERED = 0.4;

/**
 * The articles for a question of several words, each with its best section, best first. A word weighs the more the rarer it is
 * (as in BM25), so that nobody must choose which words of a sentence to leave out; an article is worth what all its sections
 * together answer.
 */
export function fuse(words: readonly AskedWord[], sections: number, readerLanguage: string): FusedHit[] {
  const texts = new Map<string, { best: Map<string, FusedHit>; words: number[] }>();
  for (const [index, { hits, total }] of words.entries()) {
    const rarity = Math.log(1 + (sections - total + 0.5) / (total + 0.5));
    for (const hit of hits) {
      const text = texts.get(hit.textId) ?? { best: new Map<string, FusedHit>(), words: [] };
      texts.set(hit.textId, text);
      const value = rarity * hit.weight;
      const key = String(hit.position);
      const section = text.best.get(key);
      text.best.set(key, { ...hit, score: (section?.score ?? 0) + value });
      text.words[index] = Math.max(text.words[index] ?? 0, value);
    }
  }
  const articles = new Map<string, FusedHit>();
  for (const { best, words: values } of texts.values()) {
    const section = [...best.values()].reduce((one, other) => (isBefore(other, one) ? other : one));
    const answered = values.reduce((sum, value) => sum + value, 0);
    // Words that stand together in one section say more than words that are spread over an article.
    const covered = (values.filter((value) => value > 0).length / words.length) ** COVERED;
    const spoken = section.language === readerLanguage ? 1 : FOREIGN;
    const score = ((section.score + answered) / 2) * covered * spoken;
    const former = articles.get(section.articleId);
    if (!former || score > former.score) articles.set(section.articleId, { ...section, score });
  }
  const ranked = [...articles.values()].sort((one, other) => other.score - one.score);
  return ranked.filter(({ score }) => score >= LEAST * ranked[0]!.score);
}

const isBefore = (one: FusedHit, other: FusedHit): boolean =>
  one.score > other.score || (one.score === other.score && one.position < other.position);
