import { Banner, Breadcrumbs, Button, Icon, Link, PageTitle, VisuallyHidden } from '@salus/ui';
import type { ReactElement } from 'react';
import { articlePath } from '../../lib/guidance/article-path.js';
import { AUDIENCE_NAMES, PILLAR_NAMES } from '../../lib/guidance/names.js';
import { useHydrated } from '../../lib/hydrated.js';
import { languageName, ownLanguageName, useLanguage, useTranslate } from '../../lib/i18n.js';
import { Day } from '../../lib/times.js';
import { useViewer } from '../../lib/viewer.js';
import { KeepArticle } from './keep-article.js';
import type { ReadArticle } from './article.route.js';
import { keepPlace } from './keep-place.js';

/** What stands above an article: where one is, its title, for whom it is, how fresh it is, its other languages. */
export function ArticleHead({ article, wanted }: { article: ReadArticle; wanted: string }): ReactElement {
  const t = useTranslate();
  const { language, locale } = useLanguage();
  const hydrated = useHydrated();
  const lang = article.language === language ? undefined : article.language;
  return (
    <header className="article-head">
      <Breadcrumbs
        label={t('public.guidance.title')}
        items={[
          { label: t('public.guidance.title'), href: '/guidance' },
          { label: t(PILLAR_NAMES[article.pillar]), href: `/guidance?pillar=${article.pillar}` },
        ]}
      />
      {article.language !== wanted && (
        <Banner
          tone="info"
          title={t('public.article.otherLanguage', {
            wanted: languageName(wanted, locale),
            shown: languageName(article.language, locale),
          })}
        />
      )}
      {article.isOlderThanSource && <OlderThanSource article={article} />}
      <PageTitle
        title={article.title}
        lang={lang}
        lead={<p lang={lang}>{article.summary}</p>}
        actions={<ArticleTools article={article} />}
      />
      <div className="article-facts">
        <p>
          <span className="article-fact">{t('public.article.for')}</span>{' '}
          {article.audiences.map((audience) => t(AUDIENCE_NAMES[audience])).join(', ')}
        </p>
        <p>
          <span className="article-fact">{t('public.article.reviewed')}</span>{' '}
          <Day value={article.lastReviewedOn} />
        </p>
        <p>{t('reading.version', { version: article.version })}</p>
        <p className="article-print">
          <span className="article-fact">{t('reading.time')}</span>{' '}
          {t('reading.minutes', { minutes: minutesToRead(article.body) })}
        </p>
        <p className="article-print">
          {/* No link of the app: it leads to a file, not to a screen. */}
          <a
            className="sal-link sal-link--inline"
            href={`${articlePath(article.slug, article.language)}.pdf`}
            type="application/pdf"
          >
            {t('reading.pdf')}
          </a>
        </p>
        {/* On paper only: where the newest version is. */}
        <p className="article-address">
          {hydrated && window.location.origin}
          {articlePath(article.slug, article.language)}
        </p>
        <ArticleLanguages article={article} />
        <EditLink slug={article.slug} />
      </div>
      {article.changeNote !== '' && (
        <p lang={lang}>{t('editing.reader.changed', { note: article.changeNote })}</p>
      )}
    </header>
  );
}

/** What needs the app. Until it has come to life the place is kept free, so that nothing moves under a finger. */
function ArticleTools({ article }: { article: ReadArticle }): ReactElement {
  const t = useTranslate();
  const hydrated = useHydrated();
  const placeOfKeep = (
    <Button icon="inbox" className="article-keep">
      {t('reading.kept.keep')}
    </Button>
  );
  return (
    <div className="article-tools" data-waits={!hydrated}>
      {article.tlp === 'CLEAR' && (hydrated ? <KeepArticle article={article} /> : placeOfKeep)}
      <Button icon="print" className="article-print" onPress={() => window.print()}>
        {t('public.article.print')}
      </Button>
    </div>
  );
}

/** Words that somebody reads in a minute, in a language that is perhaps not their own. */
const WORDS_PER_MINUTE = 180;

function minutesToRead(body: string): number {
  const words = body.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** A translation that does not say all that its source says now; the way there keeps the reader's place. */
function OlderThanSource({ article }: { article: ReadArticle }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const source = languageName(article.sourceLanguage, locale);
  return (
    <Banner tone="warning" title={t('editing.reader.olderTitle', { source })}>
      <p>{t('editing.reader.olderBody', { source })}</p>
      <Link
        href={articlePath(article.slug, article.sourceLanguage)}
        hrefLang={article.sourceLanguage}
        onPress={() => keepPlace(article.slug)}
      >
        {t('editing.reader.olderLink', { source })}
      </Link>
    </Banner>
  );
}

function ArticleLanguages({ article }: { article: ReadArticle }): ReactElement | null {
  const t = useTranslate();
  const others = article.translations.filter(({ language }) => language !== article.language);
  if (others.length === 0) return null;
  return (
    <nav className="article-languages" aria-label={t('public.article.languages')}>
      <Icon name="globe" size="small" />
      <ul>
        {others.map(({ language, title }) => (
          <li key={language}>
            <Link
              href={articlePath(article.slug, language)}
              lang={language}
              hrefLang={language}
              onPress={() => keepPlace(article.slug)}
            >
              {ownLanguageName(language)}
              <VisuallyHidden>: {title}</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** For editors: the way from what readers see to where it is written. */
function EditLink({ slug }: { slug: string }): ReactElement | null {
  const t = useTranslate();
  const { can } = useViewer();
  if (!can.editGuidance) return null;
  return (
    <p className="article-print">
      <Link href={`/editing?view=all&q=${slug}`}>{t('editing.reader.edit')}</Link>
    </p>
  );
}
