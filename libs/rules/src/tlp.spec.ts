import { describe, expect, it } from '@jest/globals';
import { TLP_ORDER, defaultTlp, formatTlp, isLoosening, mayCarryContentByMail, parseTlp } from './tlp.js';
import { TicketKind, Tlp } from './vocabulary.js';

describe('isLoosening', () => {
  // Rows from, columns to, in the order CLEAR GREEN AMBER AMBER_STRICT RED; L loosens.
  const matrix = {
    CLEAR: '. . . . .',
    GREEN: 'L . . . .',
    AMBER: 'L L . . .',
    AMBER_STRICT: 'L L L . .',
    RED: 'L L L L .',
  } as const;

  it.each(Object.entries(matrix))('from %s: %s', (from, row) => {
    const loosens = TLP_ORDER.map((to) => (isLoosening(from as Tlp, to) ? 'L' : '.')).join(' ');
    expect(loosens).toBe(row);
  });

  it('orders every label', () => {
    expect([...TLP_ORDER].sort()).toEqual(Object.values(Tlp).sort());
  });
});

describe('mayCarryContentByMail', () => {
  it.each([
    ['CLEAR', true],
    ['GREEN', true],
    ['AMBER', true],
    ['AMBER_STRICT', false],
    ['RED', false],
  ] as const)('%s: %s', (tlp, expected) => {
    expect(mayCarryContentByMail(tlp)).toBe(expected);
  });
});

describe('defaultTlp', () => {
  it('keeps everything that happened in a hospital strict', () => {
    expect(Object.values(TicketKind).map((kind) => [kind, defaultTlp(kind)])).toEqual([
      ['QUESTION', 'AMBER'],
      ['INCIDENT', 'AMBER_STRICT'],
      ['VULNERABILITY', 'AMBER_STRICT'],
      ['NEAR_MISS', 'AMBER_STRICT'],
    ]);
  });
});

describe('parseTlp', () => {
  it.each([
    ['TLP:CLEAR', 'CLEAR'],
    ['TLP:WHITE', 'CLEAR'],
    ['TLP:GREEN', 'GREEN'],
    ['TLP:AMBER', 'AMBER'],
    ['TLP:AMBER+STRICT', 'AMBER_STRICT'],
    ['tlp:amber+strict', 'AMBER_STRICT'],
    ['TLP:AMBER STRICT', 'AMBER_STRICT'],
    ['TLP:AMBER_STRICT', 'AMBER_STRICT'],
    ['TLP:AMBER-STRICT', 'AMBER_STRICT'],
    [' tlp : red ', 'RED'],
  ])('reads %j as %s', (text, expected) => {
    expect(parseTlp(text)).toBe(expected);
  });

  it.each([
    '',
    'RED',
    'TLP',
    'TLP:',
    'TLP:EX:CHR',
    'TLP:UNCLEAR',
    'TLP:GREEN+STRICT',
    'TLP:RED TLP:CLEAR',
    'TLP:AMBER+',
    'XTLP:RED',
    'TLP:REDACTED',
  ])('does not read %j', (text) => {
    expect(parseTlp(text)).toBeNull();
  });

  it('reads back everything that formatTlp writes, and never writes WHITE', () => {
    for (const tlp of Object.values(Tlp)) expect(parseTlp(formatTlp(tlp))).toBe(tlp);
    expect(Object.values(Tlp).map(formatTlp)).toEqual([
      'TLP:CLEAR',
      'TLP:GREEN',
      'TLP:AMBER',
      'TLP:AMBER+STRICT',
      'TLP:RED',
    ]);
  });

  // Work that grows with the square of the length would not end before the test is given up.
  it('reads adversarial text in one pass', () => {
    expect(parseTlp(`TLP:${'A+'.repeat(1_000_000)}`)).toBeNull();
    expect(parseTlp(`${' '.repeat(1_000_000)}X`)).toBeNull();
    expect(parseTlp(`TLP:A${' '.repeat(1_000_000)}1`)).toBeNull();
  });
});
