import { DeskNoteDocument, DeskReplyDocument } from '@salus/contract';
import { checkMessage } from '@salus/rules';
import { useToasts } from '@salus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ApiError, type Operation } from '../../../lib/api.js';
import { isIncomplete, type Attaching } from '../../../lib/attachments/use-attaching.js';
import { fieldErrorText, useErrorText } from '../../../lib/error-text.js';
import { useTranslate } from '../../../lib/i18n.js';
import { freshTicket, type Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { newerMessages, newestId, type ComposerKind } from './composer-kind.js';
import { sendOnLeave } from './send-on-leave.js';
import type { MessageDraft } from './use-message-draft.js';
import { useUndoableSend, type SendState } from './use-undoable-send.js';

interface MessageInput {
  ticketId: string;
  idempotencyKey: string;
  body: string;
  attachmentIds: string[];
}

const DOCUMENTS: Readonly<Record<ComposerKind, Operation<{ ticket: Ticket }, { input: MessageInput }>>> = {
  REPLY: DeskReplyDocument,
  NOTE: DeskNoteDocument,
};

export interface MessageSending {
  readonly state: SendState | 'LOOKING';
  /** What is wrong with the text. */
  readonly problem: string | undefined;
  /** What is wrong with the files. */
  readonly fileProblem: string | undefined;
  /** Why it could not be sent. */
  readonly error: ApiError | null;
  /** What others wrote meanwhile, while the writer is asked about it. */
  readonly newer: Ticket['messages'];
  readonly submit: () => void;
  readonly sendAnyway: () => void;
  readonly keepEditing: () => void;
}

/** The way of a message: checked, compared with what came meanwhile, held back for five seconds, sent. */
export function useMessageSending(
  ticket: Ticket,
  kind: ComposerKind,
  draft: MessageDraft,
  attaching: Attaching,
  writer: { id: string | undefined; focus: () => void },
): MessageSending {
  const t = useTranslate();
  const errorText = useErrorText();
  const toasts = useToasts();
  const cache = useQueryClient();
  const change = useTicketChange(DOCUMENTS[kind]);
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<ApiError | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const isShown = useRef(true);
  const [isWaitingForFiles, setIsWaitingForFiles] = useState(false);
  const { values, idempotencyKey } = draft;
  const message = { body: values.body, attachmentIds: values.files.map(({ id }) => id), idempotencyKey };
  const isFileGone = error?.fields.some(({ field }) => field.endsWith('attachmentIds')) ?? false;
  const mustWait = isWaitingForFiles && isIncomplete(attaching);
  const newer = newerMessages(ticket.messages, values.lastSeen, writer.id);

  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  async function send(): Promise<void> {
    try {
      await change.runAsync(ticket, message);
      draft.clear();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      if (failure.code === 'IDEMPOTENCY_MISMATCH') draft.renewKey();
      if (isShown.current) setError(failure);
      else {
        const words = t(`desk.composer.failed.${kind}`, { reference: ticket.reference });
        toasts.show({ message: `${words} ${errorText(failure)}`, tone: 'danger', durationMs: 15_000 });
      }
    }
  }

  const sending = useUndoableSend({
    message: t(`desk.composer.goes.${kind}`, { reference: ticket.reference }),
    undoLabel: t('common.undo'),
    send,
    sendOnLeave: () => sendOnLeave(DOCUMENTS[kind], { input: { ticketId: ticket.id, ...message } }),
    onUndone: writer.focus,
  });

  // Something came in during the five seconds: the writer should read it before this goes out.
  const stop = useEffectEvent(() => {
    sending.cancel();
    setIsAsking(true);
  });
  const mustStop = sending.state === 'WAITING' && newer.length > 0;
  useEffect(() => {
    if (mustStop) stop();
  }, [mustStop]);

  async function submit(): Promise<void> {
    if (isLooking || sending.state !== 'IDLE') return;
    setError(null);
    const wrong = checkMessage(values.body);
    setProblem(wrong === null ? undefined : fieldErrorText(t, wrong));
    setIsWaitingForFiles(isIncomplete(attaching));
    if (wrong !== null) return writer.focus();
    if (isIncomplete(attaching)) return;
    setIsLooking(true);
    const now = (await freshTicket(cache, ticket.reference)) ?? ticket;
    setIsLooking(false);
    if (newerMessages(now.messages, values.lastSeen, writer.id).length > 0) setIsAsking(true);
    else sending.start();
  }

  function haveRead(): void {
    setIsAsking(false);
    draft.set({ lastSeen: newestId(ticket.messages) });
  }

  return {
    state: isLooking ? 'LOOKING' : sending.state,
    problem,
    fileProblem: isFileGone ? t('files.gone') : mustWait ? t('files.notYet') : undefined,
    error: isFileGone ? null : error,
    newer: isAsking ? newer : [],
    submit: () => void submit(),
    sendAnyway: () => {
      haveRead();
      sending.start();
    },
    keepEditing: () => {
      haveRead();
      writer.focus();
    },
  };
}
