import {
  ArticleRevisionsDocument,
  EditorialArticleDocument,
  OpenDraftDocument,
  type ArticleRevisionsQuery,
} from '@salus/contract';
import { Banner, Button, Inline, Link, LinkButton, LoadMore, NativeSelect, Skeleton, Stack } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { languageName, useLanguage, useTranslate } from '../../lib/i18n.js';
import { useChange, useOperation } from '../../lib/operations.js';
import { PartError } from '../../lib/screen-states.js';
import { Moment } from '../../lib/times.js';
import type { EditorialArticle } from './article.route.js';
import { editingPath } from './paths.js';
import { refusalText } from './problem-text.js';
import { StateBadge } from './state-badge.js';

type Revision = ArticleRevisionsQuery['articleRevisions']['nodes'][number];

/** All revisions of one language: opened, restored, and any two of them compared. */
export function History({ article }: { article: EditorialArticle }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const [translationId, setTranslationId] = useState<string>(article.translations[0]?.id ?? '');
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, refetch } = useOperation(
    ArticleRevisionsDocument,
    { translationId, after },
    { enabled: translationId !== '' },
  );
  const revisions = data?.articleRevisions.nodes ?? [];
  return (
    <Stack>
      <NativeSelect
        label={t('editing.language')}
        value={translationId}
        onChange={(id) => {
          setTranslationId(id);
          setAfter(null);
        }}
        options={article.translations.map(({ id, language }) => ({
          id,
          label: languageName(language, locale),
        }))}
      />
      {error !== null && <PartError error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton count={3} />}
      {revisions.length > 1 && <Compare key={translationId} revisions={revisions} />}
      <ol className="editing-history">
        {revisions.map((revision) => (
          <RevisionLine key={revision.id} revision={revision} translationId={translationId} />
        ))}
      </ol>
      {data?.articleRevisions.pageInfo.hasNextPage === true && (
        <LoadMore
          label={t('editing.article.more')}
          onPress={() => setAfter(data.articleRevisions.pageInfo.endCursor)}
        />
      )}
    </Stack>
  );
}

function Compare({ revisions }: { revisions: readonly Revision[] }): ReactElement {
  const t = useTranslate();
  const [older, setOlder] = useState(revisions[1]!.id);
  const [newer, setNewer] = useState(revisions[0]!.id);
  const options = revisions.map(({ id, number }) => ({
    id,
    label: t('editing.article.revision', { number }),
  }));
  return (
    <Inline align="end">
      <NativeSelect
        label={t('editing.article.compareOld')}
        value={older}
        onChange={setOlder}
        options={options}
      />
      <NativeSelect
        label={t('editing.article.compareNew')}
        value={newer}
        onChange={setNewer}
        options={options}
      />
      <LinkButton href={editingPath.comparison(newer, older)} icon="eye">
        {t('editing.article.compare')}
      </LinkButton>
    </Inline>
  );
}

function RevisionLine({
  revision,
  translationId,
}: {
  revision: Revision;
  translationId: string;
}): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const { id, number, state, createdAt, authors, approvedBy, isImported, changeNote } = revision;
  const restore = useChange(OpenDraftDocument, {
    invalidates: [EditorialArticleDocument],
    onSuccess: () => void navigate(editingPath.draft(translationId)),
  });
  return (
    <li>
      <Inline gap={3}>
        <Link href={editingPath.revision(id)}>{t('editing.article.revision', { number })}</Link>
        <StateBadge state={state} />
        <span>
          <Moment value={createdAt} />
          {authors.length > 0 && (
            <> {t('editing.article.by', { names: authors.map(({ name }) => name).join(', ') })}</>
          )}
          {approvedBy !== null && <>, {t('editing.article.approvedBy', { name: approvedBy.name })}</>}
          {isImported && <>, {t('editing.article.imported')}</>}
        </span>
        <Button
          size="small"
          icon="undo"
          isPending={restore.isPending}
          onPress={() =>
            restore.mutate({
              input: { idempotencyKey: newIdempotencyKey(), translationId, fromRevisionId: id },
            })
          }
        >
          {t('editing.article.restore', { number })}
        </Button>
      </Inline>
      {changeNote !== '' && <p>{changeNote}</p>}
      {restore.error !== null && <Banner tone="danger" title={refusalText(t, restore.error)} />}
    </li>
  );
}
