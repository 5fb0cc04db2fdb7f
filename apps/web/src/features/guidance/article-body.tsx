import { Disclosure, Prose } from '@salus/ui';
import { useMemo, type ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import type { Heading } from '../../lib/markdown/headings.js';
import { readMarkdown } from '../../lib/markdown/markdown.js';
import { useOpenAtHeading } from '../../lib/screen.js';
import { useCurrentHeading } from './use-current-heading.js';

interface Props {
  readonly text: string;
  /** The language of the text where it is not the page's. */
  readonly lang: string | undefined;
}

/** The text of an article with its table of contents beside it. */
export function ArticleBody({ text, lang }: Props): ReactElement {
  useOpenAtHeading();
  const { body, headings } = useMemo(() => readMarkdown(text), [text]);
  return (
    <div className="article-columns">
      <Contents headings={headings.filter(({ level }) => level === 2)} lang={lang} />
      <Prose size="article" lang={lang} className="article-text">
        {body}
      </Prose>
    </div>
  );
}

function Contents({
  headings,
  lang,
}: {
  headings: readonly Heading[];
  lang: string | undefined;
}): ReactElement | null {
  const t = useTranslate();
  if (headings.length < 2) return null;
  const title = t('public.article.contents');
  return <ContentsLists title={title} headings={headings} lang={lang} />;
}

function ContentsLists({
  title,
  headings,
  lang,
}: {
  title: string;
  headings: readonly Heading[];
  lang: string | undefined;
}): ReactElement {
  const list = <HeadingLinks headings={headings} lang={lang} />;
  // Beside the text where there is room, folded above it where there is none; only one of the two is displayed.
  return (
    <>
      <nav className="article-contents article-contents-narrow" aria-label={title}>
        <Disclosure title={title}>{list}</Disclosure>
      </nav>
      <nav className="article-contents article-contents-wide" aria-label={title}>
        <p className="article-contents-title">{title}</p>
        {list}
      </nav>
    </>
  );
}

function HeadingLinks({
  headings,
  lang,
}: {
  headings: readonly Heading[];
  lang: string | undefined;
}): ReactElement {
  const current = useCurrentHeading(headings.map(({ id }) => id));
  return (
    <ol lang={lang}>
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="sal-link sal-link--quiet"
            aria-current={id === current ? 'location' : undefined}
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}
