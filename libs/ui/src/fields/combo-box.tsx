import { Button, ComboBox as AriaComboBox, Input, Popover } from 'react-aria-components';
import { classNames } from '../class-names.js';
import { Icon } from '../icons/icon.js';
import { FieldHead, type FieldWords } from './field-parts.js';
import { OptionList } from './option-list.js';
import type { Option } from './option.js';

export interface ComboBoxProps<Id extends string = string> extends FieldWords {
  options: readonly Option<Id>[];
  value?: Id | null | undefined;
  onChange?: ((value: Id | null) => void) | undefined;
  /** The typed text; with `onInputChange` the caller finds the options and nothing is filtered here. */
  inputValue?: string | undefined;
  onInputChange?: ((text: string) => void) | undefined;
  /** Shown in the open list when nothing fits. */
  emptyText: string;
  placeholder?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
  className?: string | undefined;
}

const showEverything = () => true;

/** One choice out of many, found by typing. */
export function ComboBox<Id extends string = string>(props: ComboBoxProps<Id>) {
  const { label, description, errorMessage, optionalText, isLabelHidden, ...others } = props;
  const { options, value, onChange, inputValue, onInputChange, emptyText, placeholder, className, ...rest } =
    others;
  return (
    <AriaComboBox
      validationBehavior="aria"
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={Boolean(errorMessage)}
      isDisabled={rest.isDisabled ?? false}
      isRequired={rest.isRequired ?? false}
      {...(rest.id ? { id: rest.id } : {})}
      {...(rest.name ? { name: rest.name } : {})}
      {...(value !== undefined ? { value } : {})}
      {...(onChange ? { onChange: (key) => onChange(key === null ? null : (String(key) as Id)) } : {})}
      {...(inputValue !== undefined ? { inputValue } : {})}
      {...(onInputChange ? { onInputChange, defaultFilter: showEverything } : {})}
      className={classNames('sal-field', className)}
    >
      <FieldHead {...{ label, description, errorMessage, optionalText, isLabelHidden }} />
      <div className="sal-combo-box">
        <Input className="sal-input" {...(placeholder ? { placeholder } : {})} />
        <Button className="sal-icon-button sal-combo-box__toggle">
          <Icon name="chevron-down" size="small" />
        </Button>
      </div>
      <Popover className="sal-popover sal-popover--list" offset={4}>
        <OptionList
          options={options}
          renderEmptyState={() => <span className="sal-option-list__empty">{emptyText}</span>}
        />
      </Popover>
    </AriaComboBox>
  );
}
