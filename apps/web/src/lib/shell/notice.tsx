import { Banner } from '@salus/ui';
import type { ReactElement } from 'react';
import { useOnline } from '../hydrated.js';
import { useTranslate } from '../i18n.js';

/** Says that the connection is lost, and that typing goes on. */
export function OfflineNotice(): ReactElement {
  const t = useTranslate();
  const isOnline = useOnline();
  // The region is always there, so that its change is read aloud.
  return (
    <div role="status">
      {!isOnline && (
        <Banner tone="warning" title={t('common.offlineTitle')}>
          <p>{t('common.offlineBody', { phone: t('common.phone') })}</p>
        </Banner>
      )}
    </div>
  );
}
