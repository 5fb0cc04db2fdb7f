import { DeskAddParticipantDocument, DeskColleaguesDocument } from '@salus/contract';
import { NativeSelect, Spinner } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { ActionDialog } from './action-dialog.js';
import { useFieldProblems } from './field-problems.js';

/** Brings a colleague of the requester into the ticket. */
export function ParticipantDialog({
  ticket,
  onClose,
}: {
  ticket: Ticket;
  onClose: () => void;
}): ReactElement {
  const t = useTranslate();
  const colleagues = useOperation(DeskColleaguesDocument, { ticketId: ticket.id });
  const [personId, setPersonId] = useState('');
  const [isTried, setIsTried] = useState(false);
  const change = useTicketChange(DeskAddParticipantDocument, { onDone: onClose });
  const found = [personId === '' ? { field: 'personId', code: 'EMPTY' } : null];
  const problemOf = useFieldProblems(isTried ? found : [], change.error);
  const there = new Set([ticket.requester.id, ...ticket.participants.map(({ id }) => id)]);
  const others = colleagues.data?.colleagues.filter(({ id }) => !there.has(id));

  function submit(): void {
    setIsTried(true);
    if (personId !== '') change.run(ticket, { personId });
  }

  return (
    <ActionDialog
      title={t('desk.participant.title')}
      submitLabel={t('desk.participant.submit')}
      isPending={change.isPending}
      error={change.error}
      size="small"
      onSubmit={submit}
      onClose={onClose}
    >
      {colleagues.error !== null && (
        <PartError error={colleagues.error} onRetry={() => void colleagues.refetch()} headingTag="h3" />
      )}
      {others === undefined && colleagues.error === null && <Spinner label={t('common.loading')} />}
      {others?.length === 0 && <p className="desk-form__text">{t('desk.participant.nobody')}</p>}
      {others !== undefined && others.length > 0 && (
        <NativeSelect
          label={t('desk.participant.person')}
          description={t('desk.participant.help', { organisation: ticket.organisation.name })}
          placeholder={t('desk.participant.choose')}
          value={personId}
          onChange={setPersonId}
          errorMessage={problemOf('personId')}
          options={others.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
    </ActionDialog>
  );
}
