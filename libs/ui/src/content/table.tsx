import { useId, type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { ScrollBox } from './scroll-box.js';

export interface TableColumn<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand right and under each other. */
  isNumeric?: boolean | undefined;
  /** The column that names its row; one per table. */
  isRowHeader?: boolean | undefined;
}

export interface TableProps<Row> {
  caption: string;
  isCaptionHidden?: boolean | undefined;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Stands in the body when there are no rows. */
  emptyText?: string | undefined;
  /** On a narrow screen each row stands as a block, each cell under the name of its column: for rows that are read and acted on. */
  isStackedWhenNarrow?: boolean | undefined;
}

/** Facts in rows and columns. On a narrow screen the table scrolls inside its own box, which the keyboard reaches, or stacks. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowId, emptyText, isStackedWhenNarrow } = props;
  const captionId = useId();
  return (
    <ScrollBox labelledBy={captionId}>
      <table className={classNames('sal-table', isStackedWhenNarrow && 'sal-table--stacked')}>
        <caption
          id={captionId}
          className={classNames('sal-table__caption', isCaptionHidden && 'sal-visually-hidden')}
        >
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && emptyText && (
            <tr>
              <td className="sal-table__cell sal-table__empty" colSpan={columns.length}>
                {emptyText}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const content = column.cell(row);
  const name = typeof column.header === 'string' ? column.header : undefined;
  if (!column.isRowHeader)
    return (
      <td className={cellClass(column)} data-column={name}>
        {content}
      </td>
    );
  return (
    <th scope="row" className={cellClass(column)} data-column={name}>
      {content}
    </th>
  );
}

function cellClass<Row>({ isNumeric }: TableColumn<Row>): string {
  return classNames('sal-table__cell', isNumeric && 'sal-table__cell--numeric');
}
