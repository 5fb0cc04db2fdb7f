import { describe, expect, it } from '@jest/globals';
import { headingAnchors, headingId } from './heading-anchors.js';

describe('the anchor of a heading', () => {
  it.each([
    ['Minutes 0 to 5', 'minutes-0-to-5'],
    ['Λεπτά 0 έως 5: τι κάνετε;', 'λεπτά-0-έως-5-τι-κάνετε'],
    ['“Who pays?”', 'who-pays'],
    ['…', 'section'],
  ])('of "%s" is %s', (text, id) => {
    expect(headingId(text)).toBe(id);
  });

  it('is another one for each heading of a text, and begins anew with the next text', () => {
    const anchorOf = headingAnchors();
    expect(['Next', 'Next', 'next!', 'Last'].map(anchorOf)).toEqual(['next', 'next-2', 'next-3', 'last']);
    expect(headingAnchors()('Next')).toBe('next');
  });
});
