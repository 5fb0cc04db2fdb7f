import { Columns, LinkButton, PageTitle, Prose, Section } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { Screen } from '../../lib/screen.js';
import { PhoneLink } from '../../lib/shell/phone-link.js';
import { HomeSearch } from './home-search.js';
import './home.css';
import { PillarDoors } from './pillar-doors.js';

/** The front door: one search field, two ways to a person, four ways into the guidance. */
export function HomeRoute(): ReactElement {
  const t = useTranslate();
  return (
    <Screen
      title={t('public.home.title')}
      description={t('public.home.description')}
      width="wide"
      focus="none"
    >
      <Columns aside={<Doors />} asideLabel={t('public.home.doorsTitle')} className="home-top">
        <PageTitle title={t('public.home.title')} lead={t('public.home.lead')} size="display" />
        <HomeSearch />
      </Columns>
      <Section title={t('public.home.pillarsTitle')}>
        <PillarDoors />
      </Section>
      <Section title={t('public.home.aboutTitle')}>
        <Prose size="message">
          <p>{t('public.home.about1')}</p>
          <p>{t('public.home.about2')}</p>
          <p>{t('public.home.about3')}</p>
        </Prose>
      </Section>
    </Screen>
  );
}

/** The two ways to a person; the telephone stands beside the first, for when nothing else works. */
function Doors(): ReactElement {
  const t = useTranslate();
  return (
    <div className="home-doors">
      <div className="home-door home-door-incident">
        <LinkButton href="/tickets/new?kind=incident" variant="danger" size="large" icon="danger" isWide>
          {t('public.home.incidentDoor')}
        </LinkButton>
        <p>{t('public.home.incidentHelp')}</p>
        <p>
          {t('public.home.incidentPhone')} <PhoneLink className="home-phone" />
        </p>
      </div>
      <div className="home-door">
        <LinkButton href="/tickets/new?kind=question" size="large" icon="help" isWide>
          {t('public.home.questionDoor')}
        </LinkButton>
        <p>{t('public.home.questionHelp')}</p>
      </div>
    </div>
  );
}
