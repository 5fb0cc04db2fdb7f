import { MailroomOverviewDocument, type MailroomOverviewQuery } from '@salus/contract';
import { Badge, KeyValueList, Link, Section, Stack, Table } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';
import { Moment } from '../../lib/times.js';
import { useViewer } from '../../lib/viewer.js';
import { Loaded } from './loaded.js';
import { MailroomShell } from './mailroom-shell.js';

const REFRESH_MS = 15_000;

/** How mail fares: what came last, what waits and since when, and whether the whole way works. */
export function Overview(): ReactElement {
  const t = useTranslate();
  const query = useOperation(MailroomOverviewDocument, {}, { everyMs: REFRESH_MS });
  return (
    <MailroomShell title={t('mailDesk.overview')}>
      <Loaded query={query}>{(data) => <Facts {...data} />}</Loaded>
    </MailroomShell>
  );
}

function Facts({ mailroom, outgoingQueue }: MailroomOverviewQuery): ReactElement {
  const t = useTranslate();
  const { can } = useViewer();
  const when = (value: string | null): ReactElement =>
    value === null ? <>{t('mailDesk.never')}</> : <Moment value={value} relative />;
  const count = (number: number, oldest: string | null): ReactElement => (
    <>
      {number}
      {oldest !== null && (
        <span className="mailroom-muted">
          {' '}
          ({t('mailDesk.since')} <Moment value={oldest} relative />)
        </span>
      )}
    </>
  );
  /** Where only agents may look, administrators read the number. */
  const wayIn = (href: string, words: ReactElement): ReactElement =>
    can.workDesk ? <Link href={href}>{words}</Link> : words;
  const item = (id: string, label: string, value: ReactElement) => ({ id, label, value });
  return (
    <Stack gap={6}>
      <KeyValueList
        items={[
          item('verified', t('mailDesk.verified'), <Verified mailroom={mailroom} />),
          item('last', t('mailDesk.lastMessage'), when(mailroom.lastMessageAt)),
          item('waiting', t('mailDesk.waiting'), count(mailroom.waiting, mailroom.oldestWaitingAt)),
          item(
            'quarantine',
            t('mailDesk.quarantine'),
            wayIn('/mailroom/quarantine', count(mailroom.quarantined, mailroom.oldestQuarantinedAt)),
          ),
          item('senders', t('mailDesk.senders'), wayIn('/mailroom/senders', <>{mailroom.unknownSenders}</>)),
          item('lastSent', t('mailDesk.lastSent'), when(outgoingQueue.lastSentAt)),
          item('out', t('mailDesk.waitingOut'), count(outgoingQueue.waiting, outgoingQueue.oldestWaitingAt)),
          item(
            'undelivered',
            t('mailDesk.undelivered'),
            <Link href="/mailroom/undelivered">{String(outgoingQueue.undelivered)}</Link>,
          ),
        ]}
      />
      <Section title={t('mailDesk.roads')}>
        <Table
          caption={t('mailDesk.roads')}
          isCaptionHidden
          isStackedWhenNarrow
          rows={mailroom.roads}
          rowId={(road) => `${road.kind} ${road.name}`}
          columns={[
            {
              id: 'road',
              header: t('mailDesk.road'),
              isRowHeader: true,
              // A listener has no name of its own.
              cell: ({ kind, name }) => (name === kind ? kind : `${kind} ${name}`),
            },
            { id: 'last', header: t('mailDesk.lastMessage'), cell: (road) => when(road.lastMessageAt) },
            {
              id: 'state',
              header: t('mailDesk.state'),
              cell: (road) =>
                road.failure === null ? (
                  <Badge tone="success" icon="check">
                    {t('mailDesk.ok')}
                  </Badge>
                ) : (
                  <Badge tone="danger" icon="warning">
                    {road.failure}
                  </Badge>
                ),
            },
          ]}
        />
      </Section>
    </Stack>
  );
}

function Verified({ mailroom }: Pick<MailroomOverviewQuery, 'mailroom'>): ReactElement {
  const t = useTranslate();
  return (
    <>
      {mailroom.verifiedAt === null ? t('mailDesk.never') : <Moment value={mailroom.verifiedAt} relative />}{' '}
      {mailroom.probeFailure !== null && (
        <Badge tone="danger" icon="warning">
          {t('mailDesk.probeFailed')}
        </Badge>
      )}
    </>
  );
}
