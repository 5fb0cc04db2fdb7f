import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon.js';

export interface BadgeProps {
  children: ReactNode;
  tone?: 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger' | undefined;
  icon?: IconName | undefined;
}

/** A state in a word. The word carries the meaning; the tone only helps the eye. */
export function Badge({ children, tone = 'neutral', icon }: BadgeProps) {
  return (
    <span className={`sal-badge sal-badge--${tone}`}>
      {icon && <Icon name={icon} size="small" />}
      {children}
    </span>
  );
}

export interface PriorityBadgeProps {
  priority: 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
  /** The priority in words, e.g. "Critical". */
  label: string;
  /** In dense lists: the words are then only read aloud. */
  isShort?: boolean | undefined;
}

/** The urgency of a ticket: always its code, and its name where there is room. */
export function PriorityBadge({ priority, label, isShort }: PriorityBadgeProps) {
  return (
    <span className={`sal-priority sal-priority--${priority.toLowerCase()}`}>
      <span className="sal-priority__code">{priority}</span>
      <span className={isShort ? 'sal-visually-hidden' : undefined}> {label}</span>
    </span>
  );
}
