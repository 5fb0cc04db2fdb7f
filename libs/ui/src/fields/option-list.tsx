import { Header, ListBox, ListBoxItem, ListBoxSection, type ListBoxProps } from 'react-aria-components';
import { Icon } from '../icons/icon.js';
import type { Option, OptionSection } from './option.js';

interface OptionListProps {
  options?: readonly Option[] | undefined;
  sections?: readonly OptionSection[] | undefined;
  renderEmptyState?: ListBoxProps<object>['renderEmptyState'];
}

/** The open list of a select or combo box. */
export function OptionList({ options, sections, renderEmptyState }: OptionListProps) {
  return (
    <ListBox className="sal-option-list" {...(renderEmptyState ? { renderEmptyState } : {})}>
      {options?.map((option) => (
        <OptionRow key={option.id} option={option} />
      ))}
      {sections?.map((section) => (
        <ListBoxSection key={section.title} id={section.title}>
          <Header className="sal-option-list__title">{section.title}</Header>
          {section.options.map((option) => (
            <OptionRow key={option.id} option={option} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function OptionRow({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
      className="sal-option"
    >
      <span className="sal-option__mark">
        <Icon name="check" size="small" />
      </span>
      <span className="sal-option__words">
        <span className="sal-option__label" lang={option.lang}>
          {option.label}
        </span>
        {option.description && <span className="sal-option__description">{option.description}</span>}
      </span>
    </ListBoxItem>
  );
}
