import type { Ref } from 'react';
import {
  Button,
  Input,
  Label,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components';
import { classNames } from '../class-names.js';
import { Icon } from '../icons/icon.js';

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'children' | 'className' | 'style'> {
  label: string;
  isLabelHidden?: boolean | undefined;
  /** Names the button that empties the field. */
  clearLabel: string;
  placeholder?: string | undefined;
  /** `large` where search is the main thing of the page. */
  size?: 'medium' | 'large' | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  className?: string | undefined;
}

/** Text to search for. Escape empties it; `onSubmit` comes with Enter; with `name` it works in a plain GET form. */
export function SearchField(props: SearchFieldProps) {
  const {
    label,
    isLabelHidden = true,
    clearLabel,
    placeholder,
    size = 'medium',
    inputRef,
    className,
    ...rest
  } = props;
  return (
    <AriaSearchField
      {...rest}
      className={classNames('sal-field sal-search', `sal-search--${size}`, className)}
    >
      <Label className={classNames('sal-field__label', isLabelHidden && 'sal-visually-hidden')}>
        {label}
      </Label>
      <div className="sal-search__box">
        <Icon name="search" />
        <Input
          className="sal-input sal-search__input"
          {...(inputRef ? { ref: inputRef } : {})}
          {...(placeholder ? { placeholder } : {})}
          {...(props.autoFocus === true ? { autoFocus: true } : {})}
        />
        <Button className="sal-icon-button sal-search__clear" aria-label={clearLabel}>
          <Icon name="close" size="small" />
        </Button>
      </div>
    </AriaSearchField>
  );
}
