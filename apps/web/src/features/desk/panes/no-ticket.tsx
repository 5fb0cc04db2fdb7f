import { EmptyState, Keys, LoadingRegion, Skeleton } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';

/** The place of the conversation before a ticket is chosen. */
export function NoTicket({ hasKeys }: { hasKeys: boolean }): ReactElement {
  const t = useTranslate();
  return (
    <div className="desk-choose">
      <EmptyState title={t('desk.choose.title')} icon="inbox">
        <p>{t('desk.choose.help')}</p>
        {hasKeys && (
          <ul className="desk-choose__keys">
            <li>
              <Keys keys="j" /> <Keys keys="k" /> {t('desk.keys.move')}
            </li>
            <li>
              <Keys keys="Enter" /> {t('desk.keys.open')}
            </li>
            <li>
              <Keys keys="?" /> {t('desk.keys.all')}
            </li>
          </ul>
        )}
      </EmptyState>
    </div>
  );
}

/** The skeleton of a ticket. */
export function TicketLoading(): ReactElement {
  const t = useTranslate();
  return (
    <LoadingRegion
      isLoading
      label={t('desk.ticket.loading')}
      skeleton={
        <div className="desk-ticket__header">
          <Skeleton shape="title" />
          <Skeleton shape="badge" count={3} />
          <Skeleton shape="block" count={2} />
        </div>
      }
    >
      {null}
    </LoadingRegion>
  );
}

/** The skeleton of what is known about a ticket. */
export function ContextLoading(): ReactElement {
  return (
    <div className="desk-context">
      <Skeleton count={10} />
    </div>
  );
}
