import type { PortalTicketRowFragment } from '@salus/contract';
import { Link, PriorityBadge } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { Moment } from '../../../lib/times.js';
import { NextAnswer } from '../words/next-answer.js';

/** One ticket in the list: what it is about, where it stands, and when something is promised. */
export function TicketRow({ ticket }: { ticket: PortalTicketRowFragment }): ReactElement {
  const t = useTranslate();
  return (
    <li className="portal-row">
      <div className="portal-row-words">
        <h3 className="portal-row-subject">
          <Link href={`/tickets/${ticket.reference}`} lang={ticket.language}>
            {ticket.subject}
          </Link>
        </h3>
        <p className="portal-row-facts">
          <span translate="no">{ticket.reference}</span>
          <span>{t(`common.ticketKind.${ticket.kind}`)}</span>
          <span>{ticket.requester.name}</span>
        </p>
      </div>
      <div className="portal-row-state">
        <p className="portal-row-facts">
          <PriorityBadge priority={ticket.priority} label={t(`common.priority.${ticket.priority}`)} />
          <span className="portal-row-status">{t(`portal.status.${ticket.status}`)}</span>
        </p>
        {ticket.clock !== null && <NextAnswer clock={ticket.clock} />}
        <p className="portal-row-activity">
          {t('portal.list.activity')} <Moment value={ticket.lastActivityAt} />
        </p>
      </div>
    </li>
  );
}
