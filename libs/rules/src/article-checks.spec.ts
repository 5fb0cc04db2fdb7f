import { describe, expect, it } from '@jest/globals';
import { checkArticleText, picturesOf } from './article-checks.js';

const found = (markdown: string) =>
  checkArticleText(markdown).map(({ code, line, text }) => `${line} ${code} ${text}`);
const PICTURE = '/guidance/pictures/0190';

describe('checkArticleText', () => {
  it('finds nothing in a good article', () => {
    const good = [
      '## Call the [duty officer](/guidance/whom-to-call)',
      '',
      '### At night',
      '',
      `![A red telephone](${PICTURE})`,
      '',
      '## Wait',
    ].join('\n');
    expect(found(good)).toEqual([]);
  });

  it.each([
    [`![](${PICTURE})`, `1 ALT_MISSING ${PICTURE}`],
    [`![ ](${PICTURE})`, `1 ALT_MISSING ${PICTURE}`],
    ['![A map](https://elsewhere.example/map.png)', '1 PICTURE_ELSEWHERE https://elsewhere.example/map.png'],
    ['## One\n\n#### Four', '3 HEADING_JUMP Four'],
    ['### Three', '1 HEADING_JUMP Three'],
    ['# Title', '1 TITLE_AGAIN Title'],
    ['## ', '1 HEADING_EMPTY ##'],
    ['Read [here](/x).', '1 LINK_UNCLEAR here'],
    ['Read [**Click here**](/x).', '1 LINK_UNCLEAR **Click here**'],
    ['Siehe [hier](/x).', '1 LINK_UNCLEAR hier'],
    ['[Cliquez ici](/x)', '1 LINK_UNCLEAR Cliquez ici'],
    ['[Δείτε εδώ](/x)', '1 LINK_UNCLEAR Δείτε εδώ'],
    ['[](/x)', '1 LINK_EMPTY /x'],
    ['[somewhere]()', '1 LINK_EMPTY somewhere'],
    [`Words\n\n${'>'.repeat(20_000)}`, '3 NESTED_TOO_DEEP '],
    [`Words\n\n${'*a_'.repeat(9_000)}`, '3 TOO_MANY_MARKS '],
  ])('finds in %j: %s', (markdown, finding) => {
    expect(found(markdown)).toEqual([finding]);
  });

  it('leaves code alone', () => {
    expect(found('```md\n# Title\n[here](/x)\n```\n\nWrite `[here](/x)`.')).toEqual([]);
  });

  it('goes back up without a jump', () => {
    expect(found('## A\n### B\n#### C\n## D\n### E')).toEqual([]);
  });

  it('reads a text of brackets in one pass', () => {
    expect(found('!['.repeat(100_000))).toEqual(['1 TOO_MANY_MARKS ']);
    expect(found(`${'[x]('.repeat(100_000)}`)).toEqual(['1 TOO_MANY_MARKS ']);
  });
});

describe('picturesOf', () => {
  it('names each picture once', () => {
    expect(picturesOf(`![a](${PICTURE}) ![b](${PICTURE}) ![c](/x) [d](/guidance/pictures/9)`)).toEqual([
      '0190',
      '9',
    ]);
  });
});
