import { DeskCloseDocument, DeskReopenDocument, DeskResolveDocument } from '@salus/contract';
import { checkMessage } from '@salus/rules';
import { TextArea } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { Recipients } from '../composer/recipients.js';
import { useDraft } from '../../../lib/draft.js';
import { useTranslate } from '../../../lib/i18n.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { ActionDialog } from './action-dialog.js';
import { useFieldProblems } from './field-problems.js';

interface Props {
  readonly ticket: Ticket;
  readonly onClose: () => void;
}

/** Says that it is solved, with closing words for the hospital or without. */
export function ResolveDialog({ ticket, onClose }: Props): ReactElement {
  const t = useTranslate();
  const draft = useDraft(`desk-resolve-${ticket.id}`, { body: '' });
  const [isTried, setIsTried] = useState(false);
  const change = useTicketChange(DeskResolveDocument, {
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const { body } = draft.values;
  const found = body.trim() === '' ? [] : [checkMessage(body)];
  const problemOf = useFieldProblems(isTried ? found : [], change.error);

  function submit(): void {
    setIsTried(true);
    if (found.some((problem) => problem !== null)) return;
    const { idempotencyKey } = draft;
    change.run(ticket, { idempotencyKey, ...(body.trim() === '' ? {} : { body }) });
  }

  return (
    <ActionDialog
      title={t('desk.resolve.title', { reference: ticket.reference })}
      submitLabel={t('desk.resolve.submit')}
      isPending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="desk-form__text">{t('desk.resolve.help')}</p>
      <TextArea
        label={t('desk.resolve.words')}
        optionalText={t('common.optional')}
        description={<Recipients ticket={ticket} kind="REPLY" />}
        value={body}
        onChange={(text) => draft.set({ body: text })}
        errorMessage={problemOf('body')}
        rows={5}
      />
    </ActionDialog>
  );
}

/** Closes a resolved ticket that nobody confirms. */
export function CloseDialog({ ticket, onClose }: Props): ReactElement {
  const t = useTranslate();
  const change = useTicketChange(DeskCloseDocument, { onDone: onClose });
  return (
    <ActionDialog
      title={t('desk.close.title', { reference: ticket.reference })}
      submitLabel={t('desk.close.submit')}
      isPending={change.isPending}
      error={change.error}
      size="small"
      onSubmit={() => change.run(ticket, {})}
      onClose={onClose}
    >
      <p className="desk-form__text">{t('desk.close.help')}</p>
    </ActionDialog>
  );
}

/** Opens an ended ticket again and tells the hospital why. */
export function ReopenDialog({ ticket, onClose }: Props): ReactElement {
  const t = useTranslate();
  const draft = useDraft(`desk-reopen-${ticket.id}`, { body: '' });
  const [isTried, setIsTried] = useState(false);
  const change = useTicketChange(DeskReopenDocument, {
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const { body } = draft.values;
  const found = [checkMessage(body)];
  const problemOf = useFieldProblems(isTried ? found : [], change.error);

  function submit(): void {
    setIsTried(true);
    if (found.some((problem) => problem !== null)) return;
    change.run(ticket, { body, idempotencyKey: draft.idempotencyKey });
  }

  return (
    <ActionDialog
      title={t('desk.reopen.title', { reference: ticket.reference })}
      submitLabel={t('desk.reopen.submit')}
      isPending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label={t('desk.reopen.words')}
        description={<Recipients ticket={ticket} kind="REPLY" />}
        value={body}
        onChange={(text) => draft.set({ body: text })}
        errorMessage={problemOf('body')}
        isRequired
        rows={5}
      />
    </ActionDialog>
  );
}
