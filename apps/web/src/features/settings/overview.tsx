import { EmptyState, Link } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { Screen } from '../../lib/screen.js';
import { useViewer } from '../../lib/viewer.js';
import { addressOf, pagesFor, type SettingsPage } from './pages.js';

/** What can be set, each with one sentence. */
export function SettingsOverview({ pages }: { pages?: readonly SettingsPage[] }): ReactElement {
  const t = useTranslate();
  const { can } = useViewer();
  const shown = pagesFor(can, pages);
  return (
    <Screen title={t('settings.title')} width="full">
      <h1>{t('settings.title')}</h1>
      {shown.length === 0 ? (
        <EmptyState title={t('settings.none')} />
      ) : (
        <dl className="settings-overview">
          {shown.map((page) => (
            <div key={page.path}>
              <dt>
                <Link href={addressOf(page)}>{t(page.title)}</Link>
              </dt>
              <dd>{t(page.about)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Screen>
  );
}
