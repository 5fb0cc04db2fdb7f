import { useEffect, useState, type Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from '../class-names.js';
import { FieldHead, type FieldWords } from './field-parts.js';

type AriaProps = Omit<
  AriaTextFieldProps,
  | 'children'
  | 'className'
  | 'style'
  | 'isInvalid'
  | 'maxLength'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'type'
>;

export interface TextAreaProps extends AriaProps, FieldWords {
  value?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  rows?: number | undefined;
  /** More may be typed, so that nothing pasted is cut; the count says by how much it is too long. */
  maxLength?: number | undefined;
  /** The words of the count; `remaining` is negative when the text is too long. Needed with `maxLength`. */
  countText?: ((remaining: number, used: number) => string) | undefined;
  placeholder?: string | undefined;
  textAreaRef?: Ref<HTMLTextAreaElement> | undefined;
  className?: string | undefined;
}

/** A counting screen reader would talk over the typing: it is told once, after a pause. */
const ANNOUNCE_AFTER_MS = 1000;

/** Several lines of text; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { label, description, errorMessage, optionalText, isLabelHidden, ...others } = props;
  const { value, defaultValue, onChange, rows = 5, maxLength, countText, ...remaining } = others;
  const { placeholder, textAreaRef, className, ...rest } = remaining;
  const [inner, setInner] = useState(defaultValue ?? '');
  const text = value ?? inner;
  return (
    <AriaTextField
      validationBehavior="aria"
      {...rest}
      value={text}
      onChange={(next) => {
        setInner(next);
        onChange?.(next);
      }}
      isInvalid={Boolean(errorMessage)}
      className={classNames('sal-field', className)}
    >
      <FieldHead {...{ label, description, errorMessage, optionalText, isLabelHidden }} />
      <AriaTextArea
        className="sal-input sal-input--area"
        rows={rows}
        {...(textAreaRef ? { ref: textAreaRef } : {})}
        {...(placeholder ? { placeholder } : {})}
      />
      {maxLength !== undefined && countText && (
        <CharacterCount used={text.length} max={maxLength} words={countText} />
      )}
    </AriaTextField>
  );
}

interface CharacterCountProps {
  used: number;
  max: number;
  words: (remaining: number, used: number) => string;
}

function CharacterCount({ used, max, words }: CharacterCountProps) {
  const shown = words(max - used, used);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    // Far from the limit the count is of no interest to the ear.
    const words = used < max * 0.8 ? '' : shown;
    const pause = setTimeout(() => setSpoken(words), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(pause);
  }, [shown, used, max]);
  return (
    <>
      <span
        className={classNames('sal-field__count', used > max && 'sal-field__count--over')}
        aria-hidden="true"
      >
        {shown}
      </span>
      <span role="status" className="sal-visually-hidden">
        {spoken}
      </span>
    </>
  );
}
