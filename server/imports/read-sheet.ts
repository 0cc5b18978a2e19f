import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { PortalError } from '#domain/core/errors.ts';
import { findColumns, findHead, type Sheet } from '#domain/imports/head.ts';
import { MAXIMUM_FILE_BYTES, MAXIMUM_FILE_MEGABYTES, MAXIMUM_ROWS } from '#domain/imports/limits.ts';
import type { Encoding } from '#domain/imports/plan.ts';
import { decode, encodingOf } from './decode.ts';
import { isZip, unpackedBytes } from './unpacked.ts';

const MAXIMUM_COLUMNS = 500;
/** What an XLSX may say it unpacks to. */
const MAXIMUM_UNPACKED_BYTES = 100 * 1024 * 1024;
const LIMIT = `${MAXIMUM_FILE_MEGABYTES} MB`;

export interface ReadSheet {
  readonly sheet: Sheet;
  /** Null for XLSX, which says its own. */
  readonly encoding: Encoding | null;
}

/** The cells of an uploaded file as text. What is no sheet, or too large, is refused. */
export async function readSheet(bytes: Uint8Array, chosen: Encoding | null = null): Promise<ReadSheet> {
  if (bytes.length > MAXIMUM_FILE_BYTES) throw new PortalError('too_large', { limit: LIMIT });
  const read = isZip(bytes)
    ? { sheet: await xlsxRows(bytes), encoding: null }
    : await csvRows(bytes, chosen ?? encodingOf(bytes));
  if (read.sheet.length > MAXIMUM_ROWS) {
    throw new PortalError('imports.too_many_rows', { limit: MAXIMUM_ROWS });
  }
  if (read.sheet.some((row) => row.length > MAXIMUM_COLUMNS)) throw new PortalError('imports.not_a_sheet');
  return read;
}

async function xlsxRows(bytes: Uint8Array): Promise<Sheet> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (unpackedBytes(buffer) > MAXIMUM_UNPACKED_BYTES) throw new PortalError('too_large', { limit: LIMIT });
  try {
    const workbook = await readWorkbook(buffer, { trim: false });
    return telling(workbook.map(({ data }) => data.map((row) => row.map(cellText))));
  } catch {
    throw new PortalError('imports.not_a_sheet');
  }
}

/** The sheet of a workbook whose head says most: notes and lists of codes often stand before or after it. */
function telling(sheets: readonly Sheet[]): Sheet {
  const [first = []] = sheets;
  const known = (sheet: Sheet) => Object.keys(findColumns(sheet, findHead(sheet))).length;
  return sheets.reduce((best, next) => (known(next) > known(best) ? next : best), first);
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? numberText(cell) : String(cell);
}

/** A number with three decimals gets a fourth: as text it would read as a thousand. */
function numberText(value: number): string {
  const text = Number.isInteger(value) ? value.toFixed(0) : String(value);
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}

async function csvRows(bytes: Uint8Array, encoding: Encoding): Promise<ReadSheet> {
  const text = decode(bytes, encoding);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell that this is no text
  if (/[\u0000-\u0008\u000E-\u001F]/.test(text.slice(0, 10_000)))
    throw new PortalError('imports.not_a_sheet');
  return { sheet: await parseCsv(text, separatorOf(text)), encoding };
}

/** Stops at the first row too many, and lets others have their turn while a long sheet is read. */
async function parseCsv(text: string, delimiter: string): Promise<string[][]> {
  const rows: string[][] = [];
  const parser = parse({ delimiter, relax_column_count: true, to: MAXIMUM_ROWS + 1 });
  const broken = new Promise<never>((_, reject) => parser.on('error', reject));
  broken.catch(() => {});
  parser.on('data', (row: string[]) => rows.push(row));
  const done = new Promise<void>((resolve) => parser.on('end', resolve));
  try {
    for (let at = 0; at < text.length && rows.length <= MAXIMUM_ROWS; at += SLICE) {
      parser.write(text.slice(at, at + SLICE));
      await Promise.race([nextTurn(), broken]);
    }
    parser.end();
    await Promise.race([done, broken]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new PortalError('imports.broken_csv', { line: Number(error.lines ?? 1) });
  }
  return rows;
}

/** Characters read in one turn. */
const SLICE = 256 * 1024;

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The separator under which the first lines have the most cells, and equally many. */
function separatorOf(text: string): string {
  const start = text.split(/\r\n|\n|\r/, 40).join('\n');
  const scored = SEPARATORS.map((separator) => ({ separator, score: cellsUnder(start, separator) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

/** How many cells the usual line has; 1 where the separator parts nothing. */
function cellsUnder(start: string, delimiter: string): number {
  const widths = parseAtOnce(start, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    skip_empty_lines: true,
  })
    .map((row: string[]) => row.length)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 1;
}
