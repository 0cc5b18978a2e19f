import { cleanLine } from '../core/text.ts';
import { type ColumnField, type ColumnMap, type ImportKind, tellingFields, workFields } from './columns.ts';
import type { Head, Sheet } from './head.ts';
import { type Grouping, groupingIn, readCount } from './numbers.ts';
import { type Period, readPeriod, yearOf } from './periods.ts';
import type { NumberStyle } from './plan.ts';
import type { RowFaultReason } from './reasons.ts';
import { remembered } from './remembered.ts';

/** What is wrong with one cell: the row as the spreadsheet numbers it, the column's header, what stands there. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: RowFaultReason;
}

export interface Understood<Row> {
  readonly rows: readonly Row[];
  readonly faults: readonly RowFault[];
}

export interface Reading {
  readonly head: Head;
  readonly columns: ColumnMap;
  readonly year: number | null;
  readonly numbers: NumberStyle;
}

const LONGEST = 500;

/** Reads the cells of one row by field and gathers what is wrong with them. */
export class RowReader {
  readonly faults: RowFault[] = [];

  constructor(
    readonly row: number,
    private readonly cells: readonly string[],
    private readonly reading: Reading,
    private readonly grouping: ReadonlyMap<ColumnField, Grouping>,
    private readonly clean: (text: string) => string,
  ) {}

  raw(field: ColumnField): string {
    const column = this.reading.columns[field];
    return column === undefined ? '' : (this.cells[column] ?? '');
  }

  fault(field: ColumnField, reason: RowFaultReason): void {
    const column = this.reading.columns[field];
    const header = column === undefined ? '' : (this.reading.head.headers[column] ?? '');
    this.faults.push({ row: this.row, column: header, value: this.raw(field).slice(0, 200), reason });
  }

  text(field: ColumnField): string {
    const text = this.clean(this.raw(field));
    if (text.length > LONGEST) this.fault(field, 'imports.row.too_long');
    return text.slice(0, LONGEST);
  }

  needed(field: ColumnField): string {
    const text = this.text(field);
    if (text === '') this.fault(field, 'imports.row.empty');
    return text;
  }

  /** What is done: the indicator, else the activity, else the sector. */
  work(): string {
    const filled = workFields.find((field) => this.raw(field).trim() !== '');
    const mapped = workFields.find((field) => this.reading.columns[field] !== undefined);
    return filled ? this.text(filled) : this.needed(mapped ?? 'indicator');
  }

  count(field: ColumnField): number | null {
    const read = readCount(this.raw(field), this.reading.numbers, this.grouping.get(field) ?? null);
    if (read.ok) return read.value;
    this.fault(field, `imports.row.${read.fault}`);
    return null;
  }

  /** From its first day to its last, else the month or year that the row is about. */
  period(): Period | null {
    const own = this.raw('year').trim() === '' ? this.reading.year : this.year();
    const starts = this.periodIn('starts', own);
    const ends = this.periodIn('ends', own);
    const from = starts ?? ends;
    const to = ends ?? starts;
    if (!from || !to) return this.periodIn('period', own) ?? (own === null ? null : yearOf(own));
    if (to.end < from.start) this.fault('ends', 'imports.row.ends_before_start');
    return { start: from.start, end: to.end };
  }

  private periodIn(field: 'starts' | 'ends' | 'period', year: number | null): Period | null {
    if (this.raw(field).trim() === '') return null;
    const read = readPeriod(this.raw(field), year);
    if (read.ok) return read.value;
    this.fault(field, `imports.row.${read.fault}`);
    return null;
  }

  year(): number | null {
    const read = readCount(this.raw('year'), 'auto', null);
    if (read.ok && read.value !== null && read.value >= 1945 && read.value <= 2100) return read.value;
    this.fault('year', 'imports.row.not_a_year');
    return null;
  }
}

const counted: readonly ColumnField[] = ['target', 'reached', 'women', 'men', 'total'];

/** Goes through the rows under the head; empty ones, and lines that only say a total, are passed over. */
export function readRows<Row>(
  sheet: Sheet,
  reading: Reading,
  kind: ImportKind,
  read: (row: RowReader) => Row,
): Understood<Row> {
  const { head, columns } = reading;
  const body = sheet.slice(head.firstDataRow);
  const grouping = new Map(
    counted.flatMap((field) => {
      const column = columns[field];
      return column === undefined
        ? []
        : [[field, groupingIn(body.map((cells) => cells[column] ?? ''))] as const];
    }),
  );
  const telling = tellingFields(kind);
  const clean = remembered(cleanLine);
  const rows: Row[] = [];
  const faults: RowFault[] = [];
  body.forEach((cells, at) => {
    const reader = new RowReader(head.firstDataRow + at + 1, cells, reading, grouping, clean);
    if (telling.every((field) => reader.raw(field).trim() === '')) return;
    const row = read(reader);
    if (reader.faults.length === 0) rows.push(row);
    else faults.push(...reader.faults);
  });
  return { rows, faults };
}
