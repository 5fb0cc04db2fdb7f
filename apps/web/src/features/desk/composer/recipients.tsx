import { formatTlp, mayCarryContentByMail } from '@salus/rules';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { recipientsOf, type ComposerKind } from './composer-kind.js';

/** Who will read this, always written out. Names can hold commas, so they are divided by semicolons. */
export function Recipients({ ticket, kind }: { ticket: Ticket; kind: ComposerKind }): ReactElement {
  const t = useTranslate();
  if (kind === 'NOTE') return <>{t('desk.composer.onlyCentre')}</>;
  return (
    <>
      {t('desk.composer.to', {
        names: recipientsOf(ticket).join('; '),
        organisation: ticket.organisation.name,
      })}{' '}
      {!mayCarryContentByMail(ticket.tlp) &&
        t('desk.composer.noContentByMail', { tlp: formatTlp(ticket.tlp) })}
    </>
  );
}
