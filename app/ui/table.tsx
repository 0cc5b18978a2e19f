import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface Column<Row> {
  /** Plain words: they label the cell where the table stacks. */
  head: string;
  cell: (row: Row) => ReactNode;
  /** Names the row; exactly one column does. */
  primary?: boolean;
  /** Numbers stand at the end. */
  numeric?: boolean;
  nowrap?: boolean;
}

interface TableProps<Row> {
  /** What the table holds; seen by all unless `captionHidden`. */
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row that is the subject of the page now. */
  current?: (row: Row) => boolean;
  /** Stays a table on a phone and scrolls: for columns of figures. */
  scrolls?: boolean;
  dense?: boolean;
}

/** Rows and columns; on a phone each row becomes a small card with its labels. */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  current,
  scrolls = false,
  dense = false,
}: TableProps<Row>) {
  const table = (
    <table
      role="table"
      className={classNames('w-full border-collapse', !scrolls && 'stacks', scrolls && 'text-small')}
    >
      <caption className={classNames('px-3 pt-3 pb-1 text-start font-semibold', captionHidden && 'sr-only')}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.head}
              role="columnheader"
              scope="col"
              className={classNames(
                'border-b border-line px-3 py-2 text-small font-semibold text-muted',
                column.numeric ? 'text-end' : 'text-start',
              )}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <TableRow
            key={rowKey(row)}
            row={row}
            columns={columns}
            current={current?.(row) ?? false}
            dense={dense || scrolls}
          />
        ))}
      </tbody>
    </table>
  );
  return (
    <div
      className={classNames(
        '@container rounded-md border border-line bg-surface',
        scrolls && 'overflow-x-auto',
      )}
      {...(scrolls
        ? { tabIndex: 0, role: 'region', 'aria-label': typeof caption === 'string' ? caption : undefined }
        : {})}
    >
      {table}
    </div>
  );
}

interface RowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  current: boolean;
  dense: boolean;
}

function TableRow<Row>({ row, columns, current, dense }: RowProps<Row>) {
  return (
    <tr
      role="row"
      aria-current={current || undefined}
      className={classNames('border-line not-last:border-b', current && 'bg-accent-soft')}
    >
      {columns.map((column) => {
        const look = classNames(
          'px-3 align-top',
          dense ? 'py-1.5' : 'py-2.5',
          column.numeric ? 'text-end tabular-nums' : 'text-start',
          column.nowrap && 'whitespace-nowrap',
        );
        return column.primary ? (
          <th key={column.head} role="rowheader" scope="row" className={classNames(look, 'font-normal')}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.head} role="cell" data-label={column.head} className={look}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
