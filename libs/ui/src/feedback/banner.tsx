import type { ReactNode } from 'react';
import { IconButton } from '../actions/icon-button.js';
import { Icon, type IconName } from '../icons/icon.js';

export interface BannerProps {
  tone: 'info' | 'success' | 'warning' | 'danger';
  title: string;
  children?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  /** With both, it can be put away. */
  onDismiss?: (() => void) | undefined;
  dismissLabel?: string | undefined;
  /** `status` or `alert` for one that appears after the page was shown; nothing for one that was there. */
  announce?: 'status' | 'alert' | undefined;
}

const ICONS: Record<BannerProps['tone'], IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'danger',
};

/** Something about this page or ticket that everyone should read first. */
export function Banner({ tone, title, children, actions, onDismiss, dismissLabel, announce }: BannerProps) {
  return (
    <div className={`sal-banner sal-banner--${tone}`} role={announce}>
      <Icon name={ICONS[tone]} />
      <div className="sal-banner__words">
        <p className="sal-banner__title">{title}</p>
        {children && <div className="sal-banner__body">{children}</div>}
        {actions && <div className="sal-banner__actions">{actions}</div>}
      </div>
      {onDismiss && dismissLabel && <IconButton icon="close" label={dismissLabel} onPress={onDismiss} />}
    </div>
  );
}
