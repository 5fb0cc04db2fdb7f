import {
  MailroomMessageDocument,
  MailroomQuarantineDocument,
  MailroomReleaseDocument,
  MailroomTicketDocument,
  type HeldMailFragment,
  type ReleaseAs,
} from '@salus/contract';
import { Banner, Button, Dialog, Stack, TextField, useToasts } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { ApiError, request } from '../../lib/api.js';
import { useErrorText } from '../../lib/error-text.js';
import { focusAfterChange } from '../../lib/focus.js';
import { useTranslate } from '../../lib/i18n.js';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { useChange } from '../../lib/operations.js';
import { OrganisationChoice } from './organisation-choice.js';
import { PersonChoice } from './person-choice.js';

interface Props {
  readonly mail: HeldMailFragment;
  readonly releaseAs: ReleaseAs;
}

/** Of these, nobody can be asked back: an agent says for whom the ticket is. */
const needsPerson = ({ fromAddress, reasons }: HeldMailFragment): boolean =>
  fromAddress === null || reasons.includes('SENDER_OF_CENTRE') || reasons.includes('SENDER_DISABLED');

/** Lets a mail out of the quarantine: as a ticket of an organisation, or as a reply on a ticket. */
export function ReleaseDialog({ mail, releaseAs }: Props): ReactElement {
  const t = useTranslate();
  const errorText = useErrorText();
  const toasts = useToasts();
  const [isOpen, setOpen] = useState(false);
  const [reference, setReference] = useState('');
  const [organisationId, setOrganisationId] = useState(mail.organisation?.id ?? null);
  const [personId, setPersonId] = useState<string | null>(null);
  const isForSomebody = needsPerson(mail);
  const [problem, setProblem] = useState<string>();
  const [key] = useState(newIdempotencyKey);
  const title = t(releaseAs === 'TICKET' ? 'mailDesk.asTicket' : 'mailDesk.asReply');
  const release = useChange(MailroomReleaseDocument, {
    invalidates: [MailroomMessageDocument, MailroomQuarantineDocument],
    onSuccess: () => {
      toasts.show({ message: t('mailDesk.released'), tone: 'success' });
      setOpen(false);
      focusAfterChange();
    },
  });

  async function submit(): Promise<void> {
    setProblem(undefined);
    const input = { idempotencyKey: key, intakeId: mail.id, releaseAs };
    if (releaseAs === 'TICKET') {
      if (organisationId === null) return setProblem(t('mailDesk.choose'));
      if (isForSomebody && personId === null) return setProblem(t('mailDesk.choose'));
      return release.mutate({ input: { ...input, organisationId, personId } });
    }
    try {
      const { ticket } = await request(MailroomTicketDocument, { reference });
      if (ticket === null) return setProblem(t('mailDesk.noTicket'));
      release.mutate({ input: { ...input, ticketId: ticket.id } });
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(errorText(failure));
    }
  }

  return (
    <Dialog
      trigger={<Button>{title}</Button>}
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={title}
      closeLabel={t('common.cancel')}
      footer={
        <Button variant="primary" onPress={() => void submit()} isPending={release.isPending}>
          {title}
        </Button>
      }
    >
      <Stack gap={4}>
        {release.error !== null && (
          <Banner tone="danger" title={t('common.problemTitle')} announce="alert">
            <p>{errorText(release.error)}</p>
          </Banner>
        )}
        {releaseAs === 'REPLY' ? (
          <TextField
            label={t('mailDesk.reference')}
            value={reference}
            onChange={setReference}
            errorMessage={problem}
          />
        ) : (
          <>
            {mail.organisation !== null && <p>{mail.organisation.name}</p>}
            <OrganisationChoice
              value={organisationId}
              onChange={(id) => {
                setOrganisationId(id);
                setPersonId(null);
              }}
              errorMessage={organisationId === null ? problem : undefined}
            />
            {isForSomebody && organisationId !== null && (
              <PersonChoice
                key={organisationId}
                organisationId={organisationId}
                value={personId}
                onChange={setPersonId}
                errorMessage={problem}
              />
            )}
          </>
        )}
      </Stack>
    </Dialog>
  );
}
