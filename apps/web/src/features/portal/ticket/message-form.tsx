import { checkMessage, LIMITS } from '@salus/rules';
import { Button, focusField, Inline, Stack, TextArea } from '@salus/ui';
import { useState, type SubmitEvent, type ReactElement, type ReactNode } from 'react';
import type { ApiError } from '../../../lib/api.js';
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
  readonly onSend: () => void;
  /** Further buttons beside "send". */
  readonly actions?: ReactNode;
}

/** One text field and its button; what is typed is kept in this browser until it has arrived. */
export function MessageForm(props: Props): ReactElement {
  const { id, label, description, sendLabel, draft, error, isPending, onSend, actions } = props;
  const t = useTranslate();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const fromServer = error === null ? [] : serverProblems(t, error, {}, id);
  const { body } = draft.values;
  const buttonLabel = useSendLabel(sendLabel, error);
  const sendAsNew = useSendAsNew(draft.idempotencyKey, draft.renewKey, onSend);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const found = textProblem(t, id, checkMessage(body), t('portal.reply.empty'));
    setProblems(found);
    if (found.length > 0) focusField(id);
    else onSend();
  }

  return (
    <form noValidate onSubmit={submit} className="portal-message-form">
      <Stack gap={4}>
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
                countText: (left: number) => t('portal.form.count', { count: left }),
              }
            : {})}
        />
        <SendFailure error={error} onSendAsNew={sendAsNew} />
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
          {body !== '' && <span className="portal-muted">{t('portal.reply.kept')}</span>}
        </Inline>
      </Stack>
    </form>
  );
}
