import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldMail, newText } from './mail-fold.js';

const kinds = (text: string) => foldMail(text).map(({ kind }) => kind);

describe('foldMail', () => {
  it.each([
    ['a plain mail', 'Hello\n\nWorld\n', ['TEXT'], 'Hello\n\nWorld'],
    [
      'an English answer',
      'Yes.\n\nOn 3 May 2026 at 10:00, Ann <a@b.example> wrote:\n> Is it?\n>\n> Ann\n',
      ['TEXT', 'QUOTE'],
      'Yes.',
    ],
    [
      'a German answer',
      'Ja.\n\nAm 03.05.2026 um 10:00 schrieb Ann <a@b.example>:\n> Stimmt das?\n',
      ['TEXT', 'QUOTE'],
      'Ja.',
    ],
    [
      'a French answer',
      'Oui.\n\nLe 3 mai 2026 à 10:00, Ann <a@b.example> a écrit :\n> Vrai ?\n',
      ['TEXT', 'QUOTE'],
      'Oui.',
    ],
    [
      'a Greek answer',
      'Ναι.\n\nΣτις 3 Μαΐου 2026, Ann <a@b.example> έγραψε:\n> Ισχύει;\n',
      ['TEXT', 'QUOTE'],
      'Ναι.',
    ],
    [
      'an introduction over two lines',
      'Yes.\nOn Sun, 3 May 2026 at 10:00, Ann Somebody\n<a@b.example> wrote:\n> Is it?\n',
      ['TEXT', 'QUOTE'],
      'Yes.',
    ],
    [
      'answers between the lines',
      '> One?\nFirst.\n> Two?\nSecond.\n',
      ['QUOTE', 'TEXT', 'QUOTE', 'TEXT'],
      'First.\n\nSecond.',
    ],
    [
      'history without marks',
      'Yes.\n\n-----Original Message-----\nFrom: Ann\nSent: today\n\nIs it?\n',
      ['TEXT', 'QUOTE'],
      'Yes.',
    ],
    [
      'the head of an earlier mail',
      'Ja.\n\nVon: Ann <a@b.example>\nGesendet: Montag\nAn: Ben\nBetreff: X\n\nStimmt das?\n',
      ['TEXT', 'QUOTE'],
      'Ja.',
    ],
    [
      'our own line',
      'Done.\n##- Please reply above this line -##\nEverything else\n',
      ['TEXT', 'QUOTE'],
      'Done.',
    ],
    ['a signature', 'Done.\n-- \nAnn\nWard 3\n', ['TEXT', 'SIGNATURE'], 'Done.'],
    ['a telephone', 'Done.\n\nSent from my iPhone\n', ['TEXT', 'SIGNATURE'], 'Done.'],
    [
      'a signature above the history',
      'Done.\n-- \nAnn\n\nOn 3 May 2026, B <b@c.example> wrote:\n> x\n',
      ['TEXT', 'SIGNATURE', 'QUOTE'],
      'Done.',
    ],
    ['a sentence about writing', 'He wrote:\nplease call.\n', ['TEXT'], 'He wrote:\nplease call.'],
    [
      'a list of senders',
      'From: the ward we hear of three cases.\nNothing else.\n',
      ['TEXT'],
      'From: the ward we hear of three cases.\nNothing else.',
    ],
  ])('knows %s', (_, text, expected, words) => {
    expect(kinds(text)).toEqual(expected);
    expect(newText(foldMail(text))).toBe(words);
  });

  it('leaves nothing out: the pieces are the text, whatever it is', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 40, unit: 'binary' }),
      fc.constantFrom(
        '> quoted',
        '-- ',
        'On 3 May 2026, A <a@b.example> wrote:',
        '-----Original Message-----',
        'From: x',
        'Sent: y',
        'To: z',
        '',
        '____________',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        expect(
          foldMail(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('takes one pass: a megabyte of introductions, quotes and blanks is no work', () => {
    for (const piece of [
      'On 3 May 2026, A <a@b.example> wrote:\n\n\n\n\n',
      '> \n',
      '-- \n',
      'wrote: '.repeat(40) + '\n',
      '\n',
      'From: a\n',
      'a'.repeat(100_000),
    ]) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      expect(
        foldMail(text)
          .map((part) => part.text.length)
          .reduce((sum, length) => sum + length, 0),
      ).toBe(text.length);
    }
  });
});
