/** All text that people read, in English, German, French and Greek; one ICU message per key. */
export { lawInWords } from './law-in-words.js';
export { createTranslator, isUiLanguage, pickUiLanguage, UI_LANGUAGES } from './translator.js';
export type { MessageKey, MessageValues, Translate, UiLanguage } from './translator.js';
