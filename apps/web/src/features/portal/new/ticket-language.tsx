import { isUiLanguage } from '@salus/messages';
import { EU_LANGUAGES, isLanguage } from '@salus/rules';
import { NativeSelect } from '@salus/ui';
import { useMemo, type ReactElement } from 'react';
import { languageName, useLanguage, useTranslate } from '../../../lib/i18n.js';
import { useViewer } from '../../../lib/viewer.js';

/**
 * The language in which somebody will write: the page's, because they can read it; but who speaks a language that the
 * product does not speak will write in that one.
 */
export function useLikelyLanguage(): string {
  const { language } = useLanguage();
  const spoken = useViewer().user?.language;
  return spoken !== undefined && isLanguage(spoken) && !isUiLanguage(spoken) ? spoken : language;
}

interface Props {
  readonly id: string;
  readonly value: string;
  readonly onChange: (language: string) => void;
  readonly errorMessage: string | undefined;
}

/** In which of the 24 languages the ticket is written. */
export function TicketLanguage({ id, value, onChange, errorMessage }: Props): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const options = useMemo(
    () =>
      EU_LANGUAGES.map((code) => ({ id: code, label: languageName(code, locale) })).sort((a, b) =>
        a.label.localeCompare(b.label, locale),
      ),
    [locale],
  );
  return (
    <NativeSelect
      id={id}
      label={t('portal.form.language')}
      description={t('portal.form.languageHint')}
      options={options}
      value={value}
      onChange={onChange}
      errorMessage={errorMessage}
    />
  );
}
