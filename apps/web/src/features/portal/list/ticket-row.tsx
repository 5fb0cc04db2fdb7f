import type { PortalTicketRowFragment, Turn } from '@salus/contract';
import { Link, PriorityBadge } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { Moment } from '../../../lib/times.js';
import { NextAnswer } from '../words/next-answer.js';

interface Props {
  readonly ticket: PortalTicketRowFragment;
  /** Where it is shown, which may be where it was a moment ago. */
  readonly group: Turn;
}

/** One ticket in the list: what it is about, where it stands, and when something is promised. */
export function TicketRow({ ticket, group }: Props): ReactElement {
  const t = useTranslate();
  const status = t(`portal.status.${ticket.status}`);
  // What the heading of the group says already need not be said again on each row.
  const isSaid = status === t(`portal.turn.${group}`);
  return (
    <li className="portal-row">
      <div className="portal-row-words">
        <h3 className="portal-row-subject">
          <Link href={`/tickets/${ticket.reference}`} lang={ticket.language}>
            {ticket.subject}
          </Link>
        </h3>
        <p className="portal-row-facts">
          <span className="portal-number" translate="no">
            {ticket.reference}
          </span>
          <span>{t(`common.ticketKind.${ticket.kind}`)}</span>
          <span>{ticket.requester.name}</span>
        </p>
      </div>
      <div className="portal-row-state">
        <p className="portal-row-facts">
          <PriorityBadge priority={ticket.priority} label={t(`common.priority.${ticket.priority}`)} />
          {!isSaid && <span className="portal-row-status">{status}</span>}
        </p>
        {ticket.clock !== null && <NextAnswer clock={ticket.clock} />}
        <p className="portal-row-activity">
          {t('portal.list.activity')} <Moment value={ticket.lastActivityAt} />
        </p>
      </div>
    </li>
  );
}
