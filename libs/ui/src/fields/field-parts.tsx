import type { ReactNode } from 'react';
import { FieldError as AriaFieldError, Label, Text } from 'react-aria-components';
import { classNames } from '../class-names.js';
import { Icon } from '../icons/icon.js';

/** The words around every field. */
export interface FieldWords {
  label: string;
  /** One short sentence of help, between label and field. */
  description?: ReactNode | undefined;
  /** What is wrong and what to do. Its presence makes the field invalid. */
  errorMessage?: string | undefined;
  /** e.g. "(optional)", shown behind the label. Mark what is optional, not what is required. */
  optionalText?: string | undefined;
  /** The label is read aloud but not shown: only where the context shows it. */
  isLabelHidden?: boolean | undefined;
}

interface LabelTextProps {
  label: string;
  optionalText?: string | undefined;
}

export function LabelText({ label, optionalText }: LabelTextProps) {
  return (
    <>
      {label}
      {optionalText && <span className="sal-field__optional"> {optionalText}</span>}
    </>
  );
}

/** Label, help and error of a field that React Aria wires together by context. */
export function FieldHead({ label, description, errorMessage, optionalText, isLabelHidden }: FieldWords) {
  return (
    <>
      <Label className={classNames('sal-field__label', isLabelHidden && 'sal-visually-hidden')}>
        <LabelText label={label} optionalText={optionalText} />
      </Label>
      {description && (
        <Text slot="description" className="sal-field__description">
          {description}
        </Text>
      )}
      {errorMessage && (
        <AriaFieldError className="sal-field__error">
          <Icon name="danger" size="small" />
          <span>{errorMessage}</span>
        </AriaFieldError>
      )}
    </>
  );
}

interface NativeFieldNotesProps {
  id: string;
  description?: ReactNode | undefined;
  errorMessage?: string | undefined;
}

/** Help and error of a native control, which names them by `noteIds`. */
export function NativeFieldNotes({ id, description, errorMessage }: NativeFieldNotesProps) {
  return (
    <>
      {description && (
        <span id={`${id}-description`} className="sal-field__description">
          {description}
        </span>
      )}
      {errorMessage && (
        <span id={`${id}-error`} className="sal-field__error">
          <Icon name="danger" size="small" />
          <span>{errorMessage}</span>
        </span>
      )}
    </>
  );
}

/** The `aria-describedby` that fits `NativeFieldNotes`. */
export function noteIds({ id, description, errorMessage }: NativeFieldNotesProps): string | undefined {
  const ids = [description && `${id}-description`, errorMessage && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
