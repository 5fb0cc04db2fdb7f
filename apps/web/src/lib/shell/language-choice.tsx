import { isUiLanguage, UI_LANGUAGES } from '@salus/messages';
import { Icon } from '@salus/ui';
import type { MouseEvent, ReactElement } from 'react';
import { useLocation } from 'react-router';
import { LANGUAGE_NAMES, useLanguage, useTranslate } from '../i18n.js';
import { DropDown } from './drop-down.js';

/** The same address with one more question in it: what the server understands when there is no JavaScript. */
export function withParameter(search: string, name: string, value: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set(name, value);
  return `?${parameters.toString()}`;
}

/** The languages of the product, each by its own name. Links, so that they work without JavaScript. */
export function LanguageChoice(): ReactElement {
  const t = useTranslate();
  const { language, speak } = useLanguage();
  const { search } = useLocation();

  function choose(event: MouseEvent<HTMLAnchorElement>): void {
    const wanted = event.currentTarget.lang;
    if (!isUiLanguage(wanted)) return;
    event.preventDefault();
    event.currentTarget.closest('details')?.removeAttribute('open');
    void speak(wanted);
  }

  return (
    <DropDown
      label={t('common.languageIs', { name: LANGUAGE_NAMES[language] })}
      shown={LANGUAGE_NAMES[language]}
      icon="globe"
    >
      <ul className="drop-down-list">
        {UI_LANGUAGES.map((code) => (
          <li key={code}>
            <a
              className="drop-down-entry"
              href={withParameter(search, 'lang', code)}
              lang={code}
              hrefLang={code}
              aria-current={code === language ? 'true' : undefined}
              onClick={choose}
            >
              {LANGUAGE_NAMES[code]}
              {code === language && <Icon name="check" size="small" />}
            </a>
          </li>
        ))}
      </ul>
    </DropDown>
  );
}
