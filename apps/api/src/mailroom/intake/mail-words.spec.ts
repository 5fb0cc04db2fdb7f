import { describe, expect, it } from '@jest/globals';
import { digestSubject } from './mail-words.js';

describe('the subject of a digest', () => {
  it('names the person in the language of the hospital', async () => {
    expect(await digestSubject('de', 'Anna Muster')).toBe('Viele Mails von Anna Muster');
  });

  it.each([null, '', 'dr.private.name@alpha.example'])(
    'names no address, and nobody for %p',
    async (name) => {
      expect(await digestSubject('en', name)).toBe('Many mails from one sender');
    },
  );

  it('is no longer than a subject may be', async () => {
    expect(Array.from(await digestSubject('en', '\u{1F3E5}'.repeat(200)))).toHaveLength(200);
  });
});
