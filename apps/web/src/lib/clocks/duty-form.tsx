import { Button, CheckboxGroup, type Option, Stack, TextField } from '@salus/ui';
import { type ReactElement, type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { useTranslate } from '../i18n.js';
import { readerZone } from '../times.js';

/** A moment as the browser's own field for day and time writes it: local, to the minute. */
function asTyped(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Clocks of computers are not all right: a few minutes in the future are taken for now, as the server does. */
const TOLERANCE_MS = 5 * 60_000;

type Wrong = 'duties.error.moment' | 'duties.error.IN_FUTURE';

/** A moment that is typed in the reader's own zone; empty unless it begins with one that is known. */
export function useMomentField(first: string | null = null) {
  const [text, setText] = useState(first === null ? '' : asTyped(first));
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const moment = new Date(text);
  const value = Number.isNaN(moment.getTime()) ? null : moment.toISOString();
  return {
    text,
    wrong,
    /** As the API takes it; null while nothing sensible is typed. */
    value,
    set: (typed: string) => {
      setText(typed);
      setWrong(null);
    },
    /** The value, or null when it is none that can have been; then the field says so. */
    read: (): string | null => {
      const isFuture = value !== null && moment.getTime() > Date.now() + TOLERANCE_MS;
      setWrong(value === null ? 'duties.error.moment' : isFuture ? 'duties.error.IN_FUTURE' : null);
      return isFuture ? null : value;
    },
  };
}

export function MomentField({
  label,
  note,
  field,
}: {
  label: string;
  /** Where the moment comes from that the field begins with. */
  note?: string;
  field: ReturnType<typeof useMomentField>;
}): ReactElement {
  const t = useTranslate();
  const zone = t('duties.zone', { zone: readerZone() });
  return (
    <TextField
      type={'datetime-local' as 'text'}
      label={label}
      description={note === undefined ? zone : `${note} ${zone}`}
      value={field.text}
      onChange={field.set}
      width="medium"
      errorMessage={field.wrong === null ? undefined : t(field.wrong)}
    />
  );
}

interface Props {
  readonly title?: string;
  readonly submit: string;
  readonly isPending: boolean;
  readonly error: string | undefined;
  readonly onSubmit: () => void;
  readonly choices?: readonly Option[];
  readonly chosen?: readonly string[];
  readonly onChoose?: (ids: readonly string[]) => void;
  readonly choicesLabel?: string;
  readonly choicesError?: string | undefined;
  readonly children: ReactNode;
}

/** A small form about duties: its fields, what was refused, and one button. */
export function DutyForm(props: Props): ReactElement {
  const t = useTranslate();
  const errorId = useId();
  const { title, submit, isPending, error, onSubmit, choices, chosen = [], onChoose } = props;
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
            label={props.choicesLabel ?? ''}
            errorMessage={props.choicesError}
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
        <div>
          <Button type="submit" variant="primary" isPending={isPending} pendingLabel={t('common.loading')}>
            {submit}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
