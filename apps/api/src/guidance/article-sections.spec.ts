import { describe, expect, it } from '@jest/globals';
import { articleSections } from './article-sections.js';

describe('articleSections', () => {
  it('parts a text at the headings that the page gives an anchor, and reads each part aloud', () => {
    const sections = articleSections(
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
        '### Whom to call',
        '',
        '| Whom | When |',
        '| --- | --- |',
        '| IT on call | At once |',
        '',
        '#### By telephone',
        '',
        'Minutes 0 to 5',
        '---',
        '```',
        'ipconfig',
        '```',
        '<b>never</b> shown <script>at all</script>',
      ].join('\n'),
    );
    expect(sections).toEqual([
      {
        position: 0,
        anchor: null,
        heading: null,
        text: 'Files have strange names, screens demand money. This line goes on. Do this first: Disconnect, see your clocks.',
      },
      {
        position: 1,
        anchor: 'minutes-0-to-5',
        heading: 'Minutes 0 to 5',
        text: 'Check the patients. Take it off the network · Internet and VPN are closed.',
      },
      {
        position: 2,
        anchor: 'whom-to-call',
        heading: 'Whom to call',
        text: 'Whom · When · IT on call · At once · By telephone',
      },
      {
        position: 3,
        anchor: 'minutes-0-to-5-2',
        heading: 'Minutes 0 to 5',
        text: 'ipconfig · never shown at all',
      },
    ]);
  });

  it('does not take for a heading what only looks like one', () => {
    const sections = articleSections(
      '```\n## in code\n```\n\n> ## quoted\n\n\\## escaped\n\n    ## indented',
    );
    expect(sections.map(({ anchor }) => anchor)).toEqual([null]);
  });

  it('has one section for an empty text', () => {
    expect(articleSections('')).toEqual([{ position: 0, anchor: null, heading: null, text: '' }]);
  });

  it.each(['[', '*', '_', '`', '> ', '- ', '|', '\\', '![', '](', '**a', '# ', '<a '])(
    'survives an article full of %j',
    (piece) => {
      expect(articleSections(piece.repeat(6_000 / piece.length)).length).toBeGreaterThan(0);
    },
  );
});
