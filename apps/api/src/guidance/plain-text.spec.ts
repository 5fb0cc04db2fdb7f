import { describe, expect, it } from '@jest/globals';
import { plainText } from './plain-text.js';

describe('plainText', () => {
  it('takes the marks away and keeps what is read', () => {
    const { headings, text } = plainText(
      [
        'Files have **strange names**, _screens_ demand `money`.',
        'This line goes on.',
        '',
        '> **Do this first:** Disconnect, see [your clocks](/guidance/your-legal-clocks "title").',
        '',
        '## Minutes 0 to 5',
        '',
        '1. Check the patients.',
        '2. Take it *off* the network',
        '',
        '- [ ] Internet and VPN are closed.',
        '',
        '| Whom | When |',
        '| --- | --- |',
        '| IT on call | At once |',
        '',
        '---',
        '```',
        'ipconfig',
        '```',
      ].join('\n'),
    );
    expect(headings).toEqual(['Minutes 0 to 5']);
    expect(text).toBe(
      'Files have strange names, screens demand money. This line goes on. Do this first: Disconnect, see your clocks. ' +
        'Minutes 0 to 5 · Check the patients. Take it off the network · Internet and VPN are closed. Whom, When · IT on call, At once · ipconfig',
    );
  });

  it('leaves alone what only looks like marks', () => {
    expect(plainText('snake_case_name, 2 * 3 * 4, a > b, #hashtag, \\*star\\*').text).toBe(
      'snake_case_name, 2 * 3 * 4, a > b, #hashtag, *star*',
    );
  });

  // Work that grows with the square of the length would not end before the test is given up.
  it('reads a long adversarial text in one pass', () => {
    for (const piece of ['[', '*', '_', '`', '> ', '- ', '|', '\\', '![', '](', '**a'])
      expect(plainText(piece.repeat(300_000)).headings).toEqual([]);
  });
});
