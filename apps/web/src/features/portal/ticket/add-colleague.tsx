import {
  PortalAddParticipantDocument,
  PortalColleaguesDocument,
  type PortalTicketFragment,
} from '@salus/contract';
import { Button, focusField, Inline, NativeSelect, Skeleton, Stack, useToasts } from '@salus/ui';
import { useEffect, useState, type ReactElement } from 'react';
import { useErrorText } from '../../../lib/error-text.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { useTicketChange } from './use-ticket-change.js';

/** Opens the list of colleagues of whom one can be added. */
export function AddColleague({ ticket }: { ticket: PortalTicketFragment }): ReactElement {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  if (!isOpen) {
    return (
      // After closing, the focus comes back to where it was.
      <Button size="small" icon="plus" autoFocus={wasOpen} onPress={() => setIsOpen(true)}>
        {t('portal.people.add')}
      </Button>
    );
  }
  return (
    <ColleagueChoice
      ticket={ticket}
      onClose={() => {
        setWasOpen(true);
        setIsOpen(false);
      }}
    />
  );
}

interface ChoiceProps {
  readonly ticket: PortalTicketFragment;
  readonly onClose: () => void;
}

function ColleagueChoice({ ticket, onClose }: ChoiceProps): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { data, error } = useOperation(PortalColleaguesDocument, { ticketId: ticket.id });
  const [personId, setPersonId] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const taken = new Set([ticket.requester.id, ...ticket.participants.map(({ id }) => id)]);
  const free = data?.colleagues.filter(({ id }) => !taken.has(id));
  const add = useTicketChange(PortalAddParticipantDocument, (result) => result.addParticipant, {
    onSuccess: () => {
      const name = free?.find(({ id }) => id === personId)?.name ?? '';
      toasts.show({ message: t('portal.people.added', { name }), tone: 'success' });
      onClose();
    },
  });
  const failure = add.error ?? error;
  const isReady = free !== undefined;
  useEffect(() => {
    if (isReady) focusField('portal-colleague');
  }, [isReady]);

  function submit(): void {
    setIsMissing(personId === '');
    if (personId === '') return;
    add.mutate({ input: { idempotencyKey: newIdempotencyKey(), ticketId: ticket.id, personId } });
  }

  return (
    <Stack gap={3}>
      {free === undefined && error === null && <Skeleton shape="row" />}
      {free?.length === 0 && <p className="portal-muted">{t('portal.people.noneLeft')}</p>}
      {free !== undefined && free.length > 0 && (
        <NativeSelect
          id="portal-colleague"
          label={t('portal.people.choose')}
          description={t('portal.people.chooseHint')}
          options={free.map(({ id, name }) => ({ id, label: name }))}
          placeholder={t('portal.people.pick')}
          value={personId}
          onChange={setPersonId}
          errorMessage={isMissing ? t('portal.people.missing') : undefined}
        />
      )}
      {failure !== null && (
        <p role="alert" className="portal-late">
          {errorText(failure)}
        </p>
      )}
      <Inline gap={2}>
        {free !== undefined && free.length > 0 && (
          <Button variant="primary" size="small" isPending={add.isPending} onPress={submit}>
            {t('portal.people.addThis')}
          </Button>
        )}
        <Button size="small" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </Inline>
    </Stack>
  );
}
