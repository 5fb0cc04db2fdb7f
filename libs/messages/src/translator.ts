import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { messages as english } from './en/index.js';

/** Languages in which every message exists. */
export const UI_LANGUAGES = ['en', 'de', 'fr', 'el'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];
export type MessageKey = keyof typeof english;
export type MessageValues = Readonly<Record<string, string | number | Date>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

export function isUiLanguage(value: unknown): value is UiLanguage {
  return UI_LANGUAGES.includes(value as UiLanguage);
}

/**
 * The first of the wanted languages (BCP 47 tags, best first) that the product speaks; English when none is.
 * `pickUiLanguage(['nl', 'de-AT'])` is `'de'`.
 */
export function pickUiLanguage(wanted: readonly (string | undefined)[]): UiLanguage {
  for (const tag of wanted) {
    const language = tag?.toLowerCase().split('-')[0];
    if (isUiLanguage(language)) return language;
  }
  return 'en';
}

/** Loads the catalogue of one language; the others stay out of the browser's download. */
async function loadCatalogue(language: UiLanguage): Promise<Readonly<Record<MessageKey, string>>> {
  switch (language) {
    case 'de':
      return (await import('./de/index.js')).messages;
    case 'fr':
      return (await import('./fr/index.js')).messages;
    case 'el':
      return (await import('./el/index.js')).messages;
    case 'en':
      return (await import('./en/index.js')).messages;
  }
}

/** A function from a key and its values to the text in one language. Messages are ICU MessageFormat. */
export async function createTranslator(language: UiLanguage): Promise<Translate> {
  const i18n = setupI18n({ locale: language, messages: { [language]: await loadCatalogue(language) } });
  i18n.setMessagesCompiler(compileMessage);
  return (key, values) => i18n._(key, values);
}
