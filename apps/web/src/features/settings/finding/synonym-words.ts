import type { SynonymsQuery } from '@salus/contract';
import { UI_LANGUAGES } from '@salus/messages';
import { EU_LANGUAGES } from '@salus/rules';

export type SynonymGroup = SynonymsQuery['synonyms'][number];

/** Languages of the product first; all others of the Union after them. */
export const WORD_LANGUAGES: readonly string[] = [
  ...UI_LANGUAGES,
  ...EU_LANGUAGES.filter((language) => !(UI_LANGUAGES as readonly string[]).includes(language)),
];
