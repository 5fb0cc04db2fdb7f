import {
  ArticleRevisionDocument,
  ArticleRevisionsDocument,
  CommentOnRevisionDocument,
  ResolveCommentDocument,
  type ArticleRevisionQuery,
} from '@salus/contract';
import {
  Banner,
  Breadcrumbs,
  Button,
  Inline,
  PageTitle,
  Section,
  Skeleton,
  Stack,
  TextArea,
  TextField,
  TlpLabel,
} from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ApiError } from '../../lib/api.js';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { languageName, useLanguage, useTranslate } from '../../lib/i18n.js';
import { useChange, useOperation } from '../../lib/operations.js';
import { Screen } from '../../lib/screen.js';
import { ScreenError, ScreenLoading } from '../../lib/screen-states.js';
import { Day, Moment } from '../../lib/times.js';
import { Comparison } from './comparison.js';
import { Decisions } from './decisions.js';
import './editing.css';
import { editingPath } from './paths.js';
import { Preview } from './preview.js';
import { refusalText } from './problem-text.js';
import { RevisionFacts } from './revision-facts.js';
import { StateBadge } from './state-badge.js';

export type Revision = NonNullable<ArticleRevisionQuery['articleRevision']>;

/** Where a revision is read, talked about and decided. */
export function RevisionScreen(): ReactElement {
  const id = useParams()['id'] ?? '';
  const { data, error, refetch, isFetching } = useOperation(ArticleRevisionDocument, { id });
  if (error !== null)
    return <ScreenError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
  if (data === undefined) return <ScreenLoading />;
  if (data.articleRevision === null) return <ScreenError error={new ApiError('NOT_FOUND')} />;
  return <OneRevision revision={data.articleRevision} />;
}

function OneRevision({ revision }: { revision: Revision }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { number, title, language, authors } = revision;
  return (
    <Screen title={t('editing.revision.title', { number, title })} width="wide">
      <Breadcrumbs
        label={t('editing.nav')}
        items={[
          { label: t('editing.article.back'), href: editingPath.list },
          { label: title, href: editingPath.article(revision.articleId) },
          { label: t('editing.article.revision', { number }) },
        ]}
      />
      <PageTitle
        title={t('editing.revision.title', { number, title })}
        lead={
          <Inline>
            <StateBadge state={revision.state} />
            <span>{languageName(language, locale)}</span>
            <TlpLabel tlp={revision.tlp} />
          </Inline>
        }
      />
      <Stack gap={5}>
        <div>
          <p>
            {authors.length > 0 &&
              t('editing.article.by', { names: authors.map(({ name }) => name).join(', ') })}{' '}
            <Moment value={revision.createdAt} />
          </p>
          {revision.isImported && <p>{t('editing.article.imported')}</p>}
          {revision.reviewer !== null && (
            <p>
              {t('editing.revision.reviewer')} {revision.reviewer.name}
              {revision.reviewDueOn !== null && (
                <>
                  {' '}
                  · {t('editing.draft.dueOn')} <Day value={revision.reviewDueOn} />
                </>
              )}
            </p>
          )}
          {revision.approvedBy !== null && (
            <p>{t('editing.revision.approved', { name: revision.approvedBy.name })}</p>
          )}
          {revision.state === 'SCHEDULED' && revision.publishAt !== null && (
            <p>
              {t('editing.state.SCHEDULED')}: <Moment value={revision.publishAt} />
            </p>
          )}
          {revision.withdrawalReason !== null && (
            <p>{t('editing.revision.withdrawn', { reason: revision.withdrawalReason })}</p>
          )}
        </div>
        <Decisions revision={revision} />
        <Section title={t('editing.revision.changes')}>
          <Against revision={revision} />
        </Section>
        <Section title={t('editing.revision.facts')}>
          <RevisionFacts revision={revision} />
        </Section>
        <div className="editing-columns">
          <Section title={t('editing.revision.text')}>
            <Preview content={revision} lang={language} />
          </Section>
          <Section title={t('editing.revision.comments')}>
            <Comments revision={revision} />
          </Section>
        </div>
      </Stack>
    </Screen>
  );
}

/** Compared with the one in the address, else with the one before it. */
function Against({ revision }: { revision: Revision }): ReactElement {
  const t = useTranslate();
  const [params] = useSearchParams();
  const { data: list } = useOperation(ArticleRevisionsDocument, {
    translationId: revision.translationId,
    after: null,
  });
  const before = list?.articleRevisions.nodes.find(({ number }) => number < revision.number)?.id;
  const id = params.get('with') ?? before;
  const { data } = useOperation(ArticleRevisionDocument, { id: id ?? '' }, { enabled: id !== undefined });
  if (id === undefined) return list === undefined ? <Skeleton /> : <p>{t('editing.revision.first')}</p>;
  if (!data?.articleRevision) return <Skeleton count={4} />;
  return (
    <Stack gap={2}>
      <p>{t('editing.revision.against', { number: data.articleRevision.number })}</p>
      <Comparison older={data.articleRevision} newer={revision} lang={revision.language} />
    </Stack>
  );
}

function Comments({ revision }: { revision: Revision }): ReactElement {
  const t = useTranslate();
  const [body, setBody] = useState('');
  const [quote, setQuote] = useState('');
  const [key, setKey] = useState(newIdempotencyKey);
  const comment = useChange(CommentOnRevisionDocument, {
    invalidates: [ArticleRevisionDocument],
    onSuccess: () => {
      setBody('');
      setQuote('');
      setKey(newIdempotencyKey());
    },
    onError: () => setKey(newIdempotencyKey()),
  });
  const resolve = useChange(ResolveCommentDocument, { invalidates: [ArticleRevisionDocument] });
  return (
    <Stack>
      {revision.comments.length === 0 && <p>{t('editing.revision.noComments')}</p>}
      <ol className="editing-comments">
        {revision.comments.map(({ id, author, quote: words, body: text, createdAt, resolvedBy }) => (
          <li key={id}>
            <p>
              <strong>{author.name}</strong> <Moment value={createdAt} relative />
            </p>
            {words !== null && <blockquote lang={revision.language}>{words}</blockquote>}
            <p className="editing-comment">{text}</p>
            {resolvedBy === null ? (
              <Button
                size="small"
                icon="check"
                aria-label={`${t('editing.revision.resolve')}: ${text.slice(0, 60)}`}
                onPress={() =>
                  resolve.mutate({ input: { idempotencyKey: newIdempotencyKey(), commentId: id } })
                }
              >
                {t('editing.revision.resolve')}
              </Button>
            ) : (
              <p className="editing-muted">{t('editing.revision.resolved', { name: resolvedBy.name })}</p>
            )}
          </li>
        ))}
      </ol>
      {comment.error !== null && <Banner tone="danger" title={refusalText(t, comment.error)} />}
      <TextField label={t('editing.revision.quote')} value={quote} onChange={setQuote} />
      <TextArea label={t('editing.revision.comment')} value={body} onChange={setBody} rows={3} />
      <Inline>
        <Button
          isPending={comment.isPending}
          isDisabled={body.trim() === ''}
          onPress={() =>
            comment.mutate({
              input: {
                idempotencyKey: key,
                revisionId: revision.id,
                body,
                quote: quote.trim() === '' ? null : quote,
              },
            })
          }
        >
          {t('editing.revision.addComment')}
        </Button>
      </Inline>
    </Stack>
  );
}
