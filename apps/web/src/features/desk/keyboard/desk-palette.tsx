import { CommandPalette, type Command } from '@salus/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useTranslate } from '../../../lib/i18n.js';
import type { TicketAction } from '../actions/ticket-action.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { DESK_VIEWS, deskPath, VIEW_ICONS, type DeskView } from '../views.js';
import { knownRows } from './known-rows.js';

const TICKETS_OFFERED = 100;

interface Props {
  readonly view: DeskView;
  readonly ticket: Ticket | null;
  readonly actions: readonly TicketAction[];
  readonly onClose: () => void;
  readonly onSearch: () => void;
  readonly onShowKeys: () => void;
}

/** Everything that can be done at the desk, found by typing a few letters of it. */
export function DeskPalette({ view, ticket, actions, onClose, onSearch, onShowKeys }: Props): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const runs = new Map<string, () => void>();
  const commands: Command[] = [];
  const offer = (command: Command, run: () => void): void => {
    commands.push(command);
    runs.set(command.id, run);
  };

  const ofTicket = t('desk.palette.ticket', { reference: ticket?.reference ?? '' });
  for (const { run, ...action } of actions) offer({ ...action, group: ofTicket }, run);
  for (const id of DESK_VIEWS) {
    offer(
      { id, label: t(`desk.view.${id}`), icon: VIEW_ICONS[id], group: t('desk.palette.go') },
      () => void navigate(deskPath(id)),
    );
  }
  offer(
    {
      id: 'SEARCH',
      label: t('desk.keys.search'),
      icon: 'search',
      shortcut: '/',
      group: t('desk.palette.go'),
    },
    onSearch,
  );
  offer(
    { id: 'KEYS', label: t('desk.keys.title'), icon: 'help', shortcut: '?', group: t('desk.palette.go') },
    onShowKeys,
  );
  for (const row of knownRows(cache).slice(0, TICKETS_OFFERED)) {
    offer(
      {
        id: row.id,
        label: `${row.reference} ${row.subject}`,
        keywords: row.organisation.name,
        icon: 'article',
        group: t('desk.palette.tickets'),
      },
      () => void navigate(deskPath(view, row.reference)),
    );
  }

  return (
    <CommandPalette
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      label={t('desk.palette.label')}
      placeholder={t('desk.palette.placeholder')}
      emptyText={t('desk.palette.empty')}
      commands={commands}
      onRun={(id) => runs.get(id)?.()}
    />
  );
}
