import { Banner, Button } from '@salus/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { useRetryMail } from '../../../lib/mail/use-retry-mail.js';
import { refreshTicket, type Ticket } from '../ticket/ticket-cache.js';

/** Says above the conversation which mails did not arrive and whom no mail reaches: nobody waits for an answer in vain. */
export function UndeliveredMails({ ticket }: { ticket: Ticket }): ReactElement | null {
  const t = useTranslate();
  const cache = useQueryClient();
  const retry = useRetryMail(() => void refreshTicket(cache, ticket.id));
  const { undeliveredMails: mails, unreachablePeople: people } = ticket;
  if (mails.length === 0 && people.length === 0) return null;
  return (
    <div className="desk-undelivered">
      {people.length > 0 && (
        <Banner
          tone="warning"
          title={t('sending.unreachable', { names: people.map(({ person }) => person.name).join(', ') })}
        >
          <p>{t('sending.unreachableBody')}</p>
        </Banner>
      )}
      {mails.length > 0 && (
        <Banner tone="danger" title={t('sending.notArrived', { count: mails.length })}>
          <ul>
            {mails.map((mail) => (
              <li key={mail.id}>
                {t('sending.line', {
                  kind: t(`sending.kind.${mail.kind}`),
                  name: mail.recipient,
                  address: mail.address,
                })}
                : {mail.lastAnswer ?? t('sending.noAnswer')}{' '}
                <Button size="small" onPress={() => retry(mail)}>
                  {t('sending.retry')}
                </Button>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
