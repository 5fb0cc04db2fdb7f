import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  ProgressBar,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import { classNames } from '../class-names.js';
import { Icon, type IconName } from '../icons/icon.js';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
  /** `primary` once per screen; `danger` only for what cannot be undone. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  /** `large` (48 px) for emergencies, `small` inside rows. */
  size?: 'small' | 'medium' | 'large' | undefined;
  icon?: IconName | undefined;
  /** What a screen reader hears while `isPending`. */
  pendingLabel?: string | undefined;
  /** As wide as its container. */
  isWide?: boolean | undefined;
  className?: string | undefined;
}

/** An action of this page. A pending button stays focusable and refuses a second press. */
export function Button(props: ButtonProps) {
  const {
    children,
    variant = 'secondary',
    size = 'medium',
    icon,
    pendingLabel,
    isWide,
    className,
    ...rest
  } = props;
  return (
    <AriaButton
      type="button"
      {...rest}
      className={classNames(
        'sal-button',
        `sal-button--${variant}`,
        `sal-button--${size}`,
        isWide && 'sal-button--wide',
        className,
      )}
    >
      {rest.isPending && pendingLabel && (
        <ProgressBar isIndeterminate aria-label={pendingLabel} className="sal-visually-hidden" />
      )}
      {rest.isPending ? (
        <span className="sal-spinner__ring" aria-hidden="true" />
      ) : (
        icon && <Icon name={icon} />
      )}
      <span className="sal-button__label">{children}</span>
    </AriaButton>
  );
}
