import type { z } from 'zod';
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
  readonly input: Input;
  readonly output: Output;
  run(ask: Ask, input: z.output<Input>): Promise<z.input<Output>>;
}

/** Publishes a query; the declaration is all that the API's page and its document need. */
export function readable<Input extends z.ZodObject, Output extends z.ZodType>(
  query: ReadableQuery<Input, Output>,
): ReadableQuery {
  return query as unknown as ReadableQuery;
}
