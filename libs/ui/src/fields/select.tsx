import { Button, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { classNames } from '../class-names.js';
import { Icon } from '../icons/icon.js';
import { FieldHead, type FieldWords } from './field-parts.js';
import { OptionList } from './option-list.js';
import type { Option, OptionSection } from './option.js';

export interface SelectProps<Id extends string = string> extends FieldWords {
  /** Either `options` or `sections`. */
  options?: readonly Option<Id>[] | undefined;
  sections?: readonly OptionSection<Id>[] | undefined;
  value?: Id | null | undefined;
  defaultValue?: Id | undefined;
  onChange?: ((value: Id) => void) | undefined;
  /** Shown while nothing is chosen. */
  placeholder: string;
  /** Id of the button, so that an error summary can point at it. */
  id?: string | undefined;
  name?: string | undefined;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
  className?: string | undefined;
}

/** One choice out of five to about thirty, for signed-in screens. Public pages use `NativeSelect`. */
export function Select<Id extends string = string>(props: SelectProps<Id>) {
  const { label, description, errorMessage, optionalText, isLabelHidden, ...others } = props;
  const { options, sections, value, defaultValue, onChange, placeholder, className, ...rest } = others;
  return (
    <AriaSelect
      validationBehavior="aria"
      placeholder={placeholder}
      isInvalid={Boolean(errorMessage)}
      isDisabled={rest.isDisabled ?? false}
      isRequired={rest.isRequired ?? false}
      {...(rest.id ? { id: rest.id } : {})}
      {...(rest.name ? { name: rest.name } : {})}
      {...(value !== undefined ? { value } : {})}
      {...(defaultValue !== undefined ? { defaultValue } : {})}
      {...(onChange ? { onChange: (key) => key !== null && onChange(String(key) as Id) } : {})}
      className={classNames('sal-field', className)}
    >
      <FieldHead {...{ label, description, errorMessage, optionalText, isLabelHidden }} />
      <Button className="sal-input sal-select">
        <SelectValue className="sal-select__value">
          {({ selectedText }) => selectedText || placeholder}
        </SelectValue>
        <Icon name="chevron-down" size="small" />
      </Button>
      <Popover className="sal-popover sal-popover--list" offset={4}>
        <OptionList options={options} sections={sections} />
      </Popover>
    </AriaSelect>
  );
}
