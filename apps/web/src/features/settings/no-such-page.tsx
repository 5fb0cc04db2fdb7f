import { Link } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { Screen } from '../../lib/screen.js';

/** An address below the settings that leads nowhere. */
export function NoSuchPage(): ReactElement {
  const t = useTranslate();
  return (
    <Screen title={t('common.notFoundTitle')} width="full" status={404}>
      <h1>{t('common.notFoundTitle')}</h1>
      <p>
        <Link href="/settings">{t('settings.back')}</Link>
      </p>
    </Screen>
  );
}
