import { Link, PageTitle, Prose, Section } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { WithPhone } from '../../lib/shell/phone-link.js';
import { Screen } from '../../lib/screen.js';
import { Day } from '../../lib/times.js';

const REVIEWED_ON = '2026-11-20';

/** What the service does for people with disabilities, what it does not yet do, and whom to tell. */
export function AccessibilityRoute(): ReactElement {
  const t = useTranslate();
  const subject = new URLSearchParams({
    kind: 'question',
    subject: t('public.accessibility.feedbackSubject'),
  });
  return (
    <Screen title={t('public.accessibility.title')} description={t('public.accessibility.lead')} width="text">
      <PageTitle title={t('public.accessibility.title')} lead={t('public.accessibility.lead')} />
      <Section title={t('public.accessibility.standardTitle')}>
        <Prose size="message">
          <p>{t('public.accessibility.standard')}</p>
        </Prose>
      </Section>
      <Section title={t('public.accessibility.howTitle')}>
        <Prose size="message">
          <ul>
            <li>{t('public.accessibility.how1')}</li>
            <li>{t('public.accessibility.how2')}</li>
            <li>{t('public.accessibility.how3')}</li>
            <li>{t('public.accessibility.how4')}</li>
            <li>{t('public.accessibility.how5')}</li>
          </ul>
        </Prose>
      </Section>
      <Section title={t('public.accessibility.testedTitle')}>
        <Prose size="message">
          <p>{t('public.accessibility.tested')}</p>
        </Prose>
      </Section>
      <Section title={t('public.accessibility.limitsTitle')}>
        <Prose size="message">
          <p>{t('public.accessibility.limits')}</p>
        </Prose>
      </Section>
      <Section title={t('public.accessibility.feedbackTitle')}>
        <Prose size="message">
          <p>
            <WithPhone text="public.accessibility.feedback" />
          </p>
          <p>
            <Link href={`/tickets/new?${subject.toString()}`}>{t('public.accessibility.feedbackLink')}</Link>
          </p>
          <p>{t('public.accessibility.enforcement')}</p>
        </Prose>
      </Section>
      <p>
        {t('public.accessibility.reviewed')} <Day value={REVIEWED_ON} />
      </p>
    </Screen>
  );
}
