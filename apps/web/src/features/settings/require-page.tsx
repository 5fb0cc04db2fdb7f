import type { ReactElement, ReactNode } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { Screen } from '../../lib/screen.js';
import { useViewer } from '../../lib/viewer.js';
import { pagesFor, type SettingsPage } from './pages.js';

/** Shows a page to those who may use it; the API refuses all the same. */
export function RequirePage({ page, children }: { page: SettingsPage; children: ReactNode }): ReactElement {
  const t = useTranslate();
  const { can } = useViewer();
  if (pagesFor(can, [page]).length > 0) return <>{children}</>;
  return (
    <Screen title={t('common.forbiddenTitle')} width="full" status={403}>
      <h1>{t('common.forbiddenTitle')}</h1>
      <p>{t('common.forbiddenBody')}</p>
    </Screen>
  );
}
