import type { Translate } from '@salus/messages';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';

/** What words of rules are made with: the catalogue, and the locale for names of countries and languages. */
export function useWords(): { t: Translate; locale: string } {
  const t = useTranslate();
  const { locale } = useLanguage();
  return { t, locale };
}
