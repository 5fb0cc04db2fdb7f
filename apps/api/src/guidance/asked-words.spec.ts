import { describe, expect, it } from '@jest/globals';
import { askedWords } from './asked-words.js';
import { closestWord } from './closest-word.js';
import { STOP_WORDS } from './stop-words.js';
import { SYNONYMS } from './synonyms.js';
import { fold, wordsOf } from './words.js';

const said = (question: string) => askedWords(question).map(([phrase]) => phrase!.join(' '));

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
    const [[asked, ...others]] = askedWords('electronic health record') as [string[][]];
    expect(asked).toEqual(['electronic', 'health', 'record']);
    expect(others).toEqual(expect.arrayContaining([['ehr'], ['kis'], ['dpi'], ['ηφυ']]));
    expect(askedWords('encryption')[0]).toEqual(expect.arrayContaining([['ransomware'], ['λυτρισμικο']]));
    expect(askedWords('ransomware')[0]).not.toEqual(expect.arrayContaining([['encryption']]));
  });

  it('does not drown in a long question', () => {
    expect(askedWords(Array.from({ length: 100 }, (_, index) => `word${index}`).join(' '))).toHaveLength(12);
  });

  it('has no synonym longer than a question is searched for, and no stop word that is one', () => {
    const stopWords = new Set(STOP_WORDS);
    for (const asked of SYNONYMS.keys()) {
      expect(wordsOf(asked).length).toBeLessThanOrEqual(3);
      expect(stopWords.has(asked)).toBe(false);
    }
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
