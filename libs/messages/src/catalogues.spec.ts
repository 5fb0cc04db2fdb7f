import { describe, expect, it } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { messages as el } from './el/index.js';
import { messages as de } from './de/index.js';
import { messages as en } from './en/index.js';
import { messages as fr } from './fr/index.js';
import { createTranslator, type MessageKey, pickUiLanguage, UI_LANGUAGES } from './index.js';

const catalogues = { en, de, fr, el } as const;
const keys = Object.keys(en) as MessageKey[];
type Language = keyof typeof catalogues;

type Piece = string | readonly unknown[];

/** Names of the values that a message asks for. */
function placeholders(message: string): string[] {
  const found = new Set<string>();
  const visit = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      if (typeof piece === 'string') continue;
      const [name, , options] = piece as [string, string | undefined, unknown];
      found.add(name);
      if (options && typeof options === 'object') {
        for (const option of Object.values(options)) if (Array.isArray(option)) visit(option as Piece[]);
      }
    }
  };
  const compiled = compileMessage(message);
  if (Array.isArray(compiled)) visit(compiled);
  return [...found].sort();
}

/** The categories of each plural in a message, exact numbers left out. */
function pluralCategories(message: string): string[][] {
  const found: string[][] = [];
  const visit = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      if (typeof piece === 'string') continue;
      const [, kind, options] = piece as [string, string | undefined, Record<string, unknown> | undefined];
      if (!options || typeof options !== 'object') continue;
      if (kind === 'plural')
        found.push(Object.keys(options).filter((name) => name !== 'offset' && !/^[=\d]/.test(name)));
      for (const option of Object.values(options)) if (Array.isArray(option)) visit(option as Piece[]);
    }
  };
  const compiled = compileMessage(message);
  if (Array.isArray(compiled)) visit(compiled);
  return found;
}

describe.each(Object.keys(catalogues) as Language[])('the catalogue %s', (language) => {
  const catalogue: Readonly<Record<MessageKey, string>> = catalogues[language];

  it('has every message, and none is empty', () => {
    expect(keys.filter((key) => !catalogue[key]?.trim())).toEqual([]);
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it('calls a kind of ticket the same in rules as everywhere else', () => {
    for (const kind of ['QUESTION', 'INCIDENT', 'VULNERABILITY', 'NEAR_MISS'] as const)
      expect(catalogue[`settings.rules.word.${kind}`]).toBe(catalogue[`common.ticketKind.${kind}`]);
  });

  // A translation may also ask for the count where its grammar agrees with it and English does not.
  it('asks for the same values as the English one', () => {
    const different = keys.filter((key) => {
      const own = new Set(placeholders(catalogue[key]));
      const english = new Set(placeholders(en[key]));
      const missing = [...english].some((name) => !own.has(name));
      const surplus = [...own].some((name) => !english.has(name) && name !== 'count');
      return missing || surplus;
    });
    expect(different).toEqual([]);
  });

  // One form for all numbers is right for abbreviations of units.
  it('has a form for each number its grammar tells apart in everyday counts', () => {
    const rules = new Intl.PluralRules(language);
    const needed = new Set([0, 1, 2, 3, 5, 11, 21, 100].map((count) => rules.select(count)));
    const missing = keys.filter((key) =>
      pluralCategories(catalogue[key]).some(
        (categories) =>
          categories.length > 1 && [...needed].some((category) => !categories.includes(category)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('has no sentence left in English', () => {
    if (language === 'en') return;
    const words = (text: string) =>
      text
        .replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '')
        .split(/\s+/)
        .filter((word) => /^[a-z]{3,}/i.test(word));
    expect(keys.filter((key) => words(en[key]).length >= 4 && catalogue[key] === en[key])).toEqual([]);
  });
});

describe('choosing a language', () => {
  it.each([
    [['de-AT'], 'de'],
    [['nl', 'fr-BE'], 'fr'],
    [['EL'], 'el'],
    [['xx', undefined], 'en'],
    [[], 'en'],
  ])('takes the first of %j that the product speaks', (wanted, language) => {
    expect(pickUiLanguage(wanted)).toBe(language);
  });

  it('speaks all of them', async () => {
    for (const language of UI_LANGUAGES) {
      const t = await createTranslator(language);
      expect(t('mail.openTicket', { reference: 'SAL-26-000001' })).toContain('SAL-26-000001');
    }
  });
});
