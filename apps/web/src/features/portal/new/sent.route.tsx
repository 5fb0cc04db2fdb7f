import { PortalTicketDocument } from '@salus/contract';
import { LinkButton, Link, PageTitle, Section, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { Screen } from '../../../lib/screen.js';
import { ScreenError, ScreenLoading } from '../../../lib/screen-states.js';
import { answerWithin, promiseFor } from '../words/answer-within.js';
import { FittingGuidance } from '../words/fitting-guidance.js';
import { wordsToSearchFor } from '../words/guidance-words.js';
import { NoSuchTicket } from '../words/no-such-ticket.js';
import { LEGAL_CLOCKS_PATH, NationalCsirt } from './national-csirt.js';
import { ReferenceBox } from './reference-box.js';

/** `/tickets/SAL-26-123456/sent`: the reference, what happens next, and what to do meanwhile. */
export function SentRoute(): ReactElement {
  const t = useTranslate();
  const { reference = '' } = useParams();
  const { data, error, refetch, isFetching } = useOperation(PortalTicketDocument, { reference });
  if (data === undefined) {
    if (error === null) return <ScreenLoading />;
    return <ScreenError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
  }
  const { ticket } = data;
  if (ticket === null) return <NoSuchTicket />;
  const words = wordsToSearchFor(t, ticket);
  const isIncident = ticket.kind === 'INCIDENT';
  return (
    <Screen title={t('portal.sent.title', { reference })} width="text">
      <Stack gap={8}>
        <PageTitle title={t('portal.sent.heading')} />
        <ReferenceBox reference={ticket.reference} />
        <Section title={t('portal.sent.nextTitle')}>
          <ul className="portal-lines">
            <li>
              {t('portal.promise.first', { within: answerWithin(t, promiseFor(ticket.priority)) })}{' '}
              {t('portal.sent.where')}
            </li>
            {ticket.callbackPhone !== null && (
              <li>{t('portal.sent.call', { phone: ticket.callbackPhone })}</li>
            )}
            <li>{t('portal.sent.more')}</li>
          </ul>
          <div>
            <LinkButton href={`/tickets/${ticket.reference}`} variant="primary" size="large">
              {t('portal.sent.open')}
            </LinkButton>
          </div>
        </Section>
        <FittingGuidance
          title={t('portal.sent.meanwhile')}
          typed={words === '' ? ticket.subject : ''}
          chosen={words}
          language={ticket.language}
        />
        {isIncident && (
          <Section title={t('portal.sent.legalTitle')}>
            <p>
              {t('portal.sent.legal')} <Link href={LEGAL_CLOCKS_PATH}>{t('portal.sent.legalLink')}</Link>
            </p>
            <NationalCsirt country={ticket.organisation.country} />
            <p>{t('portal.incident.danger')}</p>
          </Section>
        )}
      </Stack>
    </Screen>
  );
}
