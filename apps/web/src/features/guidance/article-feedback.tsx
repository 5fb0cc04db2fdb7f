import { Button, Inline, Section, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useTranslate } from '../../lib/i18n.js';
import { Moment } from '../../lib/times.js';
import { useViewer } from '../../lib/viewer.js';
import type { ReadArticle } from './article.route.js';

/** The server's limit as well. */
const LONGEST_LINE = 1000;

/** Asks whether the article helped: a plain form, so that it works without JavaScript; the server leads back here. */
export function ArticleFeedback({ article }: { article: ReadArticle }): ReactElement {
  const t = useTranslate();
  const { search } = useLocation();
  const hasTold = new URLSearchParams(search).get('told') === 'yes';
  return (
    <Section title={t('reading.feedback.title')} className="article-feedback">
      {hasTold ? (
        <p id="told" role="status">
          {t('reading.feedback.thanks')}
        </p>
      ) : (
        <form method="post" action="/guidance/feedback">
          <Stack gap={4}>
            <input type="hidden" name="text" value={article.id} />
            <div className="sal-field">
              <label htmlFor="told-line" className="sal-field__label">
                {t('reading.feedback.line')}
              </label>
              <span id="told-hint" className="sal-field__description">
                {t('reading.feedback.hint')}
              </span>
              <textarea
                id="told-line"
                name="line"
                className="sal-input sal-input--area"
                maxLength={LONGEST_LINE}
                rows={2}
                aria-describedby="told-hint"
              />
            </div>
            <Inline gap={3}>
              <Button type="submit" name="verdict" value="HELPED">
                {t('reading.feedback.yes')}
              </Button>
              <Button type="submit" name="verdict" value="NOT_HELPED">
                {t('reading.feedback.no')}
              </Button>
            </Inline>
          </Stack>
        </form>
      )}
      <Heard article={article} />
    </Section>
  );
}

/** For the Centre: what readers have said so far. */
function Heard({ article }: { article: ReadArticle }): ReactElement | null {
  const t = useTranslate();
  const { can } = useViewer();
  const { feedback } = article;
  if (!can.editGuidance || feedback === null) return null;
  const { helped, notHelped, solved, lines } = feedback;
  return (
    <Section title={t('reading.feedback.heard')} headingTag="h3">
      <p>{t('reading.feedback.counts', { helped, notHelped, solved })}</p>
      {lines.length === 0 ? (
        <p>{t('reading.feedback.noLines')}</p>
      ) : (
        <ul className="article-lines">
          {lines.map(({ id, line, at }) => (
            <li key={id}>
              <Moment value={at} />
              <p>{line}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
