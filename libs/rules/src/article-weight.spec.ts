import { describe, expect, it } from '@jest/globals';
import { articleExcess } from './article-weight.js';

const codeOf = (markdown: string) => articleExcess(markdown)?.code ?? null;
/** As many of them as make 30,000 characters. */
const much = (piece: string) => piece.repeat(Math.ceil(30_000 / piece.length));
const WORDS = 'Words of a usual sentence that goes on for a while until it ends. ';

describe('articleExcess', () => {
  it.each([
    ['paragraphs', `${WORDS.repeat(4)}**Important:** see [the list](/guidance/list) and \`ipconfig\`.\n\n`],
    ['one list', `- **Call** [the Centre](/guidance/call), then go on as it is written there.\n`],
    ['numbered steps', `1. **Call** the Centre.\n   - Say who you are and where you are.\n   - Wait.\n\n`],
    ['checklists', `- [ ] Ventilators in the rooms of ward 3\n- [x] Infusion pumps\n\n`],
    ['call-outs', `> **Danger:** ${WORDS}\n>\n> - Do not switch it off.\n> - Call [us](/x).\n\n`],
    ['tables', `| Whom | When |\n| --- | --- |\n${`| **IT on call** | ${WORDS}|\n`.repeat(9)}\n`],
    ['lines to fill in', `${WORDS.repeat(2)}\n\nName: ________________________\n\n`],
    ['lines of code', `    [2026-11-02T10:00:00] host-1 sshd: failed login of user_a from 192.0.2.1\n\n`],
    ['separators', `${WORDS}\n\n- - - - - - - - - - - - - - - - - - - -\n\n`],
  ])('lets an article of 30,000 characters pass that is all %s', (_, piece) => {
    expect(codeOf(much(piece))).toBeNull();
  });

  it('lets one table or list pass that is all of 30,000 characters', () => {
    const row = '| **IT on call** | [Ward 3](/guidance/ward-3) | Call at once, then write it down. |\n';
    expect(codeOf(`| Who | Where | What |\n| --- | :-: | --- |\n${much(row)}`)).toBeNull();
    expect(codeOf(much('- **Call** IT and `note` the *time*, the [room](/x) and the ward.\n'))).toBeNull();
  });

  it.each([
    ['quotations', '>'.repeat(17)],
    ['quotations in a list', `- ${'> '.repeat(16)}a`],
    ['lists in one line', `${'- '.repeat(17)}a`],
    ['numbered lists in one line', `${'1. '.repeat(17)}a`],
    ['lists by columns', Array.from({ length: 17 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n')],
    ['lists by tabs', `- a\n${'\t'.repeat(9)}- a`],
  ])('stops %s deeper than sixteen', (_, markdown) => {
    expect(codeOf(markdown)).toBe('NESTED_TOO_DEEP');
  });

  it('lets quotations and lists pass that are sixteen deep', () => {
    expect(codeOf('> '.repeat(16))).toBeNull();
    expect(codeOf(`${'- '.repeat(16)}a`)).toBeNull();
  });

  it.each([
    ['emphasis that is never closed', '*a_'.repeat(501)],
    ['emphasis in runs', `${'*'.repeat(501)}a${'*'.repeat(501)}`],
    ['brackets', ']'.repeat(1_001)],
    ['pictures within pictures', `${'!['.repeat(501)}a${'](b)'.repeat(501)}`],
    ['marks in the lines of one paragraph', '*a_\n'.repeat(501)],
    ['marks behind what only looks like a table', `| a | b |\n| - |\n${'| *a_ |\n'.repeat(501)}`],
    ['many paragraphs of marks', `${'*a_'.repeat(400)}\n\n`.repeat(9)],
    ['lines of lists', '- a\n'.repeat(2_001)],
    ['lines of nothing in a list', `- a${'\n'.repeat(60)}`.repeat(900)],
    ['wide tables', `${'|a'.repeat(80)}|\n${'|-'.repeat(80)}|\n${'a\n'.repeat(80)}`],
    ['openings far from an end', `${'a<? '.repeat(400)}${'word '.repeat(9_000)}`],
    ['an address that is named again and again', `[a]: /${'b'.repeat(20_000)}\n\n${'[a] '.repeat(200)}`],
  ])('stops %s', (_, markdown) => {
    expect(codeOf(markdown)).toBe('TOO_MANY_MARKS');
  });

  it('names the line as far as which it is too much', () => {
    expect(articleExcess(`One\n\n${'*a_\n'.repeat(600)}`)).toEqual({ code: 'TOO_MANY_MARKS', line: 503 });
    expect(articleExcess(`One\n\n- a\n${'>'.repeat(17)}`)).toEqual({ code: 'NESTED_TOO_DEEP', line: 4 });
  });
});
