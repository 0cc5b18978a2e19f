import { fieldsOf } from '#domain/imports/columns.ts';
import type { Sheet } from '#domain/imports/head.ts';
import type { ImportPlan } from '#domain/imports/plan.ts';
import type { RowFault } from '#domain/imports/rows.ts';
import type { Understanding } from './understand.ts';
import type { FaultGroup, ImportPreview } from './view.ts';

const SAMPLE = 8;

/** The first text under each header. */
export function examplesOf(sheet: Sheet, { head }: Understanding): string[] {
  const top = sheet.slice(head.firstDataRow, head.firstDataRow + 50);
  return head.headers.map((_, column) => {
    const filled = top.find((cells) => (cells[column] ?? '').trim() !== '');
    return (filled?.[column] ?? '').trim().slice(0, 80);
  });
}

/** The first rows that were understood, field by field. */
export function sampleOf(
  sheet: Sheet,
  { kind, activities, contributions }: Understanding,
  { columns }: ImportPlan,
): Pick<ImportPreview, 'sample' | 'sampleFields'> {
  const sampleFields = fieldsOf[kind].filter((field) => columns[field] !== undefined);
  const sample = [...activities.slice(0, SAMPLE), ...contributions.slice(0, SAMPLE)].map(({ row }) => ({
    row,
    cells: sampleFields.map((field) => (sheet[row - 1]?.[columns[field] ?? -1] ?? '').trim().slice(0, 200)),
  }));
  return { sample, sampleFields };
}

/** The kinds of error, the most frequent first. */
export function grouped(faults: readonly RowFault[]): FaultGroup[] {
  const groups = new Map<string, { reason: RowFault['reason']; column: string; count: number }>();
  for (const { reason, column } of faults) {
    const group = groups.get(`${reason} ${column}`) ?? { reason, column, count: 0 };
    group.count += 1;
    groups.set(`${reason} ${column}`, group);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
