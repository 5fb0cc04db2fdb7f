import { StartTranslationDocument, TranslationQueueDocument } from '@salus/contract';
import { EU_LANGUAGES } from '@salus/rules';
import { Button, EmptyState, Link, LoadMore, NativeSelect, PageTitle, Skeleton, Stack } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { languageName, useLanguage, useTranslate } from '../../lib/i18n.js';
import { useChange, useOperation } from '../../lib/operations.js';
import { Screen } from '../../lib/screen.js';
import { PartError } from '../../lib/screen-states.js';
import './editing.css';
import { editingPath } from './paths.js';
import { sectionNames } from './section-names.js';

/** What is to be translated into one language: missing, or older than its source. */
export function QueueScreen(): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const navigate = useNavigate();
  const language = useParams()['language'] ?? 'de';
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, refetch } = useOperation(TranslationQueueDocument, {
    filter: { toTranslateInto: language },
    after,
  });
  return (
    <Screen title={t('editing.queue.title')} width="medium">
      <PageTitle title={t('editing.queue.title')} lead={t('editing.queue.lead')} />
      <Stack gap={5}>
        <NativeSelect
          label={t('editing.queue.choose')}
          value={language}
          onChange={(id) => void navigate(editingPath.queue(id))}
          options={EU_LANGUAGES.map((id) => ({ id, label: languageName(id, locale) }))}
        />
        {error !== null && <PartError error={error} onRetry={() => void refetch()} />}
        {error === null && data === undefined && <Skeleton count={5} />}
        {data?.editorialArticles.nodes.length === 0 && (
          <EmptyState title={t('editing.queue.none')} icon="check" />
        )}
        <ul className="editing-queue">
          {data?.editorialArticles.nodes.map((article) => {
            const there = article.translations.find((translation) => translation.language === language);
            return (
              <li key={article.id}>
                <Link href={editingPath.article(article.id)} lang={article.sourceLanguage}>
                  {article.title}
                </Link>
                {there ? (
                  <>
                    {there.changedSections.length > 0 && (
                      <p>
                        {t('editing.queue.changed', { sections: sectionNames(t, there.changedSections) })}
                      </p>
                    )}
                    <Link href={editingPath.article(article.id)}>
                      {t('editing.queue.update', { title: article.title })}
                    </Link>
                  </>
                ) : (
                  <StartTranslation articleId={article.id} title={article.title} language={language} />
                )}
              </li>
            );
          })}
        </ul>
        {data?.editorialArticles.pageInfo.hasNextPage === true && (
          <LoadMore
            label={t('editing.list.more')}
            onPress={() => setAfter(data.editorialArticles.pageInfo.endCursor)}
          />
        )}
      </Stack>
    </Screen>
  );
}

interface StartProps {
  readonly articleId: string;
  readonly title: string;
  readonly language: string;
}

function StartTranslation({ articleId, title, language }: StartProps): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const [key] = useState(newIdempotencyKey);
  const start = useChange(StartTranslationDocument, {
    invalidates: [TranslationQueueDocument],
    onSuccess: ({ startTranslation }) => void navigate(editingPath.draft(startTranslation.translationId)),
  });
  return (
    <Button
      size="small"
      isPending={start.isPending}
      onPress={() => start.mutate({ input: { idempotencyKey: key, articleId, language } })}
    >
      {t('editing.queue.start', { title })}
    </Button>
  );
}
