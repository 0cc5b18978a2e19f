import { setImmediate as nextTurn } from 'node:timers/promises';

/** A long list on its way between threads, in parts that are opened one a turn, so that nobody waits for all of it. */
export interface Parts<Row> {
  readonly count: number;
  readonly packed: readonly string[];
  /** Never there: it tells the parts of one kind of row from those of another. */
  readonly of?: Row;
}

const PART = 500;

export function inParts<Row>(rows: readonly Row[]): Parts<Row> {
  const packed: string[] = [];
  for (let from = 0; from < rows.length; from += PART)
    packed.push(JSON.stringify(rows.slice(from, from + PART)));
  return { count: rows.length, packed };
}

/** The rows of a list, part by part; others have their turn between two of them. */
export async function* eachPart<Row>({ packed }: Parts<Row>): AsyncGenerator<readonly Row[]> {
  for (const [at, part] of packed.entries()) {
    if (at > 0) await nextTurn();
    yield JSON.parse(part) as Row[];
  }
}

export async function allOf<Row>(parts: Parts<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const part of eachPart(parts)) rows.push(...part);
  return rows;
}
