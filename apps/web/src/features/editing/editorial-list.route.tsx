import { EditorialListDocument, type EditorialFilter, type EditorialListQuery } from '@salus/contract';
import type { MessageKey } from '@salus/messages';
import {
  Badge,
  Button,
  EmptyState,
  Inline,
  Link,
  LinkButton,
  LoadMore,
  NavLink,
  PageTitle,
  SearchField,
  Skeleton,
  Stack,
  Table,
  TlpLabel,
} from '@salus/ui';
import { useState, type SyntheticEvent, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { languageName, useLanguage, useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';
import { Screen } from '../../lib/screen.js';
import { PartError } from '../../lib/screen-states.js';
import { Day, Moment } from '../../lib/times.js';
import './editing.css';
import { NewArticle } from './new-article.js';
import { editingPath } from './paths.js';
import { StateBadge } from './state-badge.js';

type Article = EditorialListQuery['editorialArticles']['nodes'][number];

const VIEWS = {
  all: {},
  review: { isToReview: true },
  mine: { isMine: true },
  drafts: { state: 'DRAFT' },
  onTheWay: { state: 'APPROVED' },
  scheduled: { state: 'SCHEDULED' },
  overdue: { isOverdue: true },
} satisfies Record<string, EditorialFilter>;
type View = keyof typeof VIEWS;
const VIEW_NAMES: Record<View, MessageKey> = {
  all: 'editing.view.all',
  review: 'editing.view.review',
  mine: 'editing.view.mine',
  drafts: 'editing.view.drafts',
  onTheWay: 'editing.state.APPROVED',
  scheduled: 'editing.state.SCHEDULED',
  overdue: 'editing.view.overdue',
};

/** All articles with where they stand; what to look at is in the address. */
export function EditorialListScreen(): ReactElement {
  const t = useTranslate();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('view') ?? 'all';
  const view: View = Object.hasOwn(VIEWS, wanted) ? (wanted as View) : 'all';
  const text = params.get('q') ?? '';
  const search = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('q');
    const q = typeof typed === 'string' ? typed.trim() : '';
    setParams(q === '' ? { view } : { view, q });
  };
  return (
    <Screen title={t('editing.title')} width="wide">
      <PageTitle
        title={t('editing.title')}
        lead={t('editing.lead')}
        actions={
          <Inline>
            <NewArticle />
            <LinkButton href={editingPath.queue('de')} icon="globe">
              {t('editing.queue')}
            </LinkButton>
          </Inline>
        }
      />
      <Stack gap={5}>
        <nav aria-label={t('editing.view')} className="editing-views">
          {Object.entries(VIEW_NAMES).map(([name, key]) => (
            <NavLink key={name} href={`/editing?view=${name}`} isCurrent={name === view}>
              {t(key)}
            </NavLink>
          ))}
        </nav>
        <form role="search" onSubmit={search} className="editing-search" key={text}>
          <SearchField
            name="q"
            label={t('editing.search')}
            clearLabel={t('common.clearSearch')}
            defaultValue={text}
          />
          <Button type="submit" icon="search">
            {t('editing.searchButton')}
          </Button>
        </form>
        <ArticleTable key={`${view} ${text}`} filter={{ ...VIEWS[view], ...(text === '' ? {} : { text }) }} />
      </Stack>
    </Screen>
  );
}

function ArticleTable({ filter }: { filter: EditorialFilter }): ReactElement {
  const t = useTranslate();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <>
      {pages.map((after, place) => (
        <ArticlePage
          key={after ?? 'first'}
          filter={filter}
          after={after}
          isLast={place === pages.length - 1}
          onMore={(next) => setPages([...pages, next])}
          moreLabel={t('editing.list.more')}
        />
      ))}
    </>
  );
}

interface PageProps {
  readonly filter: EditorialFilter;
  readonly after: string | null;
  readonly isLast: boolean;
  readonly onMore: (after: string) => void;
  readonly moreLabel: string;
}

function ArticlePage({ filter, after, isLast, onMore, moreLabel }: PageProps): ReactElement {
  const t = useTranslate();
  const { data, error, refetch } = useOperation(EditorialListDocument, { filter, after });
  if (error !== null) return <PartError error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton count={6} />;
  const { nodes, pageInfo } = data.editorialArticles;
  if (nodes.length === 0 && after === null)
    return (
      <EmptyState title={t('editing.list.emptyTitle')} icon="article">
        <p>{t('editing.list.emptyBody')}</p>
      </EmptyState>
    );
  return (
    <>
      <Table
        caption={t('editing.list.caption')}
        isCaptionHidden
        rows={nodes}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'article',
            header: t('editing.list.article'),
            isRowHeader: true,
            cell: (article) => <ArticleName article={article} />,
          },
          {
            id: 'languages',
            header: t('editing.list.languages'),
            cell: (article) => <Languages article={article} />,
          },
          {
            id: 'owner',
            header: t('editing.list.owner'),
            cell: ({ owner }) => owner?.name ?? t('editing.noOwner'),
          },
          {
            id: 'reviewBy',
            header: t('editing.list.reviewBy'),
            cell: ({ reviewBy, isOverdue }) =>
              reviewBy === null ? (
                '–'
              ) : (
                <>
                  <Day value={reviewBy} />
                  {isOverdue && (
                    <>
                      {' '}
                      <Badge tone="danger" icon="clock">
                        {t('editing.overdue')}
                      </Badge>
                    </>
                  )}
                </>
              ),
          },
          {
            id: 'changed',
            header: t('editing.list.changed'),
            cell: ({ changedAt }) => <Moment value={changedAt} relative />,
          },
        ]}
      />
      {isLast && pageInfo.hasNextPage && pageInfo.endCursor !== null && (
        <LoadMore label={moreLabel} onPress={() => onMore(pageInfo.endCursor!)} />
      )}
    </>
  );
}

function ArticleName({ article }: { article: Article }): ReactElement {
  const t = useTranslate();
  return (
    <span className="editing-name">
      <Link href={editingPath.article(article.id)} lang={article.sourceLanguage}>
        {article.title === '' ? t('editing.untitled') : article.title}
      </Link>
      {article.tlp !== 'CLEAR' && <TlpLabel tlp={article.tlp} />}
    </span>
  );
}

function Languages({ article }: { article: Article }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  return (
    <ul className="editing-languages">
      {article.translations.map(({ id, language, state, hasDraft, publicNumber, isOlderThanSource }) => (
        <li key={id}>
          <span>{languageName(language, locale)}</span> <StateBadge state={state} />
          {publicNumber !== null && (hasDraft || state !== 'PUBLISHED') && (
            <Badge tone="info" icon="edit">
              {t('editing.pending')}
            </Badge>
          )}
          {isOlderThanSource && (
            <Badge tone="warning" icon="globe">
              {t('editing.older')}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}
