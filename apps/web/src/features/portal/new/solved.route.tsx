import { LinkButton, PageTitle, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { Screen } from '../../../lib/screen.js';

/** `/tickets/solved`: an article has made the ticket unnecessary. */
export function SolvedRoute(): ReactElement {
  const t = useTranslate();
  const title = t('reading.solved.title');
  return (
    <Screen title={title} width="text">
      <Stack gap={6}>
        <PageTitle title={title} lead={t('reading.solved.body')} />
        <div>
          <LinkButton href="/tickets">{t('reading.solved.back')}</LinkButton>
        </div>
      </Stack>
    </Screen>
  );
}
