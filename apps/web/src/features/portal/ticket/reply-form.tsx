import { PortalReplyDocument, type PortalTicketFragment } from '@salus/contract';
import { Section, useToasts } from '@salus/ui';
import { useRef, type ReactElement } from 'react';
import type { AttachedFile } from '../../../lib/attachments/file-words.js';
import { useAttaching } from '../../../lib/attachments/use-attaching.js';
import { useDraft } from '../../../lib/draft.js';
import { useTranslate } from '../../../lib/i18n.js';
import { MessageForm, type MessageDraft } from './message-form.js';
import { useTicketChange } from './use-ticket-change.js';

interface ReplyDraft extends MessageDraft {
  readonly files: readonly AttachedFile[];
}

/** The box in which the hospital answers. */
export function ReplyForm({ ticket }: { ticket: PortalTicketFragment }): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const draft = useDraft<ReplyDraft>(`reply-${ticket.id}`, { body: '', files: [] });
  const { body, files } = draft.values;
  const attaching = useAttaching({ ticketId: ticket.id, files, keep: (kept) => draft.set({ files: kept }) });
  // A double click is faster than the button that waits.
  const isUnderway = useRef(false);
  const reply = useTicketChange(PortalReplyDocument, (result) => result.replyToTicket, {
    onError: () => {
      isUnderway.current = false;
    },
    onSuccess: () => {
      isUnderway.current = false;
      draft.clear();
      toasts.show({ message: t('portal.reply.sent'), tone: 'success' });
    },
  });
  return (
    <Section title={t('portal.reply.title')}>
      <MessageForm
        id="portal-reply"
        label={t('portal.reply.label')}
        description={t('portal.reply.hint')}
        sendLabel={t('portal.reply.send')}
        draft={draft}
        attaching={attaching}
        error={reply.error}
        isPending={reply.isPending}
        onSend={() => {
          if (isUnderway.current) return;
          isUnderway.current = true;
          reply.mutate({
            input: {
              idempotencyKey: draft.idempotencyKey,
              ticketId: ticket.id,
              body,
              attachmentIds: files.map(({ id }) => id),
            },
          });
        }}
      />
    </Section>
  );
}
