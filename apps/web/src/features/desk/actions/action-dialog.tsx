import { Banner, Button, Dialog } from '@salus/ui';
import { useEffect, useId, useRef, type ReactElement, type ReactNode, type SyntheticEvent } from 'react';
import type { ApiError } from '../../../lib/api.js';
import { useErrorText } from '../../../lib/error-text.js';
import { useTranslate } from '../../../lib/i18n.js';

interface Props {
  readonly title: string;
  readonly submitLabel: string;
  readonly isPending: boolean;
  /** Why the server refused. */
  readonly error: ApiError | null;
  readonly size?: 'small' | 'medium' | 'large';
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const FIRST_FIELD = 'input:not([type="radio"]), input:checked, select, textarea';

/** A form in a dialog: one question about the open ticket. It closes when it is done, never by a press beside it. */
export function ActionDialog(props: Props): ReactElement {
  const { title, submitLabel, isPending, error, size = 'medium', onSubmit, onClose, children } = props;
  const t = useTranslate();
  const errorText = useErrorText();
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);

  // The dialog was asked for to answer this: the first field is where the keyboard goes on.
  useEffect(() => form.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus(), []);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (!isPending) onSubmit();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      closeLabel={t('common.close')}
      size={size}
      footer={
        <>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isPending={isPending}
            pendingLabel={t('desk.working')}
          >
            {submitLabel}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <form ref={form} id={formId} className="desk-form" onSubmit={submit} noValidate data-density="compact">
        {error !== null && (
          <Banner tone="danger" title={t('common.errorTitle')} announce="alert">
            <p>{errorText(error)}</p>
            {error.reference !== undefined && (
              <p>{t('common.errorReference', { reference: error.reference })}</p>
            )}
          </Banner>
        )}
        {children}
      </form>
    </Dialog>
  );
}
