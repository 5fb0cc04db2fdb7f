import { ErrorState, LoadingRegion, Skeleton } from '@salus/ui';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { ApiError } from './api.js';
import { useErrorText } from './error-text.js';
import { focusAfterChange, focusHeading, isFocusLost } from './focus.js';
import { useTranslate } from './i18n.js';
import { WithPhone } from './shell/phone-link.js';
import { Screen } from './screen.js';

/** A whole screen that is on its way. Screens with a layout of their own give its skeleton. */
export function ScreenLoading({ skeleton }: { skeleton?: ReactNode }): ReactElement {
  const t = useTranslate();
  return (
    <Screen title={t('common.loading')}>
      <LoadingRegion isLoading label={t('common.loading')} skeleton={skeleton ?? <ParagraphSkeleton />}>
        {null}
      </LoadingRegion>
    </Screen>
  );
}

function ParagraphSkeleton(): ReactElement {
  return (
    <>
      <Skeleton shape="title" />
      <Skeleton count={6} />
    </>
  );
}

interface ErrorProps {
  readonly error: ApiError;
  readonly onRetry?: () => void;
  readonly isRetrying?: boolean;
}

/** A whole screen that could not be had: what happened, the reference, and what to do. */
export function ScreenError(props: ErrorProps): ReactElement {
  const t = useTranslate();
  return (
    <Screen title={t('common.errorTitle')} width="text" status={props.error.code === 'NOT_FOUND' ? 404 : 503}>
      <PartError {...props} headingTag="h1" />
    </Screen>
  );
}

/** The same for a part of a screen; announced at once. */
export function PartError(
  props: ErrorProps & { headingTag?: 'h1' | 'h2' | 'h3'; title?: string },
): ReactElement {
  const t = useTranslate();
  const text = useErrorText();
  const { error, onRetry, isRetrying, headingTag, title } = props;
  const [tried, setTried] = useState<ApiError | null>(null);
  const hasTried = useRef(false);
  // What was asked for is there: the button that asked is gone, and the page goes on at its heading.
  useEffect(
    () => () => {
      if (hasTried.current) focusAfterChange(() => isFocusLost() && focusHeading());
    },
    [],
  );
  function retry(): void {
    setTried(error);
    hasTried.current = true;
    onRetry?.();
  }
  return (
    <ErrorState
      title={title ?? t('common.errorTitle')}
      headingTag={headingTag}
      reference={error.reference}
      referenceLabel={t('common.referenceLabel')}
      retryLabel={t('common.tryAgain')}
      onRetry={onRetry && retry}
      isRetrying={isRetrying}
    >
      {tried !== null && tried !== error && <p>{t('common.failedAgain')}</p>}
      <p>{text(error)}</p>
      <p>
        <WithPhone text="common.errorPhone" />
      </p>
    </ErrorState>
  );
}
