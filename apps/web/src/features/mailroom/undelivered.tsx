import { MailroomUndeliveredDocument } from '@salus/contract';
import { Button, Link } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { useRetryMail } from '../../lib/mail/use-retry-mail.js';
import { Moment } from '../../lib/times.js';
import { useViewer } from '../../lib/viewer.js';
import { MailroomShell } from './mailroom-shell.js';
import { PagedTable } from './paged-table.js';
import { usePages } from './use-pages.js';

/** Mails that did not arrive, with what the other server said, and the button that sends one again. */
export function Undelivered(): ReactElement {
  const t = useTranslate();
  const { can } = useViewer();
  const list = usePages(MailroomUndeliveredDocument, ({ undeliveredMails }) => undeliveredMails);
  const retry = useRetryMail(() => void list.refetch());
  return (
    <MailroomShell title={t('sending.title')}>
      <PagedTable
        list={list}
        caption={t('sending.title')}
        empty={t('mailDesk.empty.undelivered')}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'to',
            header: t('mailDesk.to'),
            isRowHeader: true,
            cell: ({ recipient, address }) => (
              <span className="mailroom-line">
                {recipient}, {address}
              </span>
            ),
          },
          {
            id: 'ticket',
            header: t('mailDesk.ticket'),
            cell: ({ reference }) =>
              reference === null ? null : can.workDesk ? (
                <Link href={`/desk/all/${reference}`}>{reference}</Link>
              ) : (
                reference
              ),
          },
          {
            id: 'kind',
            header: t('mailDesk.state'),
            cell: ({ kind, state }) => `${t(`sending.kind.${kind}`)}: ${t(`sending.state.${state}`)}`,
          },
          {
            id: 'answer',
            header: t('mailDesk.answer'),
            cell: ({ lastAnswer, failedAt }) => (
              <span className="mailroom-line">
                {lastAnswer ?? t('sending.noAnswer')}
                {failedAt !== null && (
                  <span className="mailroom-muted">
                    {' '}
                    <Moment value={failedAt} relative />
                  </span>
                )}
              </span>
            ),
          },
          {
            id: 'retry',
            header: t('sending.retry'),
            cell: (mail) => (
              <Button
                size="small"
                aria-label={`${t('sending.retry')}: ${mail.recipient} ${mail.reference ?? ''}`}
                onPress={() => retry(mail)}
              >
                {t('sending.retry')}
              </Button>
            ),
          },
        ]}
      />
    </MailroomShell>
  );
}
