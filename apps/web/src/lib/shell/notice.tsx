import { Banner } from '@salus/ui';
import { lazy, Suspense, type ReactElement } from 'react';
import { useHydrated, useOnline } from '../hydrated.js';
import { useTranslate } from '../i18n.js';
import { WithPhone } from './phone-link.js';
import { useViewer } from '../viewer.js';

const PageAlert = lazy(() =>
  import('../paging/page-alert.js').then((module) => ({ default: module.PageAlert })),
);

/** What stands above every page: that the connection is lost, and for whoever can be on call that they are paged, whatever they read. */
export function Notices(): ReactElement {
  const isHydrated = useHydrated();
  const { can } = useViewer();
  // An administrator can lead an incident without working at the desk.
  const canBeCalled = can.workDesk || can.workSecondLine || can.administer;
  return (
    <>
      <OfflineNotice />
      {isHydrated && canBeCalled && (
        <Suspense fallback={null}>
          <PageAlert />
        </Suspense>
      )}
    </>
  );
}

/** Says that the connection is lost, and that typing goes on. */
function OfflineNotice(): ReactElement {
  const t = useTranslate();
  const isOnline = useOnline();
  // The region is always there, so that its change is read aloud.
  return (
    <div role="status">
      {!isOnline && (
        <Banner tone="warning" title={t('common.offlineTitle')}>
          <p>
            <WithPhone text="common.offlineBody" />
          </p>
        </Banner>
      )}
    </div>
  );
}
