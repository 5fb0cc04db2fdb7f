import { Button } from 'react-aria-components';
import { Link } from '../actions/link.js';
import { Icon } from '../icons/icon.js';

export interface TagProps {
  children: string;
  /** Where pressing the tag's text leads. */
  href?: string | undefined;
  onRemove?: (() => void) | undefined;
  /** Needed with `onRemove`, e.g. "Remove the tag firewall". */
  removeLabel?: string | undefined;
}

/** A word given to something, or a filter that is on. */
export function Tag({ children, href, onRemove, removeLabel }: TagProps) {
  return (
    <span className="sal-tag">
      {href ? (
        <Link href={href} variant="quiet">
          {children}
        </Link>
      ) : (
        children
      )}
      {onRemove && removeLabel && (
        <Button className="sal-tag__remove" aria-label={removeLabel} onPress={onRemove}>
          <Icon name="close" size="small" />
        </Button>
      )}
    </span>
  );
}
