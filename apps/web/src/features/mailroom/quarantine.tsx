import { MailroomQuarantineDocument } from '@salus/contract';
import { Link } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { Moment } from '../../lib/times.js';
import { MailroomShell } from './mailroom-shell.js';
import { PagedTable } from './paged-table.js';
import { usePages } from './use-pages.js';

/** Mails that wait for a person to look at them, and why. */
export function Quarantine(): ReactElement {
  const t = useTranslate();
  const list = usePages(MailroomQuarantineDocument, ({ intakeMessages }) => intakeMessages);
  return (
    <MailroomShell title={t('mailDesk.quarantine')}>
      <PagedTable
        list={list}
        caption={t('mailDesk.quarantine')}
        empty={t('mailDesk.empty.quarantine')}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'subject',
            header: t('mailDesk.subject'),
            isRowHeader: true,
            cell: ({ id, subject }) => (
              <Link href={`/mailroom/quarantine/${id}`}>{subject || t('mailroom.noSubject')}</Link>
            ),
          },
          {
            id: 'from',
            header: t('mailDesk.from'),
            cell: ({ fromAddress, fromName }) => (
              <span className="mailroom-line">{[fromName, fromAddress].filter(Boolean).join(', ')}</span>
            ),
          },
          {
            id: 'why',
            header: t('mailDesk.why'),
            cell: ({ reasons }) => reasons.map((reason) => t(`mailDesk.reason.${reason}`)).join(' '),
          },
          {
            id: 'received',
            header: t('mailDesk.received'),
            cell: ({ receivedAt }) => <Moment value={receivedAt} relative />,
          },
        ]}
      />
    </MailroomShell>
  );
}
