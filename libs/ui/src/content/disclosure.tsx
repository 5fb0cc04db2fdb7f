import type { ReactNode, ToggleEvent } from 'react';
import { Icon } from '../icons/icon.js';

export interface DisclosureProps {
  title: ReactNode;
  children: ReactNode;
  isOpen?: boolean | undefined;
  onToggle?: ((isOpen: boolean) => void) | undefined;
}

/** Something more that can be opened; the browser's own, so it opens without JavaScript and is found by the page search. */
export function Disclosure({ title, children, isOpen, onToggle }: DisclosureProps) {
  return (
    <details
      className="sal-disclosure"
      open={isOpen}
      onToggle={onToggle && ((event: ToggleEvent<HTMLDetailsElement>) => onToggle(event.currentTarget.open))}
    >
      <summary className="sal-disclosure__title">
        <Icon name="chevron-right" size="small" />
        <span>{title}</span>
      </summary>
      <div className="sal-disclosure__body">{children}</div>
    </details>
  );
}
