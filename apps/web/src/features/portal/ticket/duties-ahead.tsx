import { TicketDutiesDocument } from '@salus/contract';
import type { ReactElement } from 'react';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { formatRelative, useNow } from '../../../lib/times.js';

/** Where the duties stand on the page of a ticket. */
export const DUTIES_ID = 'duties';

/** One line above the conversation that leads to the legal duties below it: how many run, and when the first one ends. */
export function DutiesAhead({ ticketId }: { ticketId: string }): ReactElement | null {
  const t = useTranslate();
  const { locale } = useLanguage();
  const now = useNow();
  const { data } = useOperation(TicketDutiesDocument, { id: ticketId });
  const duties = (data?.ticket?.duties ?? []).filter(({ isInformation }) => !isInformation);
  const running = duties.filter(({ state }) => state === 'RUNNING' || state === 'LATE');
  const waiting = duties.filter(({ state }) => state === 'NOT_STARTED');
  const [first] = running.flatMap(({ dueAt }) => dueAt ?? []).sort((a, b) => Date.parse(a) - Date.parse(b));
  if (running.length + waiting.length === 0) return null;
  return (
    <p>
      <a href={`#${DUTIES_ID}`} className="sal-link">
        {running.length > 0
          ? t('portal.duties.running', { count: running.length })
          : t('portal.duties.waiting', { count: waiting.length })}
      </a>
      {first !== undefined &&
        `. ${t(Date.parse(first) <= now ? 'portal.duties.late' : 'portal.duties.first', { when: formatRelative(first, locale, now) })}`}
    </p>
  );
}
