import type { ReactNode } from 'react';
import { Button } from '../actions/button.js';
import { Icon, type IconName } from '../icons/icon.js';

type HeadingTag = 'h1' | 'h2' | 'h3' | 'h4';

export interface EmptyStateProps {
  title: string;
  /** What to do next. */
  children?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  icon?: IconName | undefined;
  headingTag?: HeadingTag | undefined;
}

/** Nothing is here, and that is all right: says why and what to do next. */
export function EmptyState({ title, children, actions, icon, headingTag: Heading = 'h2' }: EmptyStateProps) {
  return (
    <div className="sal-state">
      {icon && <Icon name={icon} size="large" />}
      <Heading className="sal-state__title">{title}</Heading>
      {children && <div className="sal-state__body">{children}</div>}
      {actions && <div className="sal-state__actions">{actions}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  /** What happened, in plain words. */
  title: string;
  /** What to do, and whether anything typed was lost. */
  children: ReactNode;
  reference?: string | undefined;
  /** e.g. "Reference to give when you call". */
  referenceLabel?: string | undefined;
  retryLabel?: string | undefined;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean | undefined;
  /** Further ways on, e.g. a link home or the phone number. */
  actions?: ReactNode | undefined;
  headingTag?: HeadingTag | undefined;
}

/** Something went wrong: what happened, the reference, what to do. */
export function ErrorState(props: ErrorStateProps) {
  const { title, children, reference, referenceLabel, retryLabel, onRetry, isRetrying, actions } = props;
  const Heading = props.headingTag ?? 'h2';
  return (
    <div className="sal-state sal-state--error" role="alert">
      <Icon name="danger" size="large" />
      <Heading className="sal-state__title">{title}</Heading>
      <div className="sal-state__body">{children}</div>
      {reference && (
        <p className="sal-state__reference">
          {referenceLabel} <code translate="no">{reference}</code>
        </p>
      )}
      <div className="sal-state__actions">
        {onRetry && retryLabel && (
          <Button variant="primary" icon="refresh" onPress={onRetry} isPending={isRetrying ?? false}>
            {retryLabel}
          </Button>
        )}
        {actions}
      </div>
    </div>
  );
}
