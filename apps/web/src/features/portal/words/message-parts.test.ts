import { describe, expect, it } from '@jest/globals';
import { cutLinks, readMessage } from './message-parts.js';

const SITE = 'https://salus.example';
const linksIn = (line: string): (string | null)[] =>
  cutLinks(line, SITE)
    .map(({ href }) => href)
    .filter((href) => href !== null);

describe('the text of a message', () => {
  it.each([
    [
      'For the wards: /guidance/playbook-ehr-or-his-unavailable.',
      ['/guidance/playbook-ehr-or-his-unavailable'],
    ],
    ['(/guidance/first-hour-of-a-ransomware-attack/de)', ['/guidance/first-hour-of-a-ransomware-attack/de']],
    ['See https://salus.example/guidance/keeping-evidence now', ['/guidance/keeping-evidence']],
    [
      '[First hour](/guidance/first-hour) and /guidance/telling-patients',
      ['/guidance/first-hour', '/guidance/telling-patients'],
    ],
    ['https://evil.example/guidance/first-hour', []],
    ['https://salus.example.evil.example/guidance/first-hour', []],
    ['https://evil.example/?u=/guidance/first-hour', ['/guidance/first-hour']],
    ['[Sign in](https://evil.example/guidance/x)', []],
    ['[x](javascript:alert(1))', []],
    ['/guidance and /guidance/ and /guidances/x', []],
  ])('finds the links to guidance in %j', (line, expected) => {
    expect(linksIn(line)).toEqual(expected);
  });

  it('loses no letter of a line', () => {
    const line = 'a [b](/guidance/c) d /guidance/e-f, <b>g</b> [h](http://i)';
    expect(
      cutLinks(line, SITE)
        .map(({ text }) => text)
        .join(''),
    ).toBe('a b d /guidance/e-f, <b>g</b> [h](http://i)');
  });

  it('reads paragraphs, line ends and lists, and goes on counting after a break', () => {
    const blocks = readMessage(
      'Do this:\n\n1. Call.\n2. Unplug.\n\nThen\r\nwait.\n\n3. Go on.\n- a\n* b',
      SITE,
    );
    expect(
      blocks.map((block) => [
        block.kind,
        'start' in block ? block.start : 0,
        block.lines.map((line) => line.map(({ text }) => text).join('')),
      ]),
    ).toEqual([
      ['text', 0, ['Do this:']],
      ['numbers', 1, ['Call.', 'Unplug.']],
      ['text', 0, ['Then', 'wait.']],
      ['numbers', 3, ['Go on.']],
      ['bullets', 0, ['a', 'b']],
    ]);
  });

  it('takes a year or a time at the beginning of a line for words', () => {
    expect(readMessage('2026 was long.\n03:10 it began', SITE).map(({ kind }) => kind)).toEqual(['text']);
  });

  it('links the words in the inner brackets', () => {
    expect(cutLinks('[see [this](/guidance/first-hour)', SITE)).toEqual([
      { text: '[see ', href: null },
      { text: 'this', href: '/guidance/first-hour' },
    ]);
  });

  // Work that grows with the square of the length would not end before the test is given up.
  it('reads a long text of brackets in one pass', () => {
    const brackets = '['.repeat(1_000_000);
    expect(cutLinks(brackets, SITE)).toEqual([{ text: brackets, href: null }]);
  });
});
