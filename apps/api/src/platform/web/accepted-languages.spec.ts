import { describe, expect, it } from '@jest/globals';
import { acceptedLanguages } from './accepted-languages.js';

describe('acceptedLanguages', () => {
  it.each([
    ['fr-BE,nl;q=0.8,en;q=0.5', ['fr-BE', 'nl', 'en']],
    ['el;q=0.3, fr', ['fr', 'el']],
    ['de ; q=0.9 , en', ['en', 'de']],
    ['fr;q=0, de', ['de']],
    ['de;q=much', []],
    ['', []],
    [undefined, []],
  ])('of %j are %j', (header, expected) => {
    expect(acceptedLanguages({ 'accept-language': header })).toEqual(expected);
  });
});
