import { Banner, Button } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { DialogName } from '../actions/dialog-name.js';
import type { Ticket } from '../ticket/ticket-cache.js';

interface Props {
  readonly ticket: Ticket;
  readonly ask: (dialog: DialogName) => void;
}

/** What a rule proposes and nobody has done yet: a person decides who hears of a ticket. */
export function HandOverSection({ ticket, ask }: Props): ReactElement | null {
  const t = useTranslate();
  if (ticket.handOverProposals.length === 0) return null;
  return (
    <Banner
      tone="warning"
      title={t('settings.handOver.title')}
      actions={
        ticket.viewerCan.escalate && (
          <Button variant="secondary" size="small" icon="escalate" onPress={() => ask('ESCALATE')}>
            {t('desk.do.ESCALATE')}
          </Button>
        )
      }
    >
      <ul className="desk-proposals">
        {ticket.handOverProposals.map(({ at, contactName, isForReserve, site }) => (
          <li key={`${at} ${isForReserve}`}>
            {t(isForReserve ? 'settings.handOver.reserve' : 'settings.handOver.text', { name: contactName })}
            {site !== null && ` (${site})`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
