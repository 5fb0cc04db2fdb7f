import { RetryMailDocument, type UndeliveredMailFragment } from '@salus/contract';
import { useToasts } from '@salus/ui';
import { useErrorText } from '../error-text.js';
import { focusAfterChange } from '../focus.js';
import { useTranslate } from '../i18n.js';
import { newIdempotencyKey } from '../idempotency.js';
import { useChange } from '../operations.js';

/** Sends a mail again that did not arrive, and says so. */
export function useRetryMail(onDone: () => void): (mail: UndeliveredMailFragment) => void {
  const t = useTranslate();
  const errorText = useErrorText();
  const toasts = useToasts();
  const retry = useChange(RetryMailDocument, {
    onSuccess: ({ retryMail: { recipient } }) => {
      toasts.show({ message: t('sending.retried', { name: recipient }), tone: 'success' });
      onDone();
      focusAfterChange();
    },
    onError: (error) => {
      toasts.show({ message: `${t('sending.retryFailed')} ${errorText(error)}`, tone: 'danger' });
      onDone();
    },
  });
  return ({ id }) => retry.mutate({ input: { idempotencyKey: newIdempotencyKey(), mailId: id } });
}
