import { ReadArticleDocument, type ReadArticleQuery } from '@salus/contract';
import { LinkButton, PageTitle, Skeleton } from '@salus/ui';
import { useEffect, type ReactElement } from 'react';
import { Navigate, useParams } from 'react-router';
import { articlePath } from '../../lib/guidance/article-path.js';
import { useLanguage, useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';
import { preloadable } from '../../lib/preloadable.js';
import { Screen, type PublishedText } from '../../lib/screen.js';
import { ScreenError, ScreenLoading } from '../../lib/screen-states.js';
import { ArticleHead } from './article-head.js';
import './article.css';
// The body is a chunk of its own, but its looks must be there without JavaScript.
import '../../lib/markdown/markdown.css';
import { ArticleEnd } from './article-end.js';
import { followPlace, returnToPlace } from './keep-place.js';
import { articleVariables } from './load-guidance.js';

export type ReadArticle = NonNullable<ReadArticleQuery['article']>;

const skeleton = (
  <>
    <Skeleton shape="title" />
    <Skeleton count={3} />
    <Skeleton shape="block" />
    <Skeleton count={8} />
  </>
);

/** The body with its table of contents; in a chunk of its own, because the reader of Markdown is heavy. */
export const ArticleBody = preloadable(async () => (await import('./article-body.js')).ArticleBody, skeleton);

/** One article, readable without JavaScript. */
export function ArticleRoute(): ReactElement {
  const params = useParams();
  const { language } = useLanguage();
  const variables = articleVariables(params, language);
  const { data, error, refetch, isFetching } = useOperation(ReadArticleDocument, variables);
  if (error !== null)
    return <ScreenError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
  if (data === undefined) return <ScreenLoading skeleton={skeleton} />;
  if (data.article === null) return <NoArticle />;
  const { slug } = data.article;
  // An address that the article had before, or one of an article that was withdrawn in favour of this one.
  if (slug !== variables.slug) return <Navigate to={articlePath(slug, params['language'])} replace />;
  return <Article article={data.article} wanted={variables.language} />;
}

function Article({ article, wanted }: { article: ReadArticle; wanted: string }): ReactElement {
  const { language } = useLanguage();
  const lang = article.language === language ? undefined : article.language;
  useEffect(() => {
    returnToPlace(article.slug);
    return followPlace();
  }, [article.slug, article.language]);
  return (
    <Screen
      title={article.title}
      description={article.summary}
      width="wide"
      {...(isForEveryone(article) && { published: publishedText(article) })}
    >
      <article className="article">
        <ArticleHead article={article} wanted={wanted} />
        <ArticleBody text={article.body} lang={lang} />
        <ArticleEnd article={article} />
      </article>
    </Screen>
  );
}

/** Only what the whole world may read is told to search engines. */
function isForEveryone({ tlp }: ReadArticle): boolean {
  return tlp === 'CLEAR';
}

function publishedText(article: ReadArticle): PublishedText {
  const { slug, language, title, publishedAt, lastReviewedOn, sources, translations } = article;
  const languages = [language, ...translations.map((text) => text.language)];
  return {
    title,
    language,
    path: articlePath(slug, language),
    anyLanguagePath: articlePath(slug),
    languages: [...new Set(languages)].map((code) => ({ language: code, path: articlePath(slug, code) })),
    publishedAt,
    reviewedOn: lastReviewedOn,
    sources,
  };
}

function NoArticle(): ReactElement {
  const t = useTranslate();
  const title = t('public.article.notFoundTitle');
  return (
    <Screen title={title} width="text" status={404}>
      <PageTitle title={title} lead={t('public.article.notFoundBody')} />
      <LinkButton href="/guidance" icon="search">
        {t('common.notFoundSearch')}
      </LinkButton>
    </Screen>
  );
}
