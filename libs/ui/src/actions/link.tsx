import type { ReactNode } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { classNames } from '../class-names.js';
import { Icon, type IconName } from '../icons/icon.js';

export interface LinkProps extends Omit<AriaLinkProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
  href: string;
  /** `quiet` underlines only when pointed at: for lists where everything is a link. */
  variant?: 'inline' | 'quiet' | undefined;
  /** Opens a new tab, and says so with this text, e.g. "(opens in a new tab)". */
  newTabText?: string | undefined;
  className?: string | undefined;
}

/** Goes to another address. Inside `UiProvider` it moves without loading the page anew. */
export function Link({ children, variant = 'inline', newTabText, className, ...rest }: LinkProps) {
  return (
    <AriaLink
      {...rest}
      {...(newTabText ? { target: '_blank', rel: 'noreferrer' } : {})}
      className={classNames('sal-link', `sal-link--${variant}`, className)}
    >
      {children}
      {newTabText && (
        <>
          {' '}
          <Icon name="external" size="small" />
          <span className="sal-visually-hidden">{newTabText}</span>
        </>
      )}
    </AriaLink>
  );
}

export interface LinkButtonProps extends Omit<AriaLinkProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
  href: string;
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
  icon?: IconName | undefined;
  isWide?: boolean | undefined;
  className?: string | undefined;
}

/** A link that looks like a button: for going somewhere that begins something. Works without JavaScript. */
export function LinkButton(props: LinkButtonProps) {
  const { children, variant = 'secondary', size = 'medium', icon, isWide, className, ...rest } = props;
  return (
    <AriaLink
      {...rest}
      className={classNames(
        'sal-button',
        `sal-button--${variant}`,
        `sal-button--${size}`,
        isWide && 'sal-button--wide',
        className,
      )}
    >
      {icon && <Icon name={icon} />}
      <span className="sal-button__label">{children}</span>
    </AriaLink>
  );
}

export interface NavLinkProps {
  href: string;
  children: ReactNode;
  isCurrent?: boolean | undefined;
  icon?: IconName | undefined;
  /** Already formatted, e.g. "12"; shown behind the label. */
  count?: string | undefined;
  /** What the count means, for screen readers, e.g. "12 tickets". */
  countLabel?: string | undefined;
}

/** One entry of a navigation; the current one is marked by a bar, weight and `aria-current`. */
export function NavLink({ href, children, isCurrent, icon, count, countLabel }: NavLinkProps) {
  return (
    <AriaLink
      href={href}
      className="sal-nav-link"
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      {icon && <Icon name={icon} />}
      <span className="sal-nav-link__label">{children}</span>
      {count !== undefined && (
        <span className="sal-nav-link__count">
          <span aria-hidden={countLabel ? true : undefined}>{count}</span>
          {countLabel && <span className="sal-visually-hidden"> {countLabel}</span>}
        </span>
      )}
    </AriaLink>
  );
}
