import { parseInput } from '../core/parse.ts';
import type { ReadableQuery } from '../core/reading.ts';
import { formSchema } from '../http/form-values.ts';

/** Input of a query from its address: texts that become numbers and booleans as in a form. */
export function readingInput(reading: ReadableQuery, given: Readonly<Record<string, unknown>>): never {
  return parseInput(formSchema(reading.input), given) as never;
}
