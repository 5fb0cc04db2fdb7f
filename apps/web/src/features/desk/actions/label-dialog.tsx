import { DeskLabelDocument, type Tlp } from '@salus/contract';
import { checkReason, formatTlp, isLoosening, TLP_ORDER } from '@salus/rules';
import { RadioGroup, TextArea } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { ActionDialog } from './action-dialog.js';
import { useFieldProblems } from './field-problems.js';
import { foreseeLabel } from './foresee.js';

/** Sets how far the ticket may be passed on. Loosening needs the word of the hospital, written down here. */
export function LabelDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }): ReactElement {
  const t = useTranslate();
  const [from] = useState<Tlp>(ticket.tlp);
  const [tlp, setTlp] = useState<Tlp>(ticket.tlp);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const change = useTicketChange(DeskLabelDocument, { foresee: foreseeLabel, onDone: onClose });
  const loosens = isLoosening(from, tlp);
  const found = loosens || reason !== '' ? [checkReason(reason)] : [];
  const problemOf = useFieldProblems(isTried ? found : [], change.error);

  function submit(): void {
    setIsTried(true);
    if (tlp === from) return onClose();
    if (found.some((problem) => problem !== null)) return;
    change.run(ticket, { tlp, ...(reason === '' ? {} : { reason }) });
  }

  return (
    <ActionDialog
      title={t('desk.label.title')}
      submitLabel={t('desk.label.submit')}
      isPending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup
        label={t('desk.label.question')}
        value={tlp}
        onChange={setTlp}
        errorMessage={problemOf('tlp')}
        options={TLP_ORDER.toReversed().map((id) => ({
          id,
          label: formatTlp(id),
          description: t(`common.tlp.${id}`),
        }))}
      />
      {loosens && (
        <TextArea
          label={t('desk.reason')}
          description={t('desk.label.reasonHelp', { organisation: ticket.organisation.name })}
          value={reason}
          onChange={setReason}
          errorMessage={problemOf('reason')}
          isRequired
          rows={3}
        />
      )}
    </ActionDialog>
  );
}
