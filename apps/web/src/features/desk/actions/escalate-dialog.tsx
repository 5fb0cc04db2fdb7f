import { DeskCsirtsDocument, DeskEscalateDocument, type EscalationTarget } from '@salus/contract';
import { checkReason } from '@salus/rules';
import { NativeSelect, RadioGroup, Spinner, TextArea } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useDraft } from '../../../lib/draft.js';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { countryName } from '../words.js';
import { ActionDialog } from './action-dialog.js';
import { useFieldProblems } from './field-problems.js';

/** Hands the ticket on, to the second line or to a national CSIRT, and says why. */
export function EscalateDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }): ReactElement {
  const t = useTranslate();
  const draft = useDraft(`desk-escalate-${ticket.id}`, { reason: '' });
  const [target, setTarget] = useState<EscalationTarget>('SECOND_LINE');
  const [csirt, setCsirt] = useState('');
  const [isTried, setIsTried] = useState(false);
  const csirts = useOperation(DeskCsirtsDocument, { ticketId: ticket.id });
  // The CSIRT of the ticket's country comes first and is the likely one.
  const csirtId = csirt !== '' ? csirt : (csirts.data?.csirts[0]?.id ?? '');
  const change = useTicketChange(DeskEscalateDocument, {
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const { reason } = draft.values;
  const found = [
    checkReason(reason),
    target === 'CSIRT' && csirtId === '' ? { field: 'csirtId', code: 'EMPTY' } : null,
  ];
  const problemOf = useFieldProblems(isTried ? found : [], change.error);

  function submit(): void {
    setIsTried(true);
    if (found.some((problem) => problem !== null)) return;
    const { idempotencyKey } = draft;
    change.run(ticket, { target, reason, idempotencyKey, ...(target === 'CSIRT' ? { csirtId } : {}) });
  }

  return (
    <ActionDialog
      title={t('desk.escalate.title', { reference: ticket.reference })}
      submitLabel={t('desk.escalate.submit')}
      isPending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup
        label={t('desk.escalate.target')}
        value={target}
        onChange={setTarget}
        options={[
          {
            id: 'SECOND_LINE',
            label: t('desk.escalate.SECOND_LINE'),
            description: t('desk.escalate.SECOND_LINE.help'),
          },
          {
            id: 'CSIRT',
            label: t('desk.escalate.CSIRT'),
            description: t('desk.escalate.CSIRT.help'),
            revealed: csirts.error ? (
              <PartError error={csirts.error} onRetry={() => void csirts.refetch()} headingTag="h3" />
            ) : (
              <CsirtChoice
                csirts={csirts.data?.csirts ?? null}
                value={csirtId}
                onChange={setCsirt}
                errorMessage={problemOf('csirtId')}
              />
            ),
          },
        ]}
      />
      <TextArea
        label={t('desk.reason')}
        description={t('desk.escalate.reasonHelp')}
        value={reason}
        onChange={(text) => draft.set({ reason: text })}
        errorMessage={problemOf('reason')}
        isRequired
        rows={4}
      />
    </ActionDialog>
  );
}

interface CsirtChoiceProps {
  readonly csirts:
    readonly { readonly id: string; readonly name: string; readonly country: string | null }[] | null;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly errorMessage: string | undefined;
}

function CsirtChoice({ csirts, value, onChange, errorMessage }: CsirtChoiceProps): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  if (csirts === null) return <Spinner label={t('common.loading')} />;
  return (
    <NativeSelect
      label={t('desk.escalate.which')}
      value={value}
      onChange={onChange}
      errorMessage={errorMessage}
      options={csirts.map(({ id, name, country }) => ({
        id,
        label: country === null ? name : `${name} (${countryName(country, locale)})`,
      }))}
    />
  );
}
