import { describe, expect, it } from '@jest/globals';
import { calloutKind } from './callout.js';

describe('calloutKind', () => {
  it.each([
    ['Danger:', 'danger'],
    ['Danger :', 'danger'],
    ['Danger\u00a0:', 'danger'],
    ['Gefahr:', 'danger'],
    ['Κίνδυνος:', 'danger'],
    ['Do this first:', 'first'],
    ['Als Erstes:', 'first'],
    ['À faire d’abord :', 'first'],
    ["À faire d'abord\u202f:", 'first'],
    ['Κάντε πρώτα αυτό:', 'first'],
    ['Note:', 'note'],
    ['Hinweis:', 'note'],
    ['À noter :', 'note'],
    ['Σημείωση:', 'note'],
    ['Template:', 'template'],
  ])('reads %j as %s', (words, kind) => {
    expect(calloutKind(words)).toBe(kind);
  });

  it.each(['Dangerous:', 'Notes', '', 'constructor'])('leaves %j a quotation', (words) => {
    expect(calloutKind(words)).toBeNull();
  });
});
