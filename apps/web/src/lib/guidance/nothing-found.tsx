import { EmptyState, LinkButton } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../i18n.js';
import { PhoneLink } from '../shell/phone-link.js';

/** The address of a new question with its subject filled in. */
export function questionPath(subject: string): string {
  return `/tickets/new?${new URLSearchParams({ kind: 'question', subject }).toString()}`;
}

interface Props {
  readonly query: string;
  /** Says that filters may hide something. */
  readonly isFiltered?: boolean;
  readonly headingTag?: 'h2' | 'h3';
}

/** No guidance fits: the words that were searched for become a question. */
export function NothingFound({ query, isFiltered = false, headingTag = 'h2' }: Props): ReactElement {
  const t = useTranslate();
  return (
    <EmptyState
      title={t('public.search.noneTitle', { query })}
      headingTag={headingTag}
      icon="search"
      actions={
        <LinkButton href={questionPath(query)} variant="primary" icon="help">
          {t('public.search.ask')}
        </LinkButton>
      }
    >
      {isFiltered && <p>{t('public.search.noneFiltered')}</p>}
      <p>{t('public.search.noneBody')}</p>
      <p>
        {t('common.phoneIntro')} <PhoneLink />
      </p>
    </EmptyState>
  );
}
