import { LoadingRegion, Skeleton } from '@salus/ui';
import type { ReactElement } from 'react';
import type { ApiError } from '../../lib/api.js';
import { useTranslate } from '../../lib/i18n.js';
import { PartError } from '../../lib/screen-states.js';

interface Props<Data> {
  readonly query: {
    readonly data: Data | undefined;
    readonly error: ApiError | null;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
  readonly children: (data: Data) => ReactElement;
}

/** A part of a screen: on its way, refused with a way to try again, or there. */
export function Loaded<Data>({ query, children }: Props<Data>): ReactElement {
  const t = useTranslate();
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null)
    return (
      <PartError
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
        headingTag="h2"
      />
    );
  return (
    <LoadingRegion isLoading label={t('common.loading')} skeleton={<Skeleton count={5} />}>
      {null}
    </LoadingRegion>
  );
}
