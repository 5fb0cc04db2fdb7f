import type { PortalTicketFragment } from '@salus/contract';
import { Disclosure, KeyValueList, PriorityBadge, Section, Stack, TlpLabel } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { Moment } from '../../../lib/times.js';
import { ChangeLabel } from './change-label.js';
import { priorityReasonWords } from '../words/priority-reasons.js';

/** What is known about the ticket: its priority and why, who may read it, and what was said at the beginning. */
export function TicketFacts({ ticket }: { ticket: PortalTicketFragment }): ReactElement {
  const t = useTranslate();
  const { noticedAt, callbackPhone, affectedSystems } = ticket;
  return (
    <Section title={t('portal.facts.title')} isCompact>
      <KeyValueList
        layout="stacked"
        items={[
          { id: 'priority', label: t('portal.facts.priority'), value: <TicketPriority ticket={ticket} /> },
          {
            id: 'tlp',
            label: t('portal.facts.tlp'),
            value: (
              <Stack gap={2}>
                <div>
                  <TlpLabel tlp={ticket.tlp} />
                </div>
                <span>{t(`portal.tlp.${ticket.tlp}`)}</span>
                {ticket.viewerCan.label && <ChangeLabel ticket={ticket} />}
              </Stack>
            ),
          },
          ...(noticedAt === null
            ? []
            : [{ id: 'noticed', label: t('portal.facts.noticed'), value: <Moment value={noticedAt} /> }]),
          { id: 'opened', label: t('portal.facts.opened'), value: <Moment value={ticket.openedAt} /> },
          ...(callbackPhone === null
            ? []
            : [{ id: 'phone', label: t('portal.incident.callback.number'), value: callbackPhone }]),
          ...(affectedSystems.length === 0
            ? []
            : [{ id: 'systems', label: t('portal.facts.systems'), value: affectedSystems.join(', ') }]),
        ]}
      />
    </Section>
  );
}

function TicketPriority({ ticket }: { ticket: PortalTicketFragment }): ReactElement {
  const t = useTranslate();
  const reasons = priorityReasonWords(t, ticket.priorityReasons, ticket.urgency);
  return (
    <>
      <PriorityBadge priority={ticket.priority} label={t(`common.priority.${ticket.priority}`)} />
      <Disclosure title={t('portal.facts.why')}>
        {ticket.priorityOverrideReason === null ? (
          <ul className="portal-lines">
            {reasons.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : (
          <p>{t('portal.reason.override', { reason: ticket.priorityOverrideReason })}</p>
        )}
      </Disclosure>
    </>
  );
}
