import { useId, type ChangeEvent } from 'react';
import { classNames } from '../class-names.js';
import { Icon } from '../icons/icon.js';
import { LabelText, NativeFieldNotes, noteIds, type FieldWords } from './field-parts.js';
import type { Option } from './option.js';

export interface NativeSelectProps<Id extends string = string> extends FieldWords {
  options: readonly Option<Id>[];
  value?: Id | '' | undefined;
  defaultValue?: Id | '' | undefined;
  onChange?: ((value: Id | '') => void) | undefined;
  /** The first, empty choice, e.g. "All languages". */
  placeholder?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
  className?: string | undefined;
}

/** The browser's own select: for public pages, which must work without JavaScript, and for phones. */
export function NativeSelect<Id extends string = string>(props: NativeSelectProps<Id>) {
  const { label, description, errorMessage, optionalText, isLabelHidden, options, onChange, placeholder } =
    props;
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <div className={classNames('sal-field', props.className)} data-invalid={errorMessage ? true : undefined}>
      <label htmlFor={id} className={classNames('sal-field__label', isLabelHidden && 'sal-visually-hidden')}>
        <LabelText label={label} optionalText={optionalText} />
      </label>
      <NativeFieldNotes {...{ id, description, errorMessage }} />
      <span className="sal-native-select">
        <select
          id={id}
          className="sal-input"
          name={props.name}
          value={props.value}
          defaultValue={props.defaultValue}
          disabled={props.isDisabled}
          aria-required={props.isRequired || undefined}
          aria-invalid={errorMessage ? true : undefined}
          aria-describedby={noteIds({ id, description, errorMessage })}
          onChange={
            onChange && ((event: ChangeEvent<HTMLSelectElement>) => onChange(event.target.value as Id | ''))
          }
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id} disabled={option.isDisabled} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size="small" />
      </span>
    </div>
  );
}
