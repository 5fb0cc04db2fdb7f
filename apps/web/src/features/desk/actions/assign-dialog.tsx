import { DeskAgentsDocument, type Team } from '@salus/contract';
import { NativeSelect, RadioGroup } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import { useViewer } from '../../../lib/viewer.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { ActionDialog } from './action-dialog.js';
import { useAssign } from './use-assign.js';

const TEAMS: readonly Team[] = ['FIRST_LINE', 'SECOND_LINE'];

/** Gives the ticket to a person, a team or nobody. */
export function AssignDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }): ReactElement {
  const t = useTranslate();
  const ownId = useViewer().user?.id;
  const agents = useOperation(DeskAgentsDocument, {});
  const [assigneeId, setAssigneeId] = useState(ticket.assignee?.id ?? '');
  const [team, setTeam] = useState<Team>(ticket.team);
  const people = agents.data?.agents ?? (ticket.assignee === null ? [] : [ticket.assignee]);
  const assign = useAssign(people);

  function submit(): void {
    const isOther = assigneeId !== (ticket.assignee?.id ?? '');
    if (isOther || team !== ticket.team) {
      assign.run(ticket, {
        ...(isOther ? { assigneeId: assigneeId === '' ? null : assigneeId } : {}),
        ...(team === ticket.team ? {} : { team }),
      });
    }
    onClose();
  }

  return (
    <ActionDialog
      title={t('desk.assign.title', { reference: ticket.reference })}
      submitLabel={t('desk.assign.submit')}
      isPending={false}
      error={null}
      size="small"
      onSubmit={submit}
      onClose={onClose}
    >
      {agents.error !== null && (
        <PartError error={agents.error} onRetry={() => void agents.refetch()} headingTag="h3" />
      )}
      <NativeSelect
        label={t('desk.assign.person')}
        placeholder={t('desk.assign.nobody')}
        value={assigneeId}
        onChange={setAssigneeId}
        options={people.map(({ id, name }) => ({
          id,
          label: id === ownId ? t('desk.assign.me', { name }) : name,
        }))}
      />
      <RadioGroup
        label={t('desk.assign.team')}
        layout="row"
        value={team}
        onChange={setTeam}
        options={TEAMS.map((id) => ({ id, label: t(`desk.team.${id}`) }))}
      />
    </ActionDialog>
  );
}
