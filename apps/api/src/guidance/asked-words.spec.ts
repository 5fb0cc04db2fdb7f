import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { askedWords } from './asked-words.js';
import { closestWord } from './closest-word.js';
import { type GroupWords, LONGEST_ASKED, meaningfulWords, synonymsOf } from './synonyms.js';
import { fold } from './words.js';

const SEED = JSON.parse(
  readFileSync(new URL('../migrations/guidance-synonyms.json', import.meta.url), 'utf8'),
) as GroupWords[];
const SYNONYMS = synonymsOf(SEED);
const said = (question: string) => askedWords(question, SYNONYMS).map(([phrase]) => phrase!.join(' '));

describe('askedWords', () => {
  it('leaves out words without meaning, except one that may become another', () => {
    expect(said('all our files have strange names since this morning')).toEqual([
      'files',
      'strange',
      'names',
      'morning',
    ]);
    expect(said('what to do in')).toEqual(['in']);
    expect(said('')).toEqual([]);
    expect(said(' ?!… ')).toEqual([]);
  });

  it('knows the words of the field, of several words too', () => {
    const [[asked, ...others]] = askedWords('electronic health record', SYNONYMS) as [string[][]];
    expect(asked).toEqual(['electronic', 'health', 'record']);
    expect(others).toEqual(expect.arrayContaining([['ehr'], ['kis'], ['dpi'], ['ηφυ']]));
    expect(askedWords('encryption', SYNONYMS)[0]).toEqual(
      expect.arrayContaining([['ransomware'], ['λυτρισμικο']]),
    );
    expect(askedWords('ransomware', SYNONYMS)[0]).not.toEqual(expect.arrayContaining([['encryption']]));
  });

  it('does not drown in a long question', () => {
    expect(
      askedWords(Array.from({ length: 100 }, (_, index) => `word${index}`).join(' '), SYNONYMS),
    ).toHaveLength(12);
  });

  it('knows a group of words although small words stand between them', () => {
    expect(askedWords('mot de passe', SYNONYMS)[0]).toEqual(expect.arrayContaining([['password']]));
  });

  it('begins with groups that each say something in words that are recognised', () => {
    for (const group of SEED) {
      const words = Object.values(group).flatMap(({ words: said }) => said);
      expect(words.length).toBeGreaterThan(0);
      const recognised = Object.values(group)
        .flatMap(({ words: said, askedAs }) => [...said, ...askedAs])
        .filter((word) => meaningfulWords(word).length <= LONGEST_ASKED);
      expect(recognised.length).toBeGreaterThan(0);
    }
  });

  it('takes a word that stands in two groups for both', () => {
    const both = synonymsOf([
      { en: { words: ['a1', 'b1'], askedAs: ['x1'] } },
      { en: { words: ['c1'], askedAs: ['x1', 'a1'] } },
    ]);
    expect(both.get('x1')).toEqual([['a1'], ['b1'], ['c1']]);
    expect(both.get('a1')).toEqual([['b1'], ['c1']]);
    expect(both.get('c1')).toEqual([]);
  });
});

describe('fold', () => {
  it('compares words as PostgreSQL and readers do', () => {
    expect(fold('Ελληνικός ΛΥΤΡΙΣΜΙΚΌΣ')).toBe('ελληνικοσ λυτρισμικοσ');
    expect(fold('À l’Œuvre, Straße, Łódź, Þór, Żaħar')).toBe('a l’oeuvre, strasse, lodz, thor, zahar');
    expect(fold('Ёлка й ї')).toBe('елка й ї');
  });
});

describe('closestWord', () => {
  it.each([
    ['ransomwear', ['first', 'hour', 'ransom', 'ransomware'], 'ransomware'],
    ['bakups', ['backups', 'back'], 'backups'],
    ['phihsing', ['fishing', 'phishing'], 'phishing'],
    ['ransomwe', ['ransomware'], 'ransomware'],
    ['ward', ['word', 'yard'], null],
    ['completely', ['different', 'words'], null],
  ])('%s among %j is %s', (misspelt, words, expected) => {
    expect(closestWord(misspelt, words)).toBe(expected);
  });
});
