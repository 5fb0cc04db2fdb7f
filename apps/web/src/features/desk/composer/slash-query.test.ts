import { describe, expect, it } from '@jest/globals';
import { insertLink, slashQuery } from './slash-query.js';

describe('slashQuery', () => {
  it.each([
    ['/', 0, ''],
    ['/first hour', 0, 'first hour'],
    ['Please read /back', 12, 'back'],
    ['One\n/two', 4, 'two'],
  ])('finds what is looked for in %j', (text, start, words) => {
    expect(slashQuery(text, text.length)).toEqual({ start, words });
  });

  it.each([
    'and/or',
    'https://enisa.europa.eu',
    '(/guidance',
    '/etc/passwd',
    '/ ',
    '/one two three four five six',
    '/gone  ',
    '',
  ])('leaves %j alone', (text) => {
    expect(slashQuery(text, text.length)).toBeNull();
  });

  it('looks only at what stands before the caret', () => {
    expect(slashQuery('/first hour', 6)).toEqual({ start: 0, words: 'first' });
  });
});

describe('insertLink', () => {
  it('replaces the slash and its words by a link and puts the caret behind it', () => {
    const text = 'Please read /first tonight.';
    const query = slashQuery(text, 18);
    const link = '[First hour (draft)](/guidance/first-hour/en) (v3)';
    expect(
      query &&
        insertLink(text, query, {
          title: 'First hour [draft]',
          slug: 'first-hour',
          language: 'en',
          version: 3,
        }),
    ).toEqual({
      text: `Please read ${link} tonight.`,
      caret: 12 + link.length + 1,
    });
  });
});
