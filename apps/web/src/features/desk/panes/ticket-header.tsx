import { Button, Menu, PageTitle, PriorityBadge, TimeLeft, TlpLabel } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { useNow } from '../../../lib/times.js';
import type { TicketAction } from '../actions/ticket-action.js';
import { StatusBadge } from '../list/ticket-row.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { timeLeft } from '../words.js';

interface Props {
  readonly ticket: Ticket;
  readonly actions: readonly TicketAction[];
}

/** The few commands that stand on their own; all others are in the menu. */
const IN_SIGHT: readonly string[] = ['ASSIGN_ME', 'RESUME', 'ESCALATE', 'RESOLVE', 'CLOSE', 'REOPEN'];
/** These have a place of their own below the conversation. */
const ELSEWHERE: readonly string[] = ['REPLY', 'NOTE'];

/** What the ticket is about, how it stands, and what can be done with it. */
export function TicketHeader({ ticket, actions }: Props): ReactElement {
  const t = useTranslate();
  const now = useNow();
  const inSight = actions.filter(({ id }) => IN_SIGHT.includes(id));
  const others = actions.filter(({ id }) => !IN_SIGHT.includes(id) && !ELSEWHERE.includes(id));
  return (
    <header className="desk-ticket__header">
      <PageTitle
        title={ticket.subject}
        lang={ticket.language}
        caption={
          <>
            <span translate="no">{ticket.reference}</span>, {t(`common.ticketKind.${ticket.kind}`)},{' '}
            {ticket.organisation.name}
          </>
        }
      />
      <div className="desk-ticket__facts">
        <PriorityBadge priority={ticket.priority} label={t(`common.priority.${ticket.priority}`)} />
        <StatusBadge status={ticket.status} />
        <TlpLabel tlp={ticket.tlp} />
        {ticket.clock !== null && (
          <TimeLeft {...timeLeft(t, ticket.clock, now)} dateTime={ticket.clock.dueAt} />
        )}
        <span className="desk-ticket__assignee">{ticket.assignee?.name ?? t('desk.row.unassigned')}</span>
      </div>
      <div className="desk-ticket__actions">
        {inSight.map(({ id, label, icon, run }) => (
          <Button key={id} size="small" icon={icon} onPress={run}>
            {label}
          </Button>
        ))}
        <Menu
          trigger={
            <Button size="small" variant="quiet" icon="dots">
              {t('desk.more')}
            </Button>
          }
          entries={others}
          onAction={(id) => others.find((action) => action.id === id)?.run()}
        />
      </div>
    </header>
  );
}
