import { Prose } from '@salus/ui';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { readMarkdown } from '../../lib/markdown/markdown.js';

interface Props {
  readonly content: { readonly title: string; readonly summary: string; readonly body: string };
  readonly lang: string;
  /** Only the text, without the frame that says what it is. */
  readonly isBare?: boolean;
}

/** A text as readers get it: the same components make both. */
export function Preview({ content, lang, isBare = false }: Props): ReactElement {
  const t = useTranslate();
  const text = useDeferredValue(content.body);
  const { body } = useMemo(() => readMarkdown(text), [text]);
  const prose = (
    <Prose size="article" lang={lang} className="article-text">
      {body}
    </Prose>
  );
  if (isBare) return prose;
  return (
    <section className="editing-preview" aria-label={t('editing.draft.previewLabel')} tabIndex={0}>
      <p className="editing-preview__title" lang={lang}>
        {content.title}
      </p>
      <p lang={lang}>{content.summary}</p>
      {prose}
    </section>
  );
}
