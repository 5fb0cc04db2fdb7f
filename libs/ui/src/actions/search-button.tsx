import { Button } from 'react-aria-components';
import { Keys } from '../content/keys.js';
import { Icon } from '../icons/icon.js';

export interface SearchButtonProps {
  label: string;
  /** The keys that do the same, e.g. `Ctrl K`. */
  shortcut?: string | undefined;
  onPress: () => void;
}

/** Looks like a search field and opens the command palette. */
export function SearchButton({ label, shortcut, onPress }: SearchButtonProps) {
  return (
    <Button className="sal-input sal-search-button" onPress={onPress}>
      <Icon name="search" size="small" />
      <span className="sal-search-button__label">{label}</span>
      {shortcut && <Keys keys={shortcut} />}
    </Button>
  );
}
