import type { MessageKey } from '@salus/messages';
import { Icon } from '@salus/ui';
import type { MouseEvent, ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useTranslate } from '../i18n.js';
import { THEMES, useTheme, type Theme } from '../theme.js';
import { DropDown } from './drop-down.js';
import { withParameter } from './language-choice.js';

const NAMES: Record<Theme, MessageKey> = {
  system: 'common.theme.system',
  light: 'common.theme.light',
  dark: 'common.theme.dark',
  contrast: 'common.theme.contrast',
};

/** The looks of the product. Links, so that they work without JavaScript. */
export function ThemeChoice(): ReactElement {
  const t = useTranslate();
  const { theme, choose } = useTheme();
  const { search } = useLocation();

  function take(event: MouseEvent<HTMLAnchorElement>, wanted: Theme): void {
    event.preventDefault();
    event.currentTarget.closest('details')?.removeAttribute('open');
    choose(wanted);
  }

  return (
    <DropDown label={t('common.theme')} shown={t('common.theme')} icon="eye" isIconOnly>
      <ul className="drop-down-list">
        {THEMES.map((name) => (
          <li key={name}>
            <a
              className="drop-down-entry"
              href={withParameter(search, 'theme', name)}
              aria-current={name === theme ? 'true' : undefined}
              onClick={(event) => take(event, name)}
            >
              {t(NAMES[name])}
              {name === theme && <Icon name="check" size="small" />}
            </a>
          </li>
        ))}
      </ul>
    </DropDown>
  );
}
