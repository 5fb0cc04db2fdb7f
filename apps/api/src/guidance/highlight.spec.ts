import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { HighlightPart } from './article.model.js';
import { askedWords } from './asked-words.js';
import { excerpt, hasMarks, highlight, spelledAsIn } from './highlight.js';
import { type GroupWords, synonymsOf } from './synonyms.js';
import { split } from './words.js';

const SEED = JSON.parse(
  readFileSync(new URL('../migrations/guidance-synonyms.json', import.meta.url), 'utf8'),
) as GroupWords[];
const SYNONYMS = synonymsOf(SEED);

const shown = (parts: readonly HighlightPart[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('highlight', () => {
  it.each([
    ['ransom', 'First hour of a Ransomware attack', 'First hour of a [Ransomware] attack'],
    ['ΛΥΤΡΙΣΜΙΚΟΣ', 'επίθεση με λυτρισμικός τρόπος', 'επίθεση με [λυτρισμικός] τρόπος'],
    ['rancongiciel', 'par rançongiciel ou ransomware', 'par [rançongiciel] ou [ransomware]'],
    ['Straße', 'in der STRASSE', 'in der [STRASSE]'],
    ['KIS', 'the EHR or the electronic health records', 'the [EHR] or the [electronic] [health] [records]'],
    ['the', 'then this', '[then] this'],
    ['ransomware', 'An [un]usual *text*', 'An [un]usual *text*'],
  ])('%s in "%s"', (question, text, expected) => {
    const parts = highlight(split(text), askedWords(question, SYNONYMS));
    expect(shown(parts)).toBe(expected);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});

describe('excerpt', () => {
  const words = Array.from({ length: 100 }, (_, index) => `w${index}`);

  it('is the whole of a short text', () => {
    expect(shown(excerpt(split('One backup only.'), askedWords('backup', SYNONYMS)))).toBe(
      'One [backup] only.',
    );
  });

  it('is about thirty words around the place where most of it stands', () => {
    const text = words.with(10, 'backup').with(70, 'backup').with(72, 'domain').join(' ');
    const parts = excerpt(split(text), askedWords('backup domain', SYNONYMS));
    expect(shown(parts)).toMatch(/^…w63 .*\[backup\] w71 \[domain\] .*w92…$/);
    expect(shown(parts).split(' ')).toHaveLength(30);
  });

  it('is the beginning of a text without it', () => {
    const parts = excerpt(split(words.join(' ')), askedWords('backup', SYNONYMS));
    expect(hasMarks(parts)).toBe(false);
    expect(shown(parts)).toMatch(/^w0 .*w29…$/);
  });
});

describe('spelledAsIn', () => {
  const texts = ['Backups that survive ransomware', 'an offline copy'].map(split);

  it('takes a word that the texts do not have for the one that was probably meant', () => {
    const asked = spelledAsIn(texts, askedWords('bakups ransomwear', SYNONYMS));
    expect(shown(highlight(texts[0]!, asked))).toBe('[Backups] that survive [ransomware]');
  });

  it('leaves words alone that stand in one of the texts, and words that are like none', () => {
    for (const question of ['backup copy', 'completely different'])
      expect(spelledAsIn(texts, askedWords(question, SYNONYMS))).toEqual(askedWords(question, SYNONYMS));
  });
});
