import { describe, expect, it } from '@jest/globals';
import { CSIRT_DIRECTORY } from './csirt-directory.js';
import { csirtRoute } from './csirt-route.js';
import { EU_COUNTRIES } from './vocabulary.js';

describe('csirtRoute', () => {
  it('has a way for each of the 27 Member States, and only for them', () => {
    expect(Object.keys(CSIRT_DIRECTORY).sort()).toEqual([...EU_COUNTRIES].sort());
    for (const country of EU_COUNTRIES) expect(csirtRoute(country)?.country).toBe(country);
    for (const other of ['CH', 'GB', 'NO', 'US', '', 'toString']) expect(csirtRoute(other)).toBeNull();
  });

  it.each(EU_COUNTRIES)('%s: sector, then national, then single point of contact', (country) => {
    const order = ['SECTOR_CSIRT', 'NATIONAL_CSIRT', 'SINGLE_POINT_OF_CONTACT'];
    for (const ownership of [undefined, 'PUBLIC', 'PRIVATE'] as const) {
      const kinds = csirtRoute(country, ownership)?.contacts.map(({ kind }) => kind) ?? [];
      expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
      expect(kinds).toContain('NATIONAL_CSIRT');
      expect(kinds.at(-1)).toBe('SINGLE_POINT_OF_CONTACT');
    }
  });

  it.each([
    ['FR', 'CERT Santé (Agence du numérique en santé)'],
    ['NL', 'Z-CERT'],
    ['PL', 'CSIRT CeZ'],
    ['DE', 'CERT-Bund (BSI)'],
    ['LT', 'CERT-LT (NKSC)'],
  ])('in %s the first to turn to is %s', (country, name) => {
    expect(csirtRoute(country)?.contacts[0]?.name).toBe(name);
  });

  it('sends public and private hospitals in Spain to different teams', () => {
    const names = (ownership?: 'PUBLIC' | 'PRIVATE'): (string | undefined)[] | undefined =>
      csirtRoute('ES', ownership)?.contacts.map(({ name }) => name);
    expect(names('PUBLIC')).toEqual(['CCN-CERT', 'CCN']);
    expect(names('PRIVATE')).toEqual(['INCIBE-CERT', 'INCIBE']);
    expect(names()).toHaveLength(4);
  });

  it('understands both codes of Greece and any case', () => {
    expect(csirtRoute('EL')).toEqual(csirtRoute('GR'));
    expect(csirtRoute(' el ')?.country).toBe('GR');
    expect(csirtRoute('de')?.country).toBe('DE');
  });

  it('says how sure it is, and names sites rather than people', () => {
    for (const country of EU_COUNTRIES) {
      for (const { name, confidence, site, siteConfidence } of CSIRT_DIRECTORY[country]) {
        expect(['FIRST_HAND', 'SECOND_HAND', 'UNVERIFIED']).toContain(confidence);
        expect(siteConfidence === null).toBe(site === null);
        if (site !== null) expect(site).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[a-z/]+)?$/);
        expect(name).not.toMatch(/@|\+\d/);
      }
    }
  });
});
