import { Skeleton, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { ScreenLoading } from '../../../lib/screen-states.js';

/** The shape of the list while it is on its way. */
export function TicketListSkeleton(): ReactElement {
  return (
    <ScreenLoading
      skeleton={
        <Stack gap={6}>
          <Skeleton shape="title" />
          <Skeleton shape="row" count={3} />
          <Skeleton shape="title" />
          <Skeleton shape="row" count={4} />
        </Stack>
      }
    />
  );
}
