import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { Moment } from '../../../lib/times.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { ContextSection } from './context-section.js';

/** To whom it was handed on, and why. */
export function EscalationsSection({ ticket }: { ticket: Ticket }): ReactElement | null {
  const t = useTranslate();
  if (ticket.escalations.length === 0) return null;
  return (
    <ContextSection title={t('desk.escalations')}>
      <ol className="desk-escalations">
        {ticket.escalations.map(({ id, target, organisation, reason, at, by }) => (
          <li key={id} className="desk-context__text">
            <strong>{organisation?.name ?? t(`desk.escalate.${target}`)}</strong>
            <span className="desk-context__meaning">
              {by.side === 'SYSTEM' ? t('desk.escalations.byRule') : by.name}, <Moment value={at} relative />
            </span>
            <span className="desk-reason">{reason}</span>
          </li>
        ))}
      </ol>
    </ContextSection>
  );
}
