import { PortalLabelTicketDocument, type PortalTicketFragment } from '@salus/contract';
import { Button, Dialog, Inline, Stack, useToasts, VisuallyHidden } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useErrorText } from '../../../lib/error-text.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { TlpChoice } from '../words/tlp-choice.js';
import { useTicketChange } from './use-ticket-change.js';

/** The hospital is the source of what it wrote, so it says who may read it, and may change its mind. */
export function ChangeLabel({ ticket }: { ticket: PortalTicketFragment }): ReactElement {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      trigger={
        <Button size="small" icon="edit" className="portal-start">
          {t('portal.facts.changeTlp')}
          <VisuallyHidden> {t('portal.facts.tlp')}</VisuallyHidden>
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title={t('portal.facts.tlp')}
      closeLabel={t('common.close')}
    >
      {({ close }) => <LabelForm ticket={ticket} onClose={close} />}
    </Dialog>
  );
}

interface FormProps {
  readonly ticket: PortalTicketFragment;
  readonly onClose: () => void;
}

function LabelForm({ ticket, onClose }: FormProps): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [tlp, setTlp] = useState(ticket.tlp);
  const label = useTicketChange(PortalLabelTicketDocument, (result) => result.labelTicket, {
    onSuccess: () => {
      toasts.show({ message: t('portal.facts.tlpChanged'), tone: 'success' });
      onClose();
    },
  });

  function save(): void {
    if (tlp === ticket.tlp) onClose();
    else label.mutate({ input: { idempotencyKey: newIdempotencyKey(), ticketId: ticket.id, tlp } });
  }

  return (
    <Stack gap={5}>
      <TlpChoice
        id="portal-tlp"
        value={tlp}
        onChange={setTlp}
        errorMessage={label.error === null ? undefined : errorText(label.error)}
      />
      <Inline gap={3}>
        <Button
          variant="primary"
          isPending={label.isPending}
          pendingLabel={t('portal.send.sending')}
          onPress={save}
        >
          {t('common.save')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </Inline>
    </Stack>
  );
}
