import { setImmediate as nextTurn } from 'node:timers/promises';

const CHUNK = 300;

/**
 * Does work on a long list part by part: both databases bound the number of parameters of one statement. Between
 * two parts others have their turn.
 */
export async function inChunks<Row>(
  rows: readonly Row[],
  work: (chunk: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    if (from > 0) await nextTurn();
    await work(rows.slice(from, from + CHUNK));
  }
}
