import { SearchGapsDocument } from '@salus/contract';
import { Link, LoadingRegion, LoadMore, PageTitle, Skeleton, Table } from '@salus/ui';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { languageName, useLanguage, useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import { Screen } from '../../../lib/screen.js';
import { Day } from '../../../lib/times.js';

const OUTCOMES = {
  NOTHING_FOUND: 'finding.gaps.NOTHING_FOUND',
  NOTHING_OPENED: 'finding.gaps.NOTHING_OPENED',
} as const;

/** What people search for in vain: each is an article to write, to name better, or a word to teach the search. */
export function SearchGapsPage(): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const [parameters] = useSearchParams();
  const after = parameters.get('after');
  const { data, error, refetch, isFetching } = useOperation(SearchGapsDocument, { after });
  const gaps = data?.searchGaps;
  return (
    <Screen title={t('finding.gaps.title')} width="full">
      <PageTitle title={t('finding.gaps.title')} lead={t('finding.gaps.about')} />
      {error !== null ? (
        <PartError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <LoadingRegion
          isLoading={gaps === undefined}
          label={t('common.loading')}
          skeleton={<Skeleton shape="row" count={8} />}
        >
          <Table
            caption={t('finding.gaps.title')}
            isCaptionHidden
            rows={gaps?.nodes ?? []}
            rowId={({ words, language, outcome }) => `${words} ${language} ${outcome}`}
            emptyText={t('finding.gaps.none')}
            columns={[
              {
                id: 'words',
                header: t('finding.gaps.words'),
                isRowHeader: true,
                cell: ({ words, language }) => (
                  <Link href={`/guidance?${new URLSearchParams({ q: words }).toString()}`} lang={language}>
                    {words}
                  </Link>
                ),
              },
              {
                id: 'language',
                header: t('finding.gaps.language'),
                cell: ({ language }) => languageName(language, locale),
              },
              {
                id: 'outcome',
                header: t('finding.gaps.outcome'),
                cell: ({ outcome }) => t(OUTCOMES[outcome]),
              },
              { id: 'times', header: t('finding.gaps.times'), isNumeric: true, cell: ({ times }) => times },
              { id: 'last', header: t('finding.gaps.last'), cell: ({ lastOn }) => <Day value={lastOn} /> },
            ]}
          />
          {gaps?.pageInfo.hasNextPage === true && gaps.pageInfo.endCursor !== null && (
            <LoadMore
              label={t('public.guidance.nextPage')}
              href={`?${new URLSearchParams({ after: gaps.pageInfo.endCursor }).toString()}`}
            />
          )}
        </LoadingRegion>
      )}
    </Screen>
  );
}
