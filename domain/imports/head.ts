import { type ColumnField, type ColumnMap, fieldsOf, type ImportKind } from './columns.ts';
import { fieldOfHeader } from './header-words.ts';
import { fieldOfHxl, readHxl } from './hxl.ts';

/** A sheet as text: every cell of every row, the first row is 0. */
export type Sheet = readonly (readonly string[])[];

/** Where a sheet's words stand. Rows count from 0. */
export interface Head {
  readonly headerRow: number | null;
  readonly hxlRow: number | null;
  readonly firstDataRow: number;
  /** What is shown for each column: its header, else its hashtag. */
  readonly headers: readonly string[];
  /** The hashtag of each column; empty where it bears none. */
  readonly hashtags: readonly string[];
}

/** A hashtag row may stand this deep. */
const DEEPEST = 25;

/** Finds the hashtag row, else the row whose words say most, else the first that says anything. */
export function findHead(sheet: Sheet): Head {
  const top = sheet.slice(0, DEEPEST);
  const hxlRow = top.findIndex(isHxlRow);
  const headerRow = hxlRow >= 0 ? lastFilledBefore(top, hxlRow) : wordiest(top);
  const width = Math.max(0, ...sheet.slice(0, 100).map((row) => row.length));
  const wordsOf = (row: number) =>
    Array.from({ length: width }, (_, column) => (sheet[row]?.[column] ?? '').trim());
  const hashtags = wordsOf(hxlRow);
  const headers = wordsOf(headerRow ?? -1).map((header, column) => header || (hashtags[column] ?? ''));
  return {
    headerRow,
    hxlRow: hxlRow < 0 ? null : hxlRow,
    firstDataRow: (hxlRow < 0 ? (headerRow ?? -1) : hxlRow) + 1,
    headers,
    hashtags,
  };
}

/** Every cell that says anything is a hashtag, and there are at least two. */
function isHxlRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length >= 2 && filled.every((cell) => readHxl(cell) !== null);
}

function lastFilledBefore(rows: Sheet, end: number): number | null {
  for (let at = end - 1; at >= 0; at -= 1) if (isFilled(rows[at] ?? [])) return at;
  return null;
}

const isFilled = (row: readonly string[]): boolean => row.filter((cell) => cell.trim() !== '').length >= 2;

function wordiest(rows: Sheet): number | null {
  const known = rows.map((row) => row.filter((cell) => fieldOfHeader(cell) !== null).length);
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const first = rows.findIndex(isFilled);
  return first < 0 ? null : first;
}

/** The first column for each field: by hashtag where tagged, then by the header's words. */
export function findColumns(sheet: Sheet, head: Head): ColumnMap {
  const found: Partial<Record<ColumnField, number>> = {};
  const taken = new Set<number>();
  const take = (field: ColumnField | null, column: number) => {
    if (!field || found[field] !== undefined || taken.has(column)) return;
    found[field] = column;
    taken.add(column);
  };
  if (head.hxlRow !== null) sheet[head.hxlRow]?.forEach((cell, column) => take(fieldOfHxl(cell), column));
  if (head.headerRow !== null) {
    sheet[head.headerRow]?.forEach((cell, column) => take(fieldOfHeader(cell), column));
  }
  return found;
}

/** Which kind of sheet the columns found make it. */
export function kindOf(columns: ColumnMap): ImportKind {
  const parted = columns.women !== undefined || columns.men !== undefined;
  return parted && (columns.mission !== undefined || columns.organisation === undefined)
    ? 'contributions'
    : 'activities';
}

/** Only the fields that a sheet of that kind has. */
export function columnsOf(
  kind: ImportKind,
  columns: Readonly<Partial<Record<ColumnField, number | undefined>>>,
): ColumnMap {
  return Object.fromEntries(
    fieldsOf[kind].flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field]]])),
  );
}
