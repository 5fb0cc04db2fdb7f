import { describe, expect, it } from '@jest/globals';
import { type AskedWord, fuse, type WordHit } from './fusion.js';

const hit = (article: string, position: number, weight = 1, language = 'en'): WordHit => ({
  textId: `${article}.${language}`,
  articleId: article,
  language,
  position,
  version: 1,
  weight,
});
const word = (total: number, ...hits: WordHit[]): AskedWord => ({ total, hits });
const articles = (words: AskedWord[], language = 'en') =>
  fuse(words, 1_000, language).map(({ articleId, position }) => `${articleId}#${position}`);

describe('fuse', () => {
  it('lets the rare word decide, whatever its place in the question', () => {
    const frequent = word(500, hit('often', 0), hit('often', 1));
    const rare = word(2, hit('seldom', 3));
    expect(articles([frequent, rare])).toEqual(['seldom#3']);
    expect(articles([rare, frequent])).toEqual(['seldom#3']);
  });

  it('prefers the article that answers more words, and of its sections the one that answers most', () => {
    const words = [
      word(10, hit('a', 1), hit('b', 0)),
      word(10, hit('a', 2), hit('b', 0)),
      word(10, hit('a', 2), hit('c', 0, 1.5)),
    ];
    expect(articles(words)).toEqual(['a#2', 'b#0', 'c#0']);
  });

  it('gives an article once, in the language of the reader unless another fits much better', () => {
    const words = [word(10, hit('a', 0, 1, 'en'), hit('a', 0, 1, 'de')), word(10, hit('a', 1, 3, 'en'))];
    expect(fuse([words[0]!], 1_000, 'de').map(({ textId }) => textId)).toEqual(['a.de']);
    expect(fuse(words, 1_000, 'de').map(({ textId }) => textId)).toEqual(['a.en']);
  });

  it('leaves out what answers next to nothing, and finds nothing in nothing', () => {
    expect(articles([word(3, hit('a', 0, 3)), word(900, hit('b', 0))])).toEqual(['a#0']);
    expect(articles([word(0), word(0)])).toEqual([]);
  });
});
