import { LIMITS } from '@salus/rules';
import { Banner, Button, FileButton, FileDrop, IconButton, TextArea } from '@salus/ui';
import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type ReactElement,
  type Ref,
} from 'react';
import { DraftFiles } from '../../../lib/attachments/attach-files.js';
import { useAttaching } from '../../../lib/attachments/use-attaching.js';
import { useErrorText } from '../../../lib/error-text.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useViewer } from '../../../lib/viewer.js';
import { commandKey } from '../keyboard/command-key.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import type { ComposerKind } from './composer-kind.js';
import { type Cited, insertCitation } from './cite.js';
import { FittingList } from './fitting-list.js';
import { InserterList, optionId } from './inserter-list.js';
import { NewerMessages } from './newer-messages.js';
import { Recipients } from './recipients.js';
import { useInserter } from './use-inserter.js';
import { useMessageDraft } from './use-message-draft.js';
import { useMessageSending } from './use-message-sending.js';

export interface MessageFormHandle {
  readonly focus: () => void;
}

interface Props {
  readonly ticket: Ticket;
  readonly kind: ComposerKind;
  readonly ref: Ref<MessageFormHandle>;
}

type KeyDown = NonNullable<ComponentProps<typeof TextArea>['onKeyDown']>;

/** The text field of a reply or a note, with its recipients and its ways of being sent. */
export function MessageForm({ ticket, kind, ref }: Props): ReactElement {
  const t = useTranslate();
  const errorText = useErrorText();
  const ownId = useViewer().user?.id;
  const field = useRef<HTMLTextAreaElement>(null);
  const [caretAfter, setCaretAfter] = useState<number | null>(null);
  const listId = useId();
  const attachId = useId();
  const focus = (): void => field.current?.focus();
  const draft = useMessageDraft(ticket, kind, ownId);
  const attaching = useAttaching({
    ticketId: ticket.id,
    files: draft.values.files,
    keep: draft.keepFiles,
  });
  const sending = useMessageSending(ticket, kind, draft, attaching, { id: ownId, focus });
  const { body } = draft.values;
  const inserter = useInserter(kind, body, (text, caret) => {
    draft.write(text);
    setCaretAfter(caret);
  });
  const isBusy = sending.state !== 'IDLE';

  useImperativeHandle(ref, () => ({ focus }));

  useLayoutEffect(() => {
    if (caretAfter === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caretAfter, caretAfter);
  }, [caretAfter]);

  const onKeyDown: KeyDown = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      sending.submit();
    } else if (!inserter.onKey(event)) event.continuePropagation();
  };

  function openInserter(): void {
    const caret = field.current?.selectionStart ?? body.length;
    const slash = caret === 0 || /\s$/.test(body.slice(0, caret)) ? '/' : ' /';
    draft.write(body.slice(0, caret) + slash + body.slice(caret));
    setCaretAfter(caret + slash.length);
    inserter.setCaret(caret + slash.length);
  }

  function cite(article: Cited): void {
    const cited = insertCitation(body, field.current?.selectionStart ?? body.length, article);
    draft.write(cited.text);
    setCaretAfter(cited.caret);
    inserter.setCaret(cited.caret);
  }

  return (
    <div className="desk-message-form">
      {sending.newer.length > 0 && (
        <NewerMessages
          messages={sending.newer}
          onSend={sending.sendAnyway}
          onKeepEditing={sending.keepEditing}
        />
      )}
      {sending.error !== null && (
        <Banner
          tone="danger"
          title={t(`desk.composer.failed.${kind}`, { reference: ticket.reference })}
          announce="alert"
        >
          <p>{errorText(sending.error)}</p>
          {sending.error.reference !== undefined && (
            <p>{t('common.errorReference', { reference: sending.error.reference })}</p>
          )}
        </Banner>
      )}
      <InserterList id={listId} inserter={inserter} />
      <FileDrop onFiles={attaching.add} isDisabled={isBusy} label={t('files.drop')}>
        <TextArea
          label={t(`desk.composer.text.${kind}`)}
          isLabelHidden
          description={<Recipients ticket={ticket} kind={kind} />}
          errorMessage={sending.problem}
          value={body}
          onChange={(text) => {
            draft.write(text);
            setCaretAfter(null);
            inserter.setCaret(field.current?.selectionStart ?? text.length);
          }}
          onSelect={() => inserter.setCaret(field.current?.selectionStart ?? 0)}
          onKeyDown={onKeyDown}
          isReadOnly={isBusy}
          rows={3}
          {...(body.length > LIMITS.message * 0.8
            ? {
                maxLength: LIMITS.message,
                countText: (left: number) =>
                  left < 0
                    ? t('common.tooLongBy', { count: -left })
                    : t('desk.composer.remaining', { count: left }),
              }
            : {})}
          textAreaRef={field}
          className="desk-message-form__field"
          aria-autocomplete="list"
          {...(inserter.isOpen ? { 'aria-controls': listId } : {})}
          {...(inserter.hits.length > 0
            ? { 'aria-activedescendant': optionId(listId, inserter.marked) }
            : {})}
        />
      </FileDrop>
      <FittingList ticket={ticket} kind={kind} body={body} isDisabled={isBusy} onCite={cite} />
      <DraftFiles attaching={attaching} isDisabled={isBusy} buttonId={attachId} />
      {sending.fileProblem !== undefined && (
        <p className="attach__problem" role="alert">
          {sending.fileProblem}
        </p>
      )}
      <div className="desk-message-form__actions">
        <Button
          variant="primary"
          icon={kind === 'NOTE' ? 'note' : 'reply'}
          isPending={isBusy}
          pendingLabel={t('desk.composer.sending')}
          onPress={sending.submit}
        >
          {t(`desk.composer.send.${kind}`)}
        </Button>
        <FileButton id={attachId} variant="quiet" onFiles={attaching.add} isDisabled={isBusy}>
          {t('files.attach')}
        </FileButton>
        <IconButton
          icon="article"
          label={t('desk.inserter.open')}
          shortcut="/"
          onPress={openInserter}
          isDisabled={isBusy}
        />
        <span className="desk-message-form__hint">
          {draft.restored && (body !== '' || draft.values.files.length > 0)
            ? t('common.draftRestored')
            : t('desk.composer.hint', { key: commandKey('Enter') })}
        </span>
      </div>
    </div>
  );
}
