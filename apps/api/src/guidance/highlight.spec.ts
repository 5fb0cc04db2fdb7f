import { describe, expect, it } from '@jest/globals';
import type { HighlightPart } from './article.model.js';
import { askedWords } from './asked-words.js';
import {
  excerpt,
  hasMarks,
  highlight,
  MARK_END,
  MARK_START,
  markedParts,
  withoutMarks,
} from './highlight.js';

const shown = (parts: readonly HighlightPart[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('marks of a search engine', () => {
  it('become pieces of text, never markup', () => {
    const text = `a <b>${MARK_START}ransom${MARK_END}ware</b> &amp; ${MARK_START}x${MARK_END}`;
    expect(markedParts(text)).toEqual([
      { text: 'a <b>', marked: false },
      { text: 'ransom', marked: true },
      { text: 'ware</b> &amp; ', marked: false },
      { text: 'x', marked: true },
    ]);
  });

  it('that do not pair lose nothing of the text', () => {
    expect(shown(markedParts(`a${MARK_START}b`))).toBe('a[b]');
    expect(markedParts('')).toEqual([]);
  });

  it('cannot come from a text', () => {
    expect(withoutMarks(`a${MARK_START}b${MARK_END}`)).toBe('ab');
  });
});

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
    const parts = highlight(text, askedWords(question));
    expect(shown(parts)).toBe(expected);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});

describe('excerpt', () => {
  const words = Array.from({ length: 100 }, (_, index) => `w${index}`);

  it('is the whole of a short text', () => {
    expect(shown(excerpt('One backup only.', askedWords('backup')))).toBe('One [backup] only.');
  });

  it('is about thirty words around the place where most of it stands', () => {
    const text = words.with(10, 'backup').with(70, 'backup').with(72, 'domain').join(' ');
    const parts = excerpt(text, askedWords('backup domain'));
    expect(shown(parts)).toMatch(/^…w63 .*\[backup\] w71 \[domain\] .*w92…$/);
    expect(shown(parts).split(' ')).toHaveLength(30);
  });

  it('is the beginning of a text without it', () => {
    const parts = excerpt(words.join(' '), askedWords('backup'));
    expect(hasMarks(parts)).toBe(false);
    expect(shown(parts)).toMatch(/^w0 .*w29…$/);
  });
});
