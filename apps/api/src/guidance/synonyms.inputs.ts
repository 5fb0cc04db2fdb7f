import { codePointLength, isLanguage, tidyText } from '@salus/rules';
import type { Command } from '../platform/db/unit-of-work.js';
import type { FieldProblem } from '../platform/errors/domain-error.js';
import { foldedWords, type GroupWords } from './synonyms.js';

export const SYNONYM_LIMITS = { word: 80, words: 60 } as const;

export interface LanguageWordsInput {
  readonly language: string;
  readonly words: readonly string[];
  readonly askedAs: readonly string[];
}
export interface SaveSynonymsInput extends Command {
  /** Absent for a new group. */
  readonly id?: string | null;
  /** The version that the editor has read; with `id` only. */
  readonly expectedVersion?: number | null;
  readonly languages: readonly LanguageWordsInput[];
}
export interface RemoveSynonymsInput extends Command {
  readonly id: string;
  readonly expectedVersion: number;
}

/** The form in which a group is stored: each word once, languages without words left out. */
export function tidyGroup(languages: readonly LanguageWordsInput[]): GroupWords {
  return Object.fromEntries(
    languages
      .map(
        ({ language, words, askedAs }) => [language, { words: tidy(words), askedAs: tidy(askedAs) }] as const,
      )
      .filter(([, { words, askedAs }]) => words.length + askedAs.length > 0),
  );
}

const tidy = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => tidyText(word)).filter((word) => word !== '')),
];

/** Everything that is wrong with the words of a group. */
export function checkGroup({ languages }: Pick<SaveSynonymsInput, 'languages'>): (FieldProblem | null)[] {
  if (languages.length > 24) return [{ field: 'languages', code: 'TOO_MANY', max: 24 }];
  const group = tidyGroup(languages);
  const all = Object.values(group).flatMap(({ words, askedAs }) => [...words, ...askedAs]);
  const meant = Object.values(group).flatMap(({ words }) => words);
  return [
    meant.length === 0 || new Set(all.map((word) => foldedWords(word).join(' '))).size < 2
      ? { field: 'languages', code: 'TOO_FEW' }
      : null,
    new Set(languages.map(({ language }) => language)).size < languages.length
      ? { field: 'languages', code: 'TWICE' }
      : null,
    ...languages.flatMap(({ language, words, askedAs }, at) => [
      isLanguage(language) ? null : { field: `languages.${at}.language`, code: 'UNKNOWN' },
      ...checkWords(`languages.${at}.words`, words),
      ...checkWords(`languages.${at}.askedAs`, askedAs),
    ]),
  ];
}

function checkWords(field: string, words: readonly string[]): (FieldProblem | null)[] {
  if (words.length > SYNONYM_LIMITS.words) return [{ field, code: 'TOO_MANY', max: SYNONYM_LIMITS.words }];
  return words.map((word, at) => {
    const path = `${field}.${at}`;
    if (codePointLength(word) > SYNONYM_LIMITS.word)
      return { field: path, code: 'TOO_LONG', max: SYNONYM_LIMITS.word };
    return foldedWords(word).length === 0 || /[^\P{Cc}\n\t]|\p{Cs}/u.test(word)
      ? { field: path, code: 'BAD_CHARACTER' }
      : null;
  });
}
