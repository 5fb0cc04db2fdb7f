import { PortalTicketDocument, PortalTicketNewsDocument, type PortalTicketFragment } from '@salus/contract';
import { Breadcrumbs, Columns, PageTitle, Section, Skeleton, Stack } from '@salus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { DutyList } from '../../../lib/clocks/duty-list.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useLive } from '../../../lib/live.js';
import { operationKey, useOperation } from '../../../lib/operations.js';
import { Screen } from '../../../lib/screen.js';
import { ScreenError, ScreenLoading } from '../../../lib/screen-states.js';
import { NoSuchTicket } from '../words/no-such-ticket.js';
import { Conversation } from './conversation.js';
import { DUTIES_ID, DutiesAhead } from './duties-ahead.js';
import { History } from './history.js';
import { ReplyForm } from './reply-form.js';
import { Resolution } from './resolution.js';
import { TicketFacts } from './ticket-facts.js';
import { TicketPeople } from './ticket-people.js';
import { TicketStanding } from './ticket-standing.js';
import './ticket.css';

/** `/tickets/SAL-26-123456`: one conversation, where it stands, and who takes part. */
export function TicketRoute(): ReactElement {
  const { reference = '' } = useParams();
  const cache = useQueryClient();
  const { data, error, refetch, isFetching } = useOperation(PortalTicketDocument, { reference });
  const ticket = data?.ticket ?? null;
  useLive(
    PortalTicketNewsDocument,
    { ticketId: ticket?.id ?? '' },
    () => void cache.invalidateQueries({ queryKey: operationKey(PortalTicketDocument, { reference }) }),
    ticket !== null,
  );
  if (data === undefined) {
    if (error === null) return <TicketSkeleton />;
    return <ScreenError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
  }
  if (ticket === null) return <NoSuchTicket />;
  return <TicketScreen key={ticket.id} ticket={ticket} />;
}

function TicketScreen({ ticket }: { ticket: PortalTicketFragment }): ReactElement {
  const t = useTranslate();
  const standing = useRef<HTMLDivElement>(null);
  return (
    <Screen title={`${ticket.reference} ${ticket.subject}`} width="wide">
      <Stack gap={6}>
        <Breadcrumbs
          label={t('portal.ticket.where')}
          items={[{ label: t('portal.list.title'), href: '/tickets' }, { label: ticket.reference }]}
        />
        <PageTitle
          title={ticket.subject}
          lang={ticket.language}
          caption={
            <>
              {t(`common.ticketKind.${ticket.kind}`)}{' '}
              <span className="portal-number">{ticket.reference}</span>
            </>
          }
        />
        <Columns
          asideLabel={t('portal.ticket.about')}
          aside={
            <Stack gap={6}>
              <TicketPeople ticket={ticket} />
              <TicketFacts ticket={ticket} />
            </Stack>
          }
        >
          <Stack gap={6}>
            <div ref={standing} tabIndex={-1}>
              <TicketStanding ticket={ticket} />
            </div>
            {ticket.kind === 'INCIDENT' && <DutiesAhead ticketId={ticket.id} />}
            <Conversation ticket={ticket} />
            {ticket.viewerCan.confirm || ticket.viewerCan.reopen ? (
              <Resolution ticket={ticket} onDone={() => standing.current?.focus()} />
            ) : (
              ticket.viewerCan.reply && <ReplyForm ticket={ticket} />
            )}
            {ticket.kind === 'INCIDENT' && (
              <div id={DUTIES_ID}>
                <Section title={t('duties.title')}>
                  <DutyList ticketId={ticket.id} invalidates={[PortalTicketDocument]} />
                </Section>
              </div>
            )}
            <History ticket={ticket} />
          </Stack>
        </Columns>
      </Stack>
    </Screen>
  );
}

function TicketSkeleton(): ReactElement {
  return (
    <ScreenLoading
      skeleton={
        <Stack gap={6}>
          <Skeleton shape="title" />
          <Skeleton shape="block" />
          <Skeleton count={6} />
          <Skeleton shape="block" />
        </Stack>
      }
    />
  );
}
