import { DeskWaitDocument, type WaitFor } from '@salus/contract';
import { checkReason, transition, type TicketCommand } from '@salus/rules';
import { RadioGroup, TextArea } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { ActionDialog } from './action-dialog.js';
import { useFieldProblems } from './field-problems.js';

const COMMANDS = {
  REQUESTER: 'WAIT_FOR_REQUESTER',
  THIRD_PARTY: 'WAIT_FOR_THIRD_PARTY',
} as const satisfies Record<WaitFor, TicketCommand>;
const WHOM: readonly WaitFor[] = ['REQUESTER', 'THIRD_PARTY'];

/** Says whose turn it is. */
export function WaitDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }): ReactElement {
  const t = useTranslate();
  const possible = WHOM.filter((whom) => transition(ticket.status, COMMANDS[whom], 'agent').ok);
  const [waitFor, setWaitFor] = useState<WaitFor>(possible[0] ?? 'REQUESTER');
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const change = useTicketChange(DeskWaitDocument, { onDone: onClose });
  const found = reason === '' ? [] : [checkReason(reason)];
  const problemOf = useFieldProblems(isTried ? found : [], change.error);

  function submit(): void {
    setIsTried(true);
    if (found.some((problem) => problem !== null)) return;
    change.run(ticket, { waitFor, ...(reason === '' ? {} : { reason }) });
  }

  return (
    <ActionDialog
      title={t('desk.wait.title')}
      submitLabel={t('desk.wait.submit')}
      isPending={change.isPending}
      error={change.error}
      size="small"
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup
        label={t('desk.wait.question')}
        value={waitFor}
        onChange={setWaitFor}
        options={possible.map((id) => ({
          id,
          label: t(`desk.wait.${id}`),
          description: t(`desk.wait.${id}.help`),
        }))}
      />
      <TextArea
        label={t('desk.reason')}
        optionalText={t('common.optional')}
        value={reason}
        onChange={setReason}
        errorMessage={problemOf('reason')}
        rows={3}
      />
    </ActionDialog>
  );
}
