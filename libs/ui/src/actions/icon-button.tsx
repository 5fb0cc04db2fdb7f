import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from '../class-names.js';
import { Icon, type IconName } from '../icons/icon.js';
import { Tooltip } from '../overlays/tooltip.js';

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'children' | 'className' | 'style' | 'aria-label'
> {
  icon: IconName;
  /** The name of the action: read aloud and shown as the tooltip. */
  label: string;
  /** Shown in the tooltip behind the label, e.g. `r`. */
  shortcut?: string | undefined;
  /** `bordered` where it stands among fields. */
  variant?: 'quiet' | 'bordered' | undefined;
  className?: string | undefined;
}

/** A square button that shows only an icon; its tooltip says its name to those who see. */
export function IconButton({
  icon,
  label,
  shortcut,
  variant = 'quiet',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        type="button"
        {...rest}
        aria-label={label}
        className={classNames(
          'sal-icon-button',
          variant === 'bordered' && 'sal-icon-button--bordered',
          className,
        )}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}
