import { PortalConfirmDocument, PortalReopenDocument, type PortalTicketFragment } from '@salus/contract';
import { Button, Inline, Section, useToasts } from '@salus/ui';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useDraft } from '../../../lib/draft.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { PartError } from '../../../lib/screen-states.js';
import { MessageForm, type MessageDraft } from './message-form.js';
import { useTicketChange } from './use-ticket-change.js';

interface Props {
  readonly ticket: PortalTicketFragment;
  /** After the change: the buttons are gone, and reading goes on elsewhere. */
  readonly onDone: () => void;
}

/** "Is this solved?": yes, or no and why. After the end: what to do when it comes back. */
export function Resolution({ ticket, onDone }: Props): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const canConfirm = ticket.viewerCan.confirm;
  // The same draft as the reply: who was writing when the ticket was resolved finds the words here.
  const draft = useDraft<MessageDraft>(`reply-${ticket.id}`, { body: '' });
  const [isWriting, setIsWriting] = useState(draft.values.body !== '');
  const [key] = useState(newIdempotencyKey);
  const confirm = useTicketChange(PortalConfirmDocument, (result) => result.confirmResolution, {
    onSuccess: () => {
      toasts.show({ message: t('portal.resolution.thanks'), tone: 'success' });
      onDone();
    },
  });
  const reopen = useTicketChange(PortalReopenDocument, (result) => result.reopenTicket, {
    onSuccess: () => {
      draft.clear();
      toasts.show({ message: t('portal.resolution.reopened'), tone: 'success' });
      onDone();
    },
  });
  return (
    <Section title={t(canConfirm ? 'portal.resolution.title' : 'portal.resolution.endedTitle')}>
      {!isWriting && (
        <Inline gap={3}>
          {canConfirm && (
            <Button
              variant="primary"
              icon="check"
              isPending={confirm.isPending}
              pendingLabel={t('portal.send.sending')}
              onPress={() => confirm.mutate({ input: { idempotencyKey: key, ticketId: ticket.id } })}
            >
              {t('portal.resolution.yes')}
            </Button>
          )}
          {ticket.viewerCan.reopen && (
            <Button onPress={() => setIsWriting(true)}>
              {t(canConfirm ? 'portal.resolution.no' : 'portal.resolution.again')}
            </Button>
          )}
        </Inline>
      )}
      {confirm.error !== null && <PartError error={confirm.error} headingTag="h3" />}
      {isWriting && (
        <FocusedOnce>
          <MessageForm
            id="portal-reopen"
            label={t('portal.resolution.why')}
            description={t('portal.resolution.whyHint')}
            sendLabel={t('portal.resolution.reopen')}
            draft={draft}
            error={reopen.error}
            isPending={reopen.isPending}
            onSend={() =>
              reopen.mutate({
                input: { idempotencyKey: draft.idempotencyKey, ticketId: ticket.id, body: draft.values.body },
              })
            }
            actions={<Button onPress={() => setIsWriting(false)}>{t('common.cancel')}</Button>}
          />
        </FocusedOnce>
      )}
    </Section>
  );
}

/** The button that opened the form is gone: the focus goes into the form. */
function FocusedOnce({ children }: { children: ReactElement }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
  return <div ref={box}>{children}</div>;
}
