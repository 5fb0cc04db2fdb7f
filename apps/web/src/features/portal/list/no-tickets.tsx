import { EmptyState, LinkButton } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';

/** No ticket yet: the two doors. */
export function NoTickets(): ReactElement {
  const t = useTranslate();
  return (
    <EmptyState
      title={t('portal.list.emptyTitle')}
      icon="inbox"
      actions={
        <>
          <LinkButton href="/tickets/new?kind=incident" variant="primary" size="large" icon="warning">
            {t('portal.door.incident')}
          </LinkButton>
          <LinkButton href="/tickets/new?kind=question" size="large">
            {t('portal.door.question')}
          </LinkButton>
        </>
      }
    >
      <p>{t('portal.list.emptyBody')}</p>
    </EmptyState>
  );
}
