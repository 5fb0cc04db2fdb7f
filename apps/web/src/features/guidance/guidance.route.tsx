import { PageTitle } from '@salus/ui';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslate } from '../../lib/i18n.js';
import { Screen } from '../../lib/screen.js';
import { BrowseList } from './browse-list.js';
import { readChoice } from './guidance-filter.js';
import { GuidanceForm } from './guidance-form.js';
import './guidance.css';
import { SearchList } from './search-list.js';
import { SubscribeForm } from './subscribe-form.js';

/** All guidance, or what a search finds in it; words and filters live in the address. */
export function GuidanceRoute(): ReactElement {
  const t = useTranslate();
  const [parameters] = useSearchParams();
  const choice = readChoice(parameters);
  const isSearch = choice.query !== '';
  return (
    <Screen
      title={isSearch ? t('public.guidance.titleQuery', { query: choice.query }) : t('public.guidance.title')}
      description={t('public.guidance.description')}
      width="wide"
      isCalm={!isSearch}
    >
      <PageTitle title={t('public.guidance.title')} lead={t('public.guidance.lead')} />
      <GuidanceForm choice={choice} />
      {isSearch ? <SearchList choice={choice} /> : <BrowseList choice={choice} />}
      <SubscribeForm pillar={choice.pillar} />
    </Screen>
  );
}
