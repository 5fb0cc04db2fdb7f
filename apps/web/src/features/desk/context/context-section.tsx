import { IconButton, Section } from '@salus/ui';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What can be changed here; left out when this agent may not. */
  readonly change?:
    { readonly label: string; readonly shortcut?: string; readonly onPress: () => void } | undefined;
  readonly children: ReactNode;
}

/** One part of what is known about the ticket, with the way to change it. */
export function ContextSection({ title, change, children }: Props): ReactElement {
  return (
    <Section
      title={title}
      headingTag="h3"
      isCompact
      actions={
        change && (
          <IconButton
            icon="edit"
            label={change.label}
            onPress={change.onPress}
            {...(change.shortcut === undefined ? {} : { shortcut: change.shortcut })}
          />
        )
      }
    >
      {children}
    </Section>
  );
}
