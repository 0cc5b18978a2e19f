import { z } from 'zod';
import type { Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { PAGE_SIZE, type Page } from '#domain/core/page.ts';
import type { Ask } from './act.ts';

/** A query that programs may ask over REST. Its input comes from the path and the query string. */
export interface ReadableQuery<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
> {
  /** `noun.what`, as a list or one record. */
  readonly name: string;
  readonly summary: string;
  readonly path: `/${string}`;
  /** `anyone` sees what is public without a token, and more with one. */
  readonly by: 'person' | 'anyone';
  readonly input: Input;
  /** All that leaves: what the query's answer holds beside it stays here. */
  readonly output: Output;
  run(ask: Ask, input: z.output<Input>): Promise<z.input<Output>>;
}

/** Publishes a query; the declaration is all that the API's page and its document need. */
export function readable<Input extends z.ZodObject, Output extends z.ZodType>(
  query: ReadableQuery<Input, Output>,
): ReadableQuery {
  return query as unknown as ReadableQuery;
}

/** Whether this visitor may ask at all; what they then see is the query's own to decide. */
export function admitReader(reading: ReadableQuery, visitor: Visitor): void {
  if (reading.by === 'person' && !visitor) throw new PortalError('not_signed_in');
  if (visitor && visitor.scopes !== 'all' && !visitor.scopes.includes('read')) {
    throw new PortalError('scope_missing', { scope: 'read' });
  }
}

/** One page of rows; `next` goes back as `after`, and is null on the last page. */
export const pageOfRows = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row).readonly(), next: z.string().nullable() });

/** Where a list goes on: the `next` of the page before. */
export const after = () => z.string().max(200).optional().describe('The `next` of the page before.');

/** A page of a list that is short enough to be read whole. */
export function pageWithin<Row>(
  rows: readonly Row[],
  last: string | undefined,
  keyOf: (row: Row) => string,
): Page<Row> {
  const start = last === undefined ? 0 : rows.findIndex((row) => keyOf(row) === last) + 1;
  const page = rows.slice(start, start + PAGE_SIZE);
  const end = page.at(-1);
  return { rows: page, next: end && start + PAGE_SIZE < rows.length ? keyOf(end) : null };
}

/** What is left of an input where nothing was asked: exactly optional, as queries take it. */
export function given<Input extends object>(
  input: Input,
): { [Key in keyof Input]: Exclude<Input[Key], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never;
}
