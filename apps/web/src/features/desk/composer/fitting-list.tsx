import { Button, Link } from '@salus/ui';
import type { ReactElement } from 'react';
import { articlePath } from '../../../lib/guidance/article-path.js';
import { BEST, useFittingGuidance } from '../../../lib/guidance/fitting-guidance.js';
import type { GuidanceHit } from '../../../lib/guidance/guidance-search.js';
import { useTranslate } from '../../../lib/i18n.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { mayCite } from './cite.js';
import type { ComposerKind } from './composer-kind.js';

/** Less than this says little: then what the hospital wrote says what it is about. */
const TELLING = 60;

interface Props {
  readonly ticket: Ticket;
  readonly kind: ComposerKind;
  readonly body: string;
  readonly isDisabled: boolean;
  readonly onCite: (article: GuidanceHit['article']) => void;
}

/** The best guidance for what is written so far, in the language of the ticket; what is cited already is not offered again. */
export function FittingList({ ticket, kind, body, isDisabled, onCite }: Props): ReactElement | null {
  const t = useTranslate();
  const text = body.length < TELLING ? `${body}\n${ticket.subject}\n${ticket.body}` : body;
  const hits = useFittingGuidance(text, ticket.language)
    .filter(({ article }) => mayCite(kind, article.tlp) && !body.includes(`(/guidance/${article.slug}`))
    .slice(0, BEST);
  if (hits.length === 0) return null;
  return (
    <section className="desk-fitting" aria-label={t('reading.fitting.label')}>
      <span className="desk-fitting__label">{t('reading.fitting.label')}</span>
      <ul className="desk-fitting__list">
        {hits.map(({ article }) => (
          <li key={article.id}>
            <Link
              href={articlePath(article.slug, article.language)}
              variant="quiet"
              lang={article.language}
              newTabText={t('common.newTab')}
            >
              {article.title}
            </Link>
            <Button
              size="small"
              variant="quiet"
              isDisabled={isDisabled}
              aria-label={t('reading.fitting.citeOf', { title: article.title })}
              onPress={() => onCite(article)}
            >
              {t('reading.fitting.cite')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
