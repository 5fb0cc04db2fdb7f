import type { Audience, Pillar, SearchGuidanceQuery } from '@salus/contract';
import { Badge, Highlight, Icon, Link, VisuallyHidden } from '@salus/ui';
import type { ReactElement } from 'react';
import { languageName, ownLanguageName, useLanguage, useTranslate } from '../i18n.js';
import { articlePath } from './article-path.js';
import './guidance-entry.css';
import { AUDIENCE_NAMES, PILLAR_NAMES } from './names.js';

type Hit = SearchGuidanceQuery['searchGuidance']['hits'][number];
type HighlightPart = Hit['titleParts'][number];

export interface ListedArticle {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly pillar: Pillar;
  readonly audiences: readonly Audience[];
  readonly translations: readonly { readonly language: string }[];
}

interface Props {
  readonly article: ListedArticle;
  /** Where it opens; at its beginning when there is none. */
  readonly section?: Hit['section'];
  readonly titleParts?: readonly HighlightPart[];
  readonly excerptParts?: readonly HighlightPart[];
  /** `short` leaves out for whom it is. */
  readonly size?: 'full' | 'short';
  readonly headingTag?: 'h2' | 'h3';
  /** Opens a new tab: beside a form, which must not be left. */
  readonly isNewTab?: boolean;
}

const marked = (parts: readonly HighlightPart[]) =>
  parts.map(({ text, marked: isMatch }) => ({ text, isMatch }));

/** One article in a list: its title as a link, what it is about with the found words marked, and its language when foreign. */
export function GuidanceEntry(props: Props): ReactElement {
  const {
    article,
    section = null,
    titleParts,
    excerptParts,
    size = 'full',
    headingTag: Heading = 'h3',
    isNewTab = false,
  } = props;
  const t = useTranslate();
  const { language, locale } = useLanguage();
  const isForeign = article.language !== language;
  const lang = isForeign ? article.language : undefined;
  return (
    <article className="guidance-entry">
      <Heading className="guidance-entry-title">
        <Link
          href={articlePath(article.slug, article.language, section?.anchor)}
          lang={lang}
          newTabText={isNewTab ? t('common.newTab') : undefined}
        >
          {titleParts === undefined ? article.title : <Highlight parts={marked(titleParts)} />}
        </Link>
      </Heading>
      {section !== null && (
        <p className="guidance-entry-section">
          <Icon name="chevron-right" size="small" />
          <VisuallyHidden>{t('finding.section')} </VisuallyHidden>
          <span lang={lang}>
            <Highlight parts={marked(section.headingParts)} />
          </span>
        </p>
      )}
      <p className="guidance-entry-text" lang={lang}>
        {excerptParts === undefined || excerptParts.length === 0 ? (
          article.summary
        ) : (
          <Highlight parts={marked(excerptParts)} />
        )}
      </p>
      <p className="guidance-entry-facts">
        {isForeign && <Badge icon="globe">{languageName(article.language, locale)}</Badge>}
        <span>{t(PILLAR_NAMES[article.pillar])}</span>
        {size === 'full' && (
          <span>{article.audiences.map((audience) => t(AUDIENCE_NAMES[audience])).join(', ')}</span>
        )}
        {size === 'full' && <OtherLanguages article={article} />}
      </p>
    </article>
  );
}

function OtherLanguages({ article }: { article: ListedArticle }): ReactElement | null {
  const t = useTranslate();
  const others = article.translations.filter(({ language }) => language !== article.language);
  if (others.length === 0) return null;
  return (
    <span>
      {t('public.guidance.also')}{' '}
      {others.map(({ language }, place) => (
        <span key={language}>
          {place > 0 && ', '}
          <Link href={articlePath(article.slug, language)} lang={language} hrefLang={language}>
            {ownLanguageName(language)}
          </Link>
        </span>
      ))}
    </span>
  );
}
