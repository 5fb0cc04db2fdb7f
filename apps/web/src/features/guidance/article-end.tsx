import { Inline, Link, LinkButton, Prose, Section } from '@salus/ui';
import type { ReactElement } from 'react';
import { articlePath } from '../../lib/guidance/article-path.js';
import { questionPath } from '../../lib/guidance/nothing-found.js';
import { useLanguage, useTranslate } from '../../lib/i18n.js';
import { PhoneLink } from '../../lib/shell/phone-link.js';
import { ArticleFeedback } from './article-feedback.js';
import type { ReadArticle } from './article.route.js';
import { SubscribeForm } from './subscribe-form.js';

/** What stands below an article: where its facts come from, and the way to a person. */
export function ArticleEnd({ article }: { article: ReadArticle }): ReactElement {
  const t = useTranslate();
  const { language: reader } = useLanguage();
  return (
    <footer className="article-end">
      {article.sources.length > 0 && (
        <Section title={t('public.article.sources')}>
          <Prose size="message">
            <ul>
              {article.sources.map(({ title, url }) => (
                <li key={url}>
                  <Link href={url} rel="noreferrer">
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </Prose>
        </Section>
      )}
      {article.related.length > 0 && (
        <Section title={t('public.article.related')} className="article-related">
          <Prose size="message">
            <ul>
              {article.related.map(({ slug, language, title }) => (
                <li key={`${slug}/${language}`}>
                  <Link
                    href={articlePath(slug, language)}
                    lang={language === reader ? undefined : language}
                    hrefLang={language}
                  >
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </Prose>
        </Section>
      )}
      <ArticleFeedback article={article} />
      {/* Mails name only what the whole world may read. */}
      {article.tlp === 'CLEAR' && <SubscribeForm article={article} />}
      <Section title={t('public.article.askTitle')} className="article-ask">
        <Inline gap={4}>
          <LinkButton href={questionPath(article.title)} icon="help">
            {t('public.home.questionDoor')}
          </LinkButton>
          <span>
            {t('common.phoneIntro')} <PhoneLink />
          </span>
        </Inline>
      </Section>
    </footer>
  );
}
