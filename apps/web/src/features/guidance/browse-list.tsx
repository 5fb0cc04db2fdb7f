import { BrowseGuidanceDocument, type Pillar } from '@salus/contract';
import { EmptyState, LinkButton, LoadingRegion, LoadMore, Skeleton } from '@salus/ui';
import { useMemo, type ReactElement } from 'react';
import { articlePath } from '../../lib/guidance/article-path.js';
import { GuidanceEntry } from '../../lib/guidance/guidance-entry.js';
import { PILLAR_NAMES } from '../../lib/guidance/names.js';
import { onePerArticle } from '../../lib/guidance/one-per-article.js';
import { useLanguage, useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';
import { PartError } from '../../lib/screen-states.js';
import { FoundCount } from './found-count.js';
import { KeptList } from './kept-list.js';
import { browseVariables, choicePath, type GuidanceChoice } from './guidance-filter.js';

const handbookPath = (pillar: Pillar, language: string): string =>
  `/guidance/handbook/${pillar.toLowerCase()}/${language}.pdf`;

/** The language that is wanted, where any of the articles has it. */
function bookLanguage(articles: readonly { readonly language: string }[], wanted: string): string {
  return articles.some(({ language }) => language === wanted) ? wanted : 'en';
}

/** All articles under the chosen filters. */
export function BrowseList({ choice }: { choice: GuidanceChoice }): ReactElement {
  const t = useTranslate();
  const { language } = useLanguage();
  const list = useOperation(BrowseGuidanceDocument, browseVariables(choice), { keepPrevious: true });
  const found = list.data?.articles;
  const articles = useMemo(
    () => onePerArticle(found?.nodes ?? [], (article) => article, choice.language ?? language),
    [choice.language, found, language],
  );
  if (list.error !== null) {
    return <PartError error={list.error} onRetry={() => void list.refetch()} isRetrying={list.isFetching} />;
  }
  const next = found?.pageInfo.hasNextPage === true ? found.pageInfo.endCursor : null;
  return (
    <section aria-label={t('public.guidance.title')}>
      <FoundCount count={list.isPlaceholderData ? undefined : found && articles.length} />
      <LoadingRegion
        isLoading={found === undefined}
        label={t('common.loading')}
        skeleton={<Skeleton shape="row" count={6} />}
      >
        {articles.length === 0 ? (
          <EmptyState
            title={t('public.guidance.emptyTitle')}
            icon="article"
            actions={
              <LinkButton href="/tickets/new?kind=question">{t('public.home.questionDoor')}</LinkButton>
            }
          >
            <p>{t('public.guidance.emptyBody')}</p>
          </EmptyState>
        ) : (
          <>
            <ol className="guidance-hits">
              {articles.map((article) => (
                <li key={article.id}>
                  <GuidanceEntry article={article} headingTag="h2" />
                </li>
              ))}
            </ol>
            {choice.pillar !== undefined && (
              <p>
                <a
                  className="sal-link sal-link--inline"
                  href={handbookPath(choice.pillar, bookLanguage(articles, choice.language ?? language))}
                  type="application/pdf"
                >
                  {t('reading.handbook.get', { pillar: t(PILLAR_NAMES[choice.pillar]) })}
                </a>
              </p>
            )}
            <KeptList
              listed={articles.map(({ slug, language: code, title }) => ({
                path: articlePath(slug, code),
                title,
              }))}
            />
          </>
        )}
      </LoadingRegion>
      {next !== null && (
        <LoadMore label={t('public.guidance.nextPage')} href={choicePath({ ...choice, after: next })} />
      )}
    </section>
  );
}
