/** One page of a list, read by keyset: `next` is the cursor of the following page, null on the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export const PAGE_SIZE = 50;

/** Cuts `limit + 1` fetched rows to a page and makes the cursor from the last row kept. */
export function pageOf<Row>(
  fetched: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string,
): Page<Row> {
  const rows = fetched.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: fetched.length > limit && last ? cursorOf(last) : null };
}
