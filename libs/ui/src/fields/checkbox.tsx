import { useId, useState, type ReactNode } from 'react';
import { Choice } from './choice.js';
import { NativeFieldNotes, type FieldWords } from './field-parts.js';
import { Fieldset } from './fieldset.js';
import type { Option } from './option.js';

export interface CheckboxProps {
  label: ReactNode;
  description?: ReactNode | undefined;
  errorMessage?: string | undefined;
  isSelected?: boolean | undefined;
  defaultSelected?: boolean | undefined;
  onChange?: ((isSelected: boolean) => void) | undefined;
  id?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
}

/** A yes or no that counts when the form is sent. */
export function Checkbox(props: CheckboxProps) {
  const ownId = useId();
  const id = props.id ?? ownId;
  const { errorMessage } = props;
  return (
    <div className="sal-field" data-invalid={errorMessage ? true : undefined}>
      <NativeFieldNotes id={id} errorMessage={errorMessage} />
      <Choice
        type="checkbox"
        id={id}
        label={props.label}
        description={props.description}
        describedBy={errorMessage ? `${id}-error` : undefined}
        name={props.name}
        value={props.value}
        checked={props.isSelected}
        defaultChecked={props.defaultSelected}
        disabled={props.isDisabled}
        aria-required={props.isRequired || undefined}
        aria-invalid={errorMessage ? true : undefined}
        onChange={(event) => props.onChange?.(event.target.checked)}
      />
    </div>
  );
}

export interface CheckboxGroupProps<Id extends string = string> extends FieldWords {
  options: readonly Option<Id>[];
  value?: readonly Id[] | undefined;
  defaultValue?: readonly Id[] | undefined;
  onChange?: ((value: Id[]) => void) | undefined;
  id?: string | undefined;
  name?: string | undefined;
  isDisabled?: boolean | undefined;
  isPageHeading?: boolean | undefined;
  className?: string | undefined;
}

/** Any number of a few things. */
export function CheckboxGroup<Id extends string = string>(props: CheckboxGroupProps<Id>) {
  const { options, value, defaultValue, onChange, name, isDisabled, ...words } = props;
  const [inner, setInner] = useState<readonly Id[]>(defaultValue ?? []);
  const chosen = value ?? inner;
  function toggle(id: Id, isSelected: boolean) {
    const next = options
      .map((option) => option.id)
      .filter((other) => (other === id ? isSelected : chosen.includes(other)));
    setInner(next);
    onChange?.(next);
  }
  return (
    <Fieldset {...words}>
      <div className="sal-choices">
        {options.map((option) => (
          <Choice
            key={option.id}
            type="checkbox"
            label={option.label}
            lang={option.lang}
            description={option.description}
            name={name}
            value={option.id}
            checked={chosen.includes(option.id)}
            disabled={isDisabled || option.isDisabled}
            onChange={(event) => toggle(option.id, event.target.checked)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
