import { LinkButton, PageTitle, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { Screen } from '../../../lib/screen.js';

/** The same words whether a ticket is not there or belongs to somebody else. */
export function NoSuchTicket(): ReactElement {
  const t = useTranslate();
  return (
    <Screen title={t('portal.ticket.missingTitle')} width="text" status={404}>
      <Stack gap={4}>
        <PageTitle title={t('portal.ticket.missingTitle')} lead={t('portal.ticket.missingBody')} />
        <div>
          <LinkButton href="/tickets">{t('portal.ticket.toList')}</LinkButton>
        </div>
      </Stack>
    </Screen>
  );
}
