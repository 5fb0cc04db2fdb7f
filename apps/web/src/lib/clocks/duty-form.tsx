import { Button, CheckboxGroup, Stack, TextField } from '@salus/ui';
import { type ReactElement, type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { useTranslate } from '../i18n.js';
import { readerZone } from '../times.js';

/** Now, as the browser's own field for day and time writes it: local, to the minute. */
function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** A moment that is typed in the reader's own zone. */
export function useMomentField() {
  const [text, setText] = useState(localNow);
  const [isWrong, setIsWrong] = useState(false);
  return {
    text,
    isWrong,
    set: (value: string) => {
      setText(value);
      setIsWrong(false);
    },
    /** As the API takes it; null when nothing sensible is typed, and then the field says so. */
    read: (): string | null => {
      const moment = new Date(text);
      const isKnown = text !== '' && !Number.isNaN(moment.getTime());
      setIsWrong(!isKnown);
      return isKnown ? moment.toISOString() : null;
    },
  };
}

export function MomentField({
  label,
  field,
}: {
  label: string;
  field: ReturnType<typeof useMomentField>;
}): ReactElement {
  const t = useTranslate();
  return (
    <TextField
      type={'datetime-local' as 'text'}
      label={label}
      description={t('duties.zone', { zone: readerZone() })}
      value={field.text}
      onChange={field.set}
      width="medium"
      errorMessage={field.isWrong ? t('duties.error.moment') : undefined}
    />
  );
}

interface Props {
  readonly title?: string;
  readonly submit: string;
  readonly isPending: boolean;
  readonly error: string | undefined;
  readonly onSubmit: () => void;
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  readonly chosen?: readonly string[];
  readonly onChoose?: (ids: readonly string[]) => void;
  readonly choicesLabel?: string;
  readonly children: ReactNode;
}

/** A small form about duties: its fields, what was refused, and one button. */
export function DutyForm(props: Props): ReactElement {
  const t = useTranslate();
  const errorId = useId();
  const { title, submit, isPending, error, onSubmit, choices, chosen = [], onChoose, choicesLabel } = props;
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!isPending) onSubmit();
  }
  return (
    <form noValidate onSubmit={send} aria-describedby={error === undefined ? undefined : errorId}>
      <Stack gap={3}>
        {title !== undefined && <h3>{title}</h3>}
        {props.children}
        {choices !== undefined && (
          <CheckboxGroup
            label={choicesLabel ?? ''}
            options={choices}
            value={chosen}
            onChange={(ids) => onChoose?.(ids)}
          />
        )}
        {error !== undefined && (
          <p id={errorId} role="alert" className="sal-field__error">
            {error}
          </p>
        )}
        <Button type="submit" variant="primary" isPending={isPending} pendingLabel={t('common.loading')}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}
