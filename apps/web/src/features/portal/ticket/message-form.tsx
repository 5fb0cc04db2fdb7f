import { checkMessage, LIMITS } from '@salus/rules';
import { Button, FileDrop, focusField, Inline, Stack, TextArea } from '@salus/ui';
import { useState, type SubmitEvent, type ReactElement, type ReactNode } from 'react';
import type { ApiError } from '../../../lib/api.js';
import { AttachFiles } from '../../../lib/attachments/attach-files.js';
import { isIncomplete, type Attaching } from '../../../lib/attachments/use-attaching.js';
import type { Draft } from '../../../lib/draft.js';
import { useTranslate } from '../../../lib/i18n.js';
import { messageFor, serverProblems, textProblem, type Problem } from '../words/field-problems.js';
import { SendFailure, useSendLabel } from '../words/send-failure.js';
import { useSendAsNew } from '../words/use-send-as-new.js';

/** The words of a message that is being written. */
export interface MessageDraft {
  readonly body: string;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly sendLabel: string;
  readonly draft: Draft<MessageDraft>;
  readonly error: ApiError | null;
  readonly isPending: boolean;
  /** Where the message takes files. */
  readonly attaching?: Attaching;
  readonly onSend: () => void;
  /** Further buttons beside "send". */
  readonly actions?: ReactNode;
}

/** One text field and its button; what is typed is kept in this browser until it has arrived. */
export function MessageForm(props: Props): ReactElement {
  const { id, label, description, sendLabel, draft, error, isPending, onSend, actions, attaching } = props;
  const t = useTranslate();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const isFileGone = error?.fields.some(({ field }) => field.endsWith('attachmentIds')) ?? false;
  const fromServer = error === null || isFileGone ? [] : serverProblems(t, error, {}, id);
  const [mustWait, setMustWait] = useState(false);
  const { body } = draft.values;
  const isKept = body !== '' || (attaching !== undefined && attaching.files.length > 0);
  const buttonLabel = useSendLabel(sendLabel, error);
  const isStillWaiting = mustWait && attaching !== undefined && isIncomplete(attaching);
  const fileProblem = isFileGone ? t('files.gone') : isStillWaiting ? t('files.notYet') : undefined;
  const sendAsNew = useSendAsNew(draft.idempotencyKey, draft.renewKey, onSend);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const found = textProblem(t, id, checkMessage(body), t('portal.reply.empty'));
    setProblems(found);
    const isWaiting = attaching !== undefined && isIncomplete(attaching);
    setMustWait(isWaiting);
    if (found.length > 0) focusField(id);
    else if (!isWaiting) onSend();
  }

  return (
    <form noValidate onSubmit={submit} className="portal-message-form">
      <Stack gap={4}>
        <WithFiles attaching={attaching} isDisabled={isPending} problem={fileProblem}>
          <TextArea
            id={id}
            label={label}
            description={description}
            value={body}
            onChange={(text) => draft.set({ body: text })}
            errorMessage={messageFor([...problems, ...fromServer], id)}
            rows={5}
            {...(body.length > LIMITS.message * 0.8
              ? {
                  maxLength: LIMITS.message,
                  countText: (left: number) =>
                    left < 0
                      ? t('common.tooLongBy', { count: -left })
                      : t('portal.form.count', { count: left }),
                }
              : {})}
          />
        </WithFiles>
        <SendFailure error={isFileGone ? null : error} onSendAsNew={sendAsNew} />
        <Inline gap={3}>
          <Button
            type="submit"
            variant="primary"
            isPending={isPending}
            pendingLabel={t('portal.send.sending')}
          >
            {buttonLabel}
          </Button>
          {actions}
          {isKept && <span className="portal-muted">{t('portal.reply.kept')}</span>}
        </Inline>
      </Stack>
    </form>
  );
}

interface WithFilesProps {
  readonly attaching: Attaching | undefined;
  readonly isDisabled: boolean;
  readonly problem: string | undefined;
  readonly children: ReactNode;
}

/** A text that takes files: chosen, dropped on it or pasted into it. */
function WithFiles({ attaching, isDisabled, problem, children }: WithFilesProps): ReactElement {
  const t = useTranslate();
  if (attaching === undefined) return <>{children}</>;
  return (
    <FileDrop onFiles={attaching.add} isDisabled={isDisabled} label={t('files.drop')}>
      <Stack gap={3}>
        {children}
        <AttachFiles attaching={attaching} isDisabled={isDisabled} problem={problem} />
      </Stack>
    </FileDrop>
  );
}
