import {
  CareForArticleDocument,
  EditorialArticleDocument,
  EditorsDocument,
  StartTranslationDocument,
  type EditorialArticleQuery,
} from '@salus/contract';
import { EU_LANGUAGES } from '@salus/rules';
import {
  Badge,
  Banner,
  Breadcrumbs,
  Button,
  Inline,
  NativeSelect,
  PageTitle,
  Section,
  Stack,
  TextField,
  TlpLabel,
  useToasts,
} from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { languageName, useLanguage, useTranslate } from '../../lib/i18n.js';
import { useChange, useOperation } from '../../lib/operations.js';
import { Screen } from '../../lib/screen.js';
import { ScreenError, ScreenLoading } from '../../lib/screen-states.js';
import { ApiError } from '../../lib/api.js';
import './editing.css';
import { History } from './history.js';
import { LanguageCard } from './language-card.js';
import { editingPath } from './paths.js';
import { refusalText } from './problem-text.js';

export type EditorialArticle = NonNullable<EditorialArticleQuery['editorialArticle']>;
export type EditorialTranslation = EditorialArticle['translations'][number];

/** One article: its languages with what can be done with each, who looks after it, and its history. */
export function ArticleScreen(): ReactElement {
  const id = useParams()['id'] ?? '';
  const { data, error, refetch, isFetching } = useOperation(EditorialArticleDocument, { id });
  if (error !== null)
    return <ScreenError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
  if (data === undefined) return <ScreenLoading />;
  if (data.editorialArticle === null) return <ScreenError error={new ApiError('NOT_FOUND')} />;
  return <Article article={data.editorialArticle} />;
}

function Article({ article }: { article: EditorialArticle }): ReactElement {
  const t = useTranslate();
  const title = article.title === '' ? t('editing.untitled') : article.title;
  return (
    <Screen title={title} width="wide">
      <Breadcrumbs
        label={t('editing.nav')}
        items={[{ label: t('editing.article.back'), href: '/editing' }, { label: title }]}
      />
      <PageTitle
        title={title}
        lang={article.sourceLanguage}
        lead={
          <Inline>
            <TlpLabel tlp={article.tlp} />
            <span>{article.organisations.map(({ name }) => name).join(', ')}</span>
            {article.isOverdue && (
              <Badge tone="danger" icon="clock">
                {t('editing.overdue')}
              </Badge>
            )}
          </Inline>
        }
      />
      <Stack gap={6}>
        {article.formerSlugs.length > 0 && (
          <p>{t('editing.article.former', { slugs: article.formerSlugs.join(', ') })}</p>
        )}
        <Section title={t('editing.article.languages')}>
          <Stack>
            {article.translations.map((translation) => (
              <LanguageCard key={translation.id} article={article} translation={translation} />
            ))}
            <AddLanguage article={article} />
          </Stack>
        </Section>
        <Section title={t('editing.article.care')}>
          <Care article={article} />
        </Section>
        <Section title={t('editing.article.history')}>
          <History article={article} />
        </Section>
      </Stack>
    </Screen>
  );
}

function AddLanguage({ article }: { article: EditorialArticle }): ReactElement | null {
  const t = useTranslate();
  const { locale } = useLanguage();
  const navigate = useNavigate();
  const there = article.translations.map(({ language }) => language);
  const missing = EU_LANGUAGES.filter((language) => !there.includes(language));
  const [language, setLanguage] = useState<string>('');
  const start = useChange(StartTranslationDocument, {
    invalidates: [EditorialArticleDocument],
    onSuccess: ({ startTranslation }) => void navigate(editingPath.draft(startTranslation.translationId)),
  });
  if (missing.length === 0) return null;
  return (
    <>
      {start.error !== null && <Banner tone="danger" title={refusalText(t, start.error)} />}
      <Inline align="end">
        <NativeSelect
          label={t('editing.article.addLanguage')}
          value={language}
          onChange={setLanguage}
          placeholder="–"
          options={missing.map((id) => ({ id, label: languageName(id, locale) }))}
        />
        <Button
          icon="plus"
          isDisabled={language === ''}
          isPending={start.isPending}
          onPress={() =>
            start.mutate({
              input: { idempotencyKey: newIdempotencyKey(), articleId: article.id, language },
            })
          }
        >
          {t('editing.article.add')}
        </Button>
      </Inline>
    </>
  );
}

function Care({ article }: { article: EditorialArticle }): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const { data } = useOperation(EditorsDocument, {});
  const [ownerId, setOwnerId] = useState<string>(article.owner?.id ?? '');
  const [reviewBy, setReviewBy] = useState(article.reviewBy ?? '');
  const care = useChange(CareForArticleDocument, {
    invalidates: [EditorialArticleDocument],
    onSuccess: () => toasts.show({ message: t('editing.saved') }),
  });
  const save = (): void =>
    care.mutate({
      input: {
        idempotencyKey: newIdempotencyKey(),
        articleId: article.id,
        ownerId: ownerId === '' ? null : ownerId,
        reviewBy: reviewBy === '' ? null : reviewBy,
      },
    });
  return (
    <>
      {care.error !== null && <Banner tone="danger" title={refusalText(t, care.error)} />}
      <Inline align="end" gap={4}>
        <NativeSelect
          label={t('editing.article.owner')}
          value={ownerId}
          onChange={setOwnerId}
          placeholder={t('editing.noOwner')}
          options={(data?.editors ?? []).map(({ id, name }) => ({ id, label: name }))}
        />
        <TextField
          label={t('editing.article.reviewBy')}
          type="date"
          value={reviewBy}
          onChange={setReviewBy}
          width="medium"
        />
        <Button onPress={save} isPending={care.isPending}>
          {t('editing.article.save')}
        </Button>
      </Inline>
    </>
  );
}
