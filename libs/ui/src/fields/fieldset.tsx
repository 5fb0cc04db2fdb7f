import { useId, type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { LabelText, NativeFieldNotes, noteIds, type FieldWords } from './field-parts.js';

export interface FieldsetProps extends FieldWords {
  children: ReactNode;
  id?: string | undefined;
  /** The question is the page's only one: its legend is the h1. */
  isPageHeading?: boolean | undefined;
  role?: 'group' | 'radiogroup' | undefined;
  isRequired?: boolean | undefined;
  className?: string | undefined;
}

/** Fields that answer one question together. */
export function Fieldset(props: FieldsetProps) {
  const { label, description, errorMessage, optionalText, isLabelHidden, isPageHeading, role, children } =
    props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const words = <LabelText label={label} optionalText={optionalText} />;
  const isRadioGroup = role === 'radiogroup';
  return (
    <div className={classNames('sal-field', props.className)} data-invalid={errorMessage ? true : undefined}>
      <fieldset
        id={id}
        role={role}
        className="sal-fieldset"
        data-invalid={errorMessage ? true : undefined}
        aria-labelledby={`${id}-legend`}
        aria-describedby={noteIds({ id, description, errorMessage })}
        aria-invalid={isRadioGroup && errorMessage ? true : undefined}
        aria-required={isRadioGroup && props.isRequired ? true : undefined}
      >
        <legend
          id={`${id}-legend`}
          className={classNames(
            'sal-fieldset__legend',
            isPageHeading && 'sal-fieldset__legend--page',
            isLabelHidden && 'sal-visually-hidden',
          )}
        >
          {isPageHeading ? <h1 className="sal-fieldset__heading">{words}</h1> : words}
        </legend>
        <NativeFieldNotes {...{ id, description, errorMessage }} />
        {children}
      </fieldset>
    </div>
  );
}
