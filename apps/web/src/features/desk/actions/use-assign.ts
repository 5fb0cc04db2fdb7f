import {
  DeskAssignDocument,
  type AssignTicketInput,
  type DeskAssignMutationVariables,
} from '@salus/contract';
import { useToasts } from '@salus/ui';
import { useTranslate } from '../../../lib/i18n.js';
import { useViewer } from '../../../lib/viewer.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange, type TicketChange } from '../ticket/use-ticket-change.js';
import { foreseeAssignment } from './foresee.js';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Gives a ticket to somebody, with the way back in a message. `agents` are those whose names are known. */
export function useAssign(agents: readonly Person[] = []): TicketChange<DeskAssignMutationVariables> {
  const t = useTranslate();
  const toasts = useToasts();
  const { user } = useViewer();
  const people = user === null ? agents : [...agents, user];
  const foresee = (ticket: Ticket, wish: Pick<AssignTicketInput, 'assigneeId' | 'team'>): Ticket =>
    foreseeAssignment(ticket, wish, people);
  const back = useTicketChange(DeskAssignDocument, { failed: 'desk.failed.assign', foresee });

  return useTicketChange(DeskAssignDocument, {
    failed: 'desk.failed.assign',
    foresee,
    onDone: (after, before) => {
      const isMe = after.assignee !== null && after.assignee.id === user?.id;
      toasts.show({
        message: isMe
          ? t('desk.done.assignedMe', { reference: after.reference })
          : t(after.assignee === null ? 'desk.done.unassigned' : 'desk.done.assigned', {
              reference: after.reference,
              name: after.assignee?.name ?? '',
            }),
        action: {
          label: t('common.undo'),
          onPress: () => back.run(after, { assigneeId: before.assignee?.id ?? null, team: before.team }),
        },
      });
    },
  });
}
