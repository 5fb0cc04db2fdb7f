import { Button } from '../actions/button.js';
import { LinkButton } from '../actions/link.js';
import { Announcement } from '../feedback/announcement.js';

export interface LoadMoreProps {
  /** e.g. "Show 25 more". */
  label: string;
  onPress?: (() => void) | undefined;
  /** The address of the next page, for lists that must work without JavaScript. */
  href?: string | undefined;
  isPending?: boolean | undefined;
  /** e.g. "50 tickets shown"; read aloud when it changes. */
  statusText?: string | undefined;
  /** Nothing more to come: only the status remains. */
  isAtEnd?: boolean | undefined;
}

/** The end of a list that has more: asked for, never by scrolling alone. */
export function LoadMore({ label, onPress, href, isPending, statusText, isAtEnd }: LoadMoreProps) {
  return (
    <div className="sal-load-more">
      {!isAtEnd && href && <LinkButton href={href}>{label}</LinkButton>}
      {!isAtEnd && !href && onPress && (
        <Button onPress={onPress} isPending={isPending ?? false}>
          {label}
        </Button>
      )}
      <Announcement isVisible>{statusText}</Announcement>
    </div>
  );
}
