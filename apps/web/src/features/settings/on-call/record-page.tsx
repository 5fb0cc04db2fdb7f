import { PageRecordDocument, type PageRecordQuery } from '@salus/contract';
import { Badge, EmptyState, Link, LoadingRegion, LoadMore, Skeleton } from '@salus/ui';
import { useInfiniteQuery, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request, type ApiError } from '../../../lib/api.js';
import { useTranslate } from '../../../lib/i18n.js';
import { operationKey } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import { Screen } from '../../../lib/screen.js';
import { Moment } from '../../../lib/times.js';
import './on-call.css';

type Page = PageRecordQuery['pages']['nodes'][number];

/** Who was paged when, by what, and when it was acknowledged: the latest first. */
export function RecordPage(): ReactElement {
  const t = useTranslate();
  const list = useInfiniteQuery<
    PageRecordQuery,
    ApiError,
    InfiniteData<PageRecordQuery, string | null>,
    QueryKey,
    string | null
  >({
    queryKey: [...operationKey(PageRecordDocument), 'record'],
    queryFn: ({ pageParam, signal }) => request(PageRecordDocument, { after: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: ({ pages: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  const pages = list.data?.pages.flatMap((part) => part.pages.nodes);
  return (
    <Screen title={t('onCall.record')} width="full">
      <h1>{t('onCall.record')}</h1>
      <p>{t('onCall.record.about')}</p>
      {list.error !== null && <PartError error={list.error} onRetry={() => void list.refetch()} />}
      <LoadingRegion isLoading={list.isPending} label={t('common.loading')} skeleton={<Skeleton count={8} />}>
        {pages?.length === 0 && <EmptyState title={t('onCall.record.none')} />}
        <ol className="on-call-record">
          {pages?.map((page) => (
            <RecordEntry key={page.id} page={page} />
          ))}
        </ol>
        {list.hasNextPage && (
          <LoadMore
            label={t('onCall.record.more')}
            onPress={() => void list.fetchNextPage()}
            isPending={list.isFetchingNextPage}
          />
        )}
      </LoadingRegion>
    </Screen>
  );
}

function RecordEntry({ page }: { page: Page }): ReactElement {
  const t = useTranslate();
  return (
    <li>
      <h2 className="on-call-record__title">
        {t(`onCall.team.${page.team}`)}:{' '}
        {page.reference == null ? (
          t('onCall.page.noTicket')
        ) : (
          <Link href={`/desk/all/${page.reference}`}>{page.reference}</Link>
        )}{' '}
        <Badge
          tone={page.state === 'ACKNOWLEDGED' ? 'success' : page.state === 'ENDED' ? 'neutral' : 'danger'}
        >
          {t(`onCall.state.${page.state}`)}
        </Badge>{' '}
        {page.isDrill && <Badge tone="warning">{t('onCall.drill')}</Badge>}
      </h2>
      <p>
        <Moment value={page.startedAt} />
        {page.acknowledgedBy != null && page.acknowledgedAt != null && (
          <>
            .{' '}
            {t('onCall.acknowledgedBy', { name: page.acknowledgedBy.name, via: page.acknowledgedVia ?? '' })}{' '}
            <Moment value={page.acknowledgedAt} />
          </>
        )}
        {page.endReason != null && `. ${t(`onCall.end.${page.endReason}`)}`}
      </p>
      <ul className="on-call-list">
        {page.calls.map((call) => (
          <li key={call.id}>
            <span>
              {t('onCall.call', {
                rung: call.rung,
                name: call.person?.name ?? t('onCall.nobody'),
                channel: call.channel ?? '',
              })}{' '}
              <Moment value={call.calledAt} />
            </span>
            <Badge
              tone={call.state === 'SENT' ? 'success' : call.state === 'WAITING' ? 'neutral' : 'warning'}
            >
              {t(`onCall.callState.${call.state}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </li>
  );
}
