import { createTranslator, type Translate, type UiLanguage } from '@salus/messages';
import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { rememberChoice } from './cookies.js';

/** The locale by which dates and numbers are written: 24-hour clocks and day-month order in English too. */
const LOCALES: Record<UiLanguage, string> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', el: 'el-GR' };

/** How each language calls itself. */
export const LANGUAGE_NAMES: Record<UiLanguage, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  el: 'Ελληνικά',
};

interface Speech {
  readonly language: UiLanguage;
  readonly t: Translate;
}
interface Language {
  readonly language: UiLanguage;
  /** BCP 47, for `Intl` and React Aria. */
  readonly locale: string;
  /** Changes the language of the whole page in place and remembers it. */
  readonly speak: (language: UiLanguage) => Promise<void>;
}

const TranslateContext = createContext<Translate | null>(null);
const LanguageContext = createContext<Language | null>(null);

/** Gives the page its language; the translator of the first one is loaded before the first render. */
export function LanguageProvider(props: { first: Speech; children: ReactNode }): ReactElement {
  const [speech, setSpeech] = useState(props.first);
  const speak = useCallback(async (language: UiLanguage) => {
    const t = await createTranslator(language);
    rememberChoice('salus_language', language);
    document.documentElement.lang = language;
    setSpeech({ language, t });
  }, []);
  const language = useMemo(
    () => ({ language: speech.language, locale: LOCALES[speech.language], speak }),
    [speech.language, speak],
  );
  return (
    <LanguageContext value={language}>
      <TranslateContext value={speech.t}>{props.children}</TranslateContext>
    </LanguageContext>
  );
}

/** `t('public.home.title')`, in the language of the page. */
export function useTranslate(): Translate {
  const t = useContext(TranslateContext);
  if (t === null) throw new Error('useTranslate needs a LanguageProvider above it.');
  return t;
}

/** The language of the page, its locale, and the way to change it. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('useLanguage needs a LanguageProvider above it.');
  return language;
}

/**
 * The name of any language in the language of the page ("Griechisch"); the code itself when nobody knows it.
 * `languageName('el', 'de-DE')`.
 */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The name of any language in itself, as it begins a line: "Français". */
export function ownLanguageName(code: string): string {
  const name = languageName(code, code);
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
