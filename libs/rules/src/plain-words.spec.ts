import { describe, expect, it } from '@jest/globals';
import { PLAIN_CHOICES, PlainWord, classificationOf } from './plain-words.js';
import { isRsitPair } from './rsit.js';

describe('plain words', () => {
  it('offer every word once, OTHER last', () => {
    expect(PLAIN_CHOICES.map(({ word }) => word)).toEqual(Object.values(PlainWord));
    expect(PLAIN_CHOICES.at(-1)?.word).toBe('OTHER');
  });

  it.each(PLAIN_CHOICES)('$word is a pair that RSIT knows', ({ rsitClass, rsitType }) => {
    expect(isRsitPair(rsitClass, rsitType)).toBe(true);
  });

  it('suspects ransomware behind encrypted files and nowhere else', () => {
    const suspected = PLAIN_CHOICES.filter(({ ransomware }) => ransomware !== 'NO');
    expect(suspected.map(({ word, ransomware }) => [word, ransomware])).toEqual([
      ['FILES_ENCRYPTED', 'SUSPECTED'],
    ]);
  });

  it.each([
    ['FILES_ENCRYPTED', 'information-content-security', 'unauthorised-information-modification', 'SUSPECTED'],
    ['STRANGE_MAIL', 'fraud', 'phishing', 'NO'],
    ['DEVICE_ODD', 'other', 'undetermined', 'NO'],
    ['OTHER', 'other', 'undetermined', 'NO'],
    [null, 'other', 'undetermined', 'NO'],
  ] as const)('%s becomes %s/%s, ransomware %s', (word, rsitClass, rsitType, ransomware) => {
    expect(classificationOf(word)).toEqual({ rsitClass, rsitType, ransomware });
  });
});
