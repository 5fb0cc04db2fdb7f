import { describe, expect, it } from '@jest/globals';
import { changedSections, sectionsOf } from './sections.js';

const TEXT = [
  'Before all.',
  '',
  '## Call',
  'The duty officer.',
  '### At night',
  'The same.',
  '## Wait',
  'Then.',
];

describe('sectionsOf', () => {
  it('parts an article at its headings', () => {
    expect(sectionsOf(TEXT.join('\n'))).toEqual([
      { heading: null, level: 0, text: 'Before all.' },
      { heading: 'Call', level: 2, text: 'The duty officer.' },
      { heading: 'At night', level: 3, text: 'The same.' },
      { heading: 'Wait', level: 2, text: 'Then.' },
    ]);
  });

  it('reads a line in one pass, however many blanks and marks stand in it', () => {
    const line = `## a${' '.repeat(60_000)}b`;
    const before = performance.now();
    expect(sectionsOf(line)).toEqual([{ heading: line.slice(3), level: 2, text: '' }]);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('leaves alone what only looks like a heading', () => {
    const code = '## One\n```sh\n# a remark\n```\n#no heading\n    ## indented';
    expect(sectionsOf(code).map(({ heading }) => heading)).toEqual(['One']);
    expect(sectionsOf('## Closed ##').map(({ heading }) => heading)).toEqual(['Closed']);
    expect(sectionsOf('## C#').map(({ heading }) => heading)).toEqual(['C#']);
    expect(sectionsOf('')).toEqual([]);
  });

  it('reads a long line of marks in one pass', () => {
    expect(sectionsOf(`## ${'# '.repeat(200_000)}x`)).toHaveLength(1);
  });
});

describe('changedSections', () => {
  const before = TEXT.join('\n');
  it('names what is different, what is new, and what is gone', () => {
    expect(changedSections(before, before)).toEqual([]);
    expect(changedSections(before, before.replace('The same.', 'Another.'))).toEqual(['At night']);
    expect(changedSections(before, before.replace('Before all.', 'First.'))).toEqual([null]);
    expect(changedSections(before, `${before}\n## After\nMore.`)).toEqual(['After']);
    expect(changedSections(before, before.replace('## Wait\nThen.', ''))).toEqual(['Wait']);
    expect(changedSections(before, before.replace('## Wait', '## Stay'))).toEqual(['Stay', 'Wait']);
  });

  it('tells equal headings apart', () => {
    const twice = '## A\none\n## A\ntwo';
    expect(changedSections(twice, '## A\none\n## A\nthree')).toEqual(['A']);
  });
});
