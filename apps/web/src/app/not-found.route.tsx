import { Link } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../lib/i18n.js';
import { Screen } from '../lib/screen.js';

/** An address that leads nowhere. */
export function NotFoundRoute(): ReactElement {
  const t = useTranslate();
  return (
    <Screen title={t('common.notFoundTitle')} width="text" status={404}>
      <h1>{t('common.notFoundTitle')}</h1>
      <p>{t('common.notFoundBody')}</p>
      <ul>
        <li>
          <Link href="/guidance">{t('common.notFoundSearch')}</Link>
        </li>
        <li>
          <Link href="/">{t('common.goHome')}</Link>
        </li>
      </ul>
    </Screen>
  );
}
