import type { TicketStatus } from '@salus/contract';
import { Badge, PriorityBadge, TimeLeft, TlpLabel, type BadgeProps } from '@salus/ui';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useTranslate } from '../../../lib/i18n.js';
import { timeLeft } from '../words.js';
import type { DeskRow } from './use-ticket-list.js';

const STATUS_TONES: Readonly<Record<TicketStatus, BadgeProps['tone']>> = {
  NEW: 'accent',
  REOPENED: 'accent',
  OPEN: 'info',
  WAITING_FOR_REQUESTER: 'neutral',
  WAITING_FOR_THIRD_PARTY: 'neutral',
  RESOLVED: 'success',
  CLOSED: 'neutral',
};

/** The status of a ticket in a word. */
export function StatusBadge({ status }: { status: TicketStatus }): ReactElement {
  const t = useTranslate();
  return <Badge tone={STATUS_TONES[status]}>{t(`common.status.${status}`)}</Badge>;
}

interface Props {
  readonly row: DeskRow;
  readonly to: string;
  readonly now: number;
  readonly isOpen: boolean;
  /** The list no longer holds it; it stays until the list comes to rest. */
  readonly hasLeft: boolean;
  readonly isTabStop: boolean;
  readonly wantsFocus: boolean;
  readonly onFocus: (id: string) => void;
}

/** One ticket of the list: everything that decides whether to open it now. */
export function TicketRow(props: Props): ReactElement {
  const { row, to, now, isOpen, hasLeft, isTabStop, wantsFocus, onFocus } = props;
  const t = useTranslate();
  const link = useRef<HTMLAnchorElement>(null);
  const isUntouched = row.status === 'NEW' || row.status === 'REOPENED';
  const clock = row.clock === null ? null : timeLeft(t, row.clock, now);

  useEffect(() => {
    if (wantsFocus) link.current?.focus();
  }, [wantsFocus]);

  return (
    <Link
      ref={link}
      to={to}
      className={hasLeft ? 'desk-row desk-row--left' : 'desk-row'}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isOpen ? 'true' : undefined}
      onFocus={() => onFocus(row.id)}
      draggable={false}
    >
      <span className="desk-row__line">
        <PriorityBadge priority={row.priority} label={t(`common.priority.${row.priority}`)} isShort />
        <span className="desk-row__subject" lang={row.language}>
          {row.subject}
        </span>
        {clock && <TimeLeft {...clock} dateTime={row.clock?.dueAt} />}
      </span>
      <span className="desk-row__line desk-row__line--quiet">
        <span className="desk-row__reference" translate="no">
          {row.reference}
        </span>
        <span className="desk-row__rest">
          {row.organisation.name}
          {row.organisation.country !== null && `, ${row.organisation.country}`}
        </span>
        {row.ransomware !== 'NO' && <Badge tone="danger">{t(`desk.row.ransomware.${row.ransomware}`)}</Badge>}
      </span>
      <span className="desk-row__line">
        <span className="desk-row__rest">
          {hasLeft ? (
            t('desk.row.left')
          ) : (
            <>
              <span className={isUntouched ? 'desk-row__status--new' : undefined}>
                {t(`common.status.${row.status}`)}
              </span>
              {', '}
              {row.assignee?.name ?? t('desk.row.unassigned')}
            </>
          )}
        </span>
        <TlpLabel tlp={row.tlp} />
      </span>
    </Link>
  );
}
