import { SaveLanguageDocument, ViewerDocument } from '@salus/contract';
import { isUiLanguage, UI_LANGUAGES } from '@salus/messages';
import { Icon, useToasts } from '@salus/ui';
import type { MouseEvent, ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useErrorText } from '../error-text.js';
import { LANGUAGE_NAMES, useLanguage, useTranslate } from '../i18n.js';
import { newIdempotencyKey } from '../idempotency.js';
import { useChange } from '../operations.js';
import { useViewer } from '../viewer.js';
import { DropDown } from './drop-down.js';

/** The same address with one more question in it: what the server understands when there is no JavaScript. */
export function withParameter(search: string, name: string, value: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set(name, value);
  return `?${parameters.toString()}`;
}

/**
 * The languages of the product, each by its own name. Links, so that they work without JavaScript. Who is signed in gets mails
 * in the chosen one too.
 */
export function LanguageChoice(): ReactElement {
  const t = useTranslate();
  const { language, speak } = useLanguage();
  const { search } = useLocation();
  const { user } = useViewer();
  const toasts = useToasts();
  const errorText = useErrorText();
  const save = useChange(SaveLanguageDocument, {
    invalidates: [ViewerDocument],
    onError: (error) => toasts.show({ message: errorText(error), tone: 'danger' }),
  });

  function choose(event: MouseEvent<HTMLAnchorElement>): void {
    const wanted = event.currentTarget.lang;
    if (!isUiLanguage(wanted)) return;
    event.preventDefault();
    event.currentTarget.closest('details')?.removeAttribute('open');
    void speak(wanted);
    if (user !== null && user.language !== wanted)
      save.mutate({ input: { idempotencyKey: newIdempotencyKey(), language: wanted } });
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
