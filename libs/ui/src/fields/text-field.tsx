import type { Ref } from 'react';
import {
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from '../class-names.js';
import { FieldHead, type FieldWords } from './field-parts.js';

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>, FieldWords {
  /** An example of the form expected, never the label. */
  placeholder?: string | undefined;
  /** How long an answer is expected: `short` for numbers and codes. */
  width?: 'short' | 'medium' | 'full' | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  className?: string | undefined;
}

/** One line of text. `id` is the id of the input, so that an error summary can point at it. */
export function TextField(props: TextFieldProps) {
  const { label, description, errorMessage, optionalText, isLabelHidden, ...others } = props;
  const { placeholder, width = 'full', inputRef, className, ...rest } = others;
  return (
    <AriaTextField
      validationBehavior="aria"
      {...rest}
      isInvalid={Boolean(errorMessage)}
      className={classNames('sal-field', className)}
    >
      <FieldHead {...{ label, description, errorMessage, optionalText, isLabelHidden }} />
      <Input
        className={`sal-input sal-input--${width}`}
        {...(inputRef ? { ref: inputRef } : {})}
        {...(placeholder ? { placeholder } : {})}
      />
    </AriaTextField>
  );
}
