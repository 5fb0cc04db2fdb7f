import { DeskResumeDocument } from '@salus/contract';
import type { MessageKey } from '@salus/messages';
import { useToasts, type IconName } from '@salus/ui';
import { useTranslate } from '../../../lib/i18n.js';
import { useViewer } from '../../../lib/viewer.js';
import type { ComposerKind } from '../composer/composer-kind.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import type { DialogName } from './dialog-name.js';
import type { TicketAction } from './ticket-action.js';
import { useAssign } from './use-assign.js';

interface Doors {
  readonly compose: (kind: ComposerKind) => void;
  readonly ask: (dialog: DialogName) => void;
}

const ASKED: readonly (readonly [
  DialogName,
  keyof Ticket['viewerCan'],
  IconName,
  MessageKey,
  shortcut?: string,
])[] = [
  ['ESCALATE', 'escalate', 'escalate', 'desk.do.ESCALATE', 'e'],
  ['PRIORITISE', 'prioritise', 'warning', 'desk.do.PRIORITISE', 'p'],
  ['CLASSIFY', 'classify', 'tag', 'desk.do.CLASSIFY'],
  ['LABEL', 'label', 'lock', 'desk.do.LABEL'],
  ['DESCRIBE', 'describe', 'edit', 'desk.do.DESCRIBE'],
  ['ADD_PARTICIPANT', 'addParticipant', 'people', 'desk.do.ADD_PARTICIPANT'],
  ['WAIT', 'wait', 'clock', 'desk.do.WAIT'],
  ['RESOLVE', 'resolve', 'check', 'desk.do.RESOLVE'],
  ['CLOSE', 'close', 'check', 'desk.do.CLOSE'],
  ['REOPEN', 'reopen', 'refresh', 'desk.do.REOPEN'],
];

/** Everything that this agent may do to the ticket now, most used first. The server says what that is. */
export function useTicketActions(ticket: Ticket | null, { compose, ask }: Doors): readonly TicketAction[] {
  const t = useTranslate();
  const toasts = useToasts();
  const { user } = useViewer();
  const assign = useAssign();
  const resume = useTicketChange(DeskResumeDocument, { failed: 'desk.failed.resume' });
  if (ticket === null) return [];
  const can = ticket.viewerCan;
  const actions: TicketAction[] = [];
  const add = (allowed: boolean, action: TicketAction): void => {
    if (allowed) actions.push(action);
  };

  add(can.reply, {
    id: 'REPLY',
    label: t('desk.do.REPLY'),
    icon: 'reply',
    shortcut: 'r',
    run: () => compose('REPLY'),
  });
  add(can.note, {
    id: 'NOTE',
    label: t('desk.do.NOTE'),
    icon: 'note',
    shortcut: 'n',
    run: () => compose('NOTE'),
  });
  add(can.assign && user !== null && ticket.assignee?.id !== user.id, {
    id: 'ASSIGN_ME',
    label: t('desk.do.ASSIGN_ME'),
    icon: 'person',
    shortcut: 'a',
    run: () => user !== null && assign.run(ticket, { assigneeId: user.id }),
  });
  add(can.assign, { id: 'ASSIGN', label: t('desk.do.ASSIGN'), icon: 'people', run: () => ask('ASSIGN') });
  add(can.resume, {
    id: 'RESUME',
    label: t('desk.do.RESUME'),
    icon: 'arrow-right',
    run: () => resume.run(ticket, {}),
  });
  for (const [id, ability, icon, label, shortcut] of ASKED) {
    add(can[ability] === true, {
      id,
      label: t(label),
      icon,
      ...(shortcut === undefined ? {} : { shortcut }),
      run: () => ask(id),
    });
  }
  add(true, {
    id: 'COPY_REFERENCE',
    label: t('desk.do.COPY_REFERENCE', { reference: ticket.reference }),
    icon: 'link',
    run: () => {
      void navigator.clipboard
        .writeText(ticket.reference)
        .then(() => toasts.show({ message: t('common.copied'), durationMs: 3_000 }))
        .catch(() => toasts.show({ message: t('desk.failed.copy'), tone: 'danger' }));
    },
  });
  return actions;
}
