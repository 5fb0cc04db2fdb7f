import { useId, useState, type ReactNode } from 'react';
import { Choice } from './choice.js';
import type { FieldWords } from './field-parts.js';
import { Fieldset } from './fieldset.js';
import type { Option } from './option.js';

/** One answer of a `RadioGroup`. */
export interface Radio<Id extends string = string> extends Option<Id> {
  /** Fields that only make sense with this answer; shown below it while it is chosen. */
  revealed?: ReactNode | undefined;
}

export interface RadioGroupProps<Id extends string = string> extends FieldWords {
  options: readonly Radio<Id>[];
  value?: Id | null | undefined;
  defaultValue?: Id | undefined;
  onChange?: ((value: Id) => void) | undefined;
  /** Id of the group; an error summary that points at it focuses its first or chosen answer. */
  id?: string | undefined;
  name?: string | undefined;
  layout?: 'column' | 'row' | undefined;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
  /** One question per page: the legend is the h1. */
  isPageHeading?: boolean | undefined;
  className?: string | undefined;
}

/** Exactly one of two to six. */
export function RadioGroup<Id extends string = string>(props: RadioGroupProps<Id>) {
  const { options, value, defaultValue, onChange, name, layout = 'column', isDisabled, ...words } = props;
  const [inner, setInner] = useState<Id | null>(defaultValue ?? null);
  const ownName = useId();
  const chosen = value === undefined ? inner : value;
  function choose(id: Id) {
    setInner(id);
    onChange?.(id);
  }
  return (
    <Fieldset {...words} role="radiogroup">
      <div className={`sal-choices sal-choices--${layout}`}>
        {options.map((option) => (
          <div key={option.id}>
            <Choice
              type="radio"
              label={option.label}
              lang={option.lang}
              description={option.description}
              name={name ?? ownName}
              value={option.id}
              checked={chosen === option.id}
              disabled={isDisabled || option.isDisabled}
              onChange={() => choose(option.id)}
            />
            {option.revealed && chosen === option.id && (
              <div className="sal-choices__revealed">{option.revealed}</div>
            )}
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
