import { SearchGuidanceDocument } from '@salus/contract';
import { Banner, Link, LoadingRegion, Skeleton } from '@salus/ui';
import type { ReactElement } from 'react';
import { GuidanceHits } from '../../lib/guidance/guidance-hits.js';
import { NothingFound, questionPath } from '../../lib/guidance/nothing-found.js';
import { useSearchNotes } from '../../lib/guidance/use-search-notes.js';
import { useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';
import { PartError } from '../../lib/screen-states.js';
import { FoundCount } from './found-count.js';
import { isFiltered, searchVariables, type GuidanceChoice } from './guidance-filter.js';

/** What was found for the words of the address. */
export function SearchList({ choice }: { choice: GuidanceChoice }): ReactElement {
  const t = useTranslate();
  const search = useOperation(SearchGuidanceDocument, searchVariables(choice), { keepPrevious: true });
  const found = search.data?.searchGuidance;
  const hits = found?.hits ?? [];
  const isSettled = search.error === null && !search.isPlaceholderData && found !== undefined;
  const { onOpen } = useSearchNotes(
    isFiltered(choice) ? '' : choice.query,
    isSettled ? hits.length : undefined,
  );
  if (search.error !== null) {
    return (
      <PartError
        error={search.error}
        title={t('public.search.failed')}
        onRetry={() => void search.refetch()}
        isRetrying={search.isFetching}
      />
    );
  }
  return (
    <section aria-label={t('public.search.results')}>
      {found?.engine === 'POSTGRESQL' && (
        <Banner tone="info" title={t('public.search.basic')} announce="status" />
      )}
      {found?.isStale === true && <Banner tone="info" title={t('finding.stale')} announce="status" />}
      <FoundCount
        count={search.isPlaceholderData ? undefined : found && (found.facets?.total ?? hits.length)}
      />
      <LoadingRegion
        isLoading={found === undefined}
        label={t('public.search.searching')}
        skeleton={<Skeleton shape="row" count={5} />}
      >
        {hits.length > 0 ? (
          <>
            <GuidanceHits hits={hits} headingTag="h2" onOpen={onOpen} />
            {choice.query !== '' && (
              <p className="guidance-ask">
                {t('finding.notIt')} <Link href={questionPath(choice.query)}>{t('finding.ask')}</Link>
              </p>
            )}
          </>
        ) : (
          <NothingFound query={choice.query} isFiltered={isFiltered(choice)} />
        )}
      </LoadingRegion>
    </section>
  );
}
