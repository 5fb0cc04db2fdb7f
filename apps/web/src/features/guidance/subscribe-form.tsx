import type { Pillar } from '@salus/contract';
import { Button, NativeFieldNotes, NativeSelect, noteIds, Section, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { PILLAR_NAMES, PILLARS } from '../../lib/guidance/names.js';
import { useLanguage, useTranslate } from '../../lib/i18n.js';
import type { ReadArticle } from './article.route.js';
import './subscribe.css';

interface SubscribeFormProps {
  /** The article below which it stands; without one it stands below the list. */
  readonly article?: Pick<ReadArticle, 'id' | 'pillar'>;
  /** The priority that the list shows at the moment. */
  readonly pillar?: Pillar | undefined;
}

const FIELD = 'subscribe-address';

/** Asks for news by mail: a plain form, so that it works without JavaScript; the server leads back here and says how it went. */
export function SubscribeForm({ article, pillar }: SubscribeFormProps): ReactElement {
  const t = useTranslate();
  const { language } = useLanguage();
  const outcome = new URLSearchParams(useLocation().search).get('subscribed');
  const chosen = article?.pillar ?? pillar;
  const topics = PILLARS.map((id) => ({ id, label: t(PILLAR_NAMES[id]) }));
  const options = [
    ...(article ? [{ id: 'ARTICLE', label: t('reading.subscription.aboutArticle') }] : []),
    ...topics,
    { id: 'ALL', label: t('public.guidance.anyPillar') },
  ];
  const notes = {
    id: FIELD,
    description: t('reading.subscription.hint'),
    errorMessage: outcome === 'no' ? t('reading.subscription.badAddress') : undefined,
  };
  return (
    <Section title={t('reading.subscription.title')} className="subscribe">
      <div id="subscribe">
        {outcome === 'yes' ? (
          <p role="status">{t('reading.subscription.taken')}</p>
        ) : (
          <Stack gap={4}>
            <p>{t('reading.subscription.lead')}</p>
            {outcome === 'later' && <p role="status">{t('reading.subscription.later')}</p>}
            <form method="post" action="/subscriptions">
              {article && <input type="hidden" name="text" value={article.id} />}
              <input type="hidden" name="language" value={language} />
              <NativeSelect
                name="about"
                label={t('reading.subscription.about')}
                options={options}
                defaultValue={article ? 'ARTICLE' : (chosen ?? 'ALL')}
              />
              <div className="sal-field" data-invalid={notes.errorMessage ? true : undefined}>
                <label htmlFor={FIELD} className="sal-field__label">
                  {t('reading.subscription.address')}
                </label>
                <NativeFieldNotes {...notes} />
                <input
                  id={FIELD}
                  name="address"
                  type="email"
                  className="sal-input"
                  autoComplete="email"
                  maxLength={254}
                  required
                  aria-invalid={notes.errorMessage ? true : undefined}
                  aria-describedby={noteIds(notes)}
                />
              </div>
              <Button type="submit">{t('reading.subscription.ask')}</Button>
            </form>
          </Stack>
        )}
      </div>
      <p>
        {/* No page of the app: the browser itself goes there. */}
        <a href={feedPath(language, chosen)} className="sal-link">
          {t('reading.subscription.feed')}
        </a>
      </p>
    </Section>
  );
}

function feedPath(language: string, pillar: Pillar | undefined): string {
  return `/guidance/feed.atom?language=${language}${pillar ? `&pillar=${pillar}` : ''}`;
}
