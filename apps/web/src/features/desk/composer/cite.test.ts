import { describe, expect, it } from '@jest/globals';
import { insertCitation, mayCite } from './cite.js';

const ARTICLE = { title: 'First hour [draft]', slug: 'first-hour', language: 'el', version: 3 };
const CITED = '[First hour (draft)](/guidance/first-hour/el) (v3)';

describe('a citation', () => {
  it.each([
    ['', 0, `${CITED} `, CITED.length + 1],
    ['See', 3, `See ${CITED} `, CITED.length + 5],
    ['See now.', 3, `See ${CITED} now.`, CITED.length + 5],
    ['See \nNow.', 4, `See ${CITED}\nNow.`, CITED.length + 5],
  ])(
    'in %j at %d stands apart from the words around it, the caret behind it',
    (text, caret, wanted, after) => {
      expect(insertCitation(text, caret, ARTICLE)).toEqual({ text: wanted, caret: after });
    },
  );

  it('in a reply is of what every hospital may know of; in a note of anything', () => {
    const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'] as const;
    expect(labels.filter((tlp) => mayCite('REPLY', tlp))).toEqual(['CLEAR', 'GREEN']);
    expect(labels.filter((tlp) => mayCite('NOTE', tlp))).toEqual(labels);
  });
});
