import { describe, expect, it } from '@jest/globals';
import * as vocabulary from './vocabulary.js';
import {
  EU_COUNTRIES,
  EU_LANGUAGES,
  INTERFACE_LANGUAGES,
  TicketStatus,
  isCountry,
  isLanguage,
  isWord,
} from './vocabulary.js';

const words = Object.entries(vocabulary).flatMap(([name, value]) =>
  typeof value === 'object' && !Array.isArray(value)
    ? [[name, value as Readonly<Record<string, string>>] as const]
    : [],
);

describe('the vocabulary', () => {
  it('has all its lists', () => {
    expect(Object.fromEntries(words.map(([name, values]) => [name, Object.keys(values).length]))).toEqual({
      TicketKind: 4,
      TicketStatus: 7,
      Priority: 5,
      Urgency: 4,
      Tlp: 5,
      Pillar: 4,
      Audience: 4,
      Ransomware: 3,
      Role: 6,
      Team: 2,
      OrganisationKind: 15,
      MessageKind: 2,
      EscalationTarget: 2,
      ErrorCode: 10,
    });
  });

  it.each(words)('%s spells each word as its own key, in capitals', (_, values) => {
    for (const [key, value] of Object.entries(values)) {
      expect(value).toBe(key);
      expect(value).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    }
  });

  it('knows 24 languages and 27 countries, each once', () => {
    expect(new Set(EU_LANGUAGES).size).toBe(24);
    expect(new Set(EU_COUNTRIES).size).toBe(27);
    expect(EU_LANGUAGES.every((language) => /^[a-z]{2}$/.test(language))).toBe(true);
    expect(EU_COUNTRIES.every((country) => /^[A-Z]{2}$/.test(country))).toBe(true);
    expect(INTERFACE_LANGUAGES.every(isLanguage)).toBe(true);
  });
});

describe('isWord, isLanguage and isCountry', () => {
  it('accept their own words and nothing inherited', () => {
    expect(isWord(TicketStatus, 'OPEN')).toBe(true);
    for (const value of ['open', '', 'toString', '__proto__', null, undefined, 1, ['OPEN']]) {
      expect(isWord(TicketStatus, value)).toBe(false);
    }
    expect(isLanguage('el')).toBe(true);
    expect(isLanguage('EL')).toBe(false);
    expect(isLanguage(undefined)).toBe(false);
    expect(isCountry('GR')).toBe(true);
    expect(isCountry('EL')).toBe(false);
  });
});
