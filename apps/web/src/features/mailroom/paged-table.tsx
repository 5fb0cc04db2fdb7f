import { EmptyState, LoadMore, Stack, Table, type TableColumn } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { Loaded } from './loaded.js';
import type { Pages } from './use-pages.js';

interface Props<Row> {
  readonly list: Pages<Row>;
  readonly caption: string;
  /** What the screen says when there is nothing. */
  readonly empty: string;
  readonly rowId: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
}

/** A list of the mailroom in all its states, with the way to its next page. */
export function PagedTable<Row>({ list, caption, empty, rowId, columns }: Props<Row>): ReactElement {
  const t = useTranslate();
  return (
    <Loaded query={list}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title={empty} />
        ) : (
          <Stack gap={4}>
            <Table
              caption={caption}
              isCaptionHidden
              isStackedWhenNarrow
              rows={rows}
              rowId={rowId}
              columns={columns}
            />
            <LoadMore
              label={t('mailDesk.more')}
              isAtEnd={!list.hasMore}
              isPending={list.isLoadingMore}
              onPress={list.loadMore}
            />
          </Stack>
        )
      }
    </Loaded>
  );
}
