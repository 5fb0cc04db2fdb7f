import { describe, expect, it } from '@jest/globals';
import { readBlocks, readInline } from './read-text.js';

describe('readBlocks', () => {
  it('reads paragraphs, keeps line ends, and finds lists', () => {
    expect(
      readBlocks('Hello\nthere\n\nDo this:\n2. Cut the network\n3. Call\n   us\n\n- one\n* two\nafter'),
    ).toEqual([
      { kind: 'PARAGRAPH', text: 'Hello\nthere' },
      { kind: 'PARAGRAPH', text: 'Do this:' },
      { kind: 'NUMBERED', start: 2, items: ['Cut the network', 'Call\nus'] },
      { kind: 'ITEMS', items: ['one', 'two'] },
      { kind: 'PARAGRAPH', text: 'after' },
    ]);
  });

  it('leaves log lines alone', () => {
    const log = '2026-11-20 03:12 -1 failed login *admin*';
    expect(readBlocks(log)).toEqual([{ kind: 'PARAGRAPH', text: log }]);
  });
});

describe('readInline', () => {
  it('finds written links, bare addresses and guidance', () => {
    expect(
      readInline('See [First hour](/guidance/first-hour) or https://enisa.europa.eu/x. Also /guidance/ab-c.'),
    ).toEqual([
      { kind: 'WORDS', text: 'See ' },
      { kind: 'LINK', text: 'First hour', href: '/guidance/first-hour', isInside: true },
      { kind: 'WORDS', text: ' or ' },
      { kind: 'LINK', text: 'https://enisa.europa.eu/x', href: 'https://enisa.europa.eu/x', isInside: false },
      { kind: 'WORDS', text: '. Also ' },
      { kind: 'LINK', text: '/guidance/ab-c', href: '/guidance/ab-c', isInside: true },
      { kind: 'WORDS', text: '.' },
    ]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,hi)',
    '[x](//evil.example)',
    '/guidances/x',
    'a/guidance/x',
  ])('makes no link of %s', (text) => {
    expect(readInline(text).every((piece) => piece.kind === 'WORDS')).toBe(true);
  });
});
