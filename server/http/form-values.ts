import { parse } from '@conform-to/dom';
import { configureCoercion } from '@conform-to/zod/v4/future';
import type { z } from 'zod';
import { PortalError } from '#domain/core/errors.ts';
import type { FormReply } from '#domain/core/reply.ts';

/** The button that asks for one more row of a repeated group sends the group's name under this one. */
export const ADD_ROW = '_add';

/** More rows than any form has. */
const MOST_ROWS = 1_000;

type Values = Extract<FormReply, { ok: false }>['values'];

/** A ticked box sends `on`, or `true` where it is written so. */
const { coerceFormValue } = configureCoercion({
  type: { boolean: (text) => text === 'on' || text === 'true' },
});
const coerced = new WeakMap<z.ZodType, z.ZodType>();

/** The command's schema for what forms send: text that becomes numbers and booleans, nothing that becomes absent. */
export function formSchema(schema: z.ZodType): z.ZodType {
  const known = coerced.get(schema) ?? (coerceFormValue(schema) as unknown as z.ZodType);
  coerced.set(schema, known);
  return known;
}

/** Nested input from field names such as `places[0].name`; the form's own fields (`_command`) left out. */
export async function nestedInput(form: FormData): Promise<unknown> {
  const own = new FormData();
  for (const [name, value] of form) {
    if (name.startsWith('_') || name === '') continue;
    refuseFarRow(name);
    if (typeof value === 'string') own.append(name, value);
    else if (value.size > 0) await appendFile(own, name, value);
  }
  const { payload } = parse(own, { resolve: (value) => ({ value }) });
  return withoutEmptyGroups(payload);
}

/** `places[99999999].name` would make a list of that length, and whoever walks over it would walk for seconds. */
function refuseFarRow(name: string): void {
  const isFar = [...name.matchAll(/\[(\d+)\]/g)].some(([, row]) => Number(row) >= MOST_ROWS);
  if (!isFar) return;
  throw new PortalError('input_invalid', undefined, [
    { path: name, reason: 'field.unknown', params: { name: name.slice(0, 80) } },
  ]);
}

/** A group of fields of which none was filled in (`place.name`, `place.latitude`) is absent as a whole; rows stay. */
function withoutEmptyGroups(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyGroups);
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !(isGroup(inner) && isEmpty(inner)))
      .map(([name, inner]) => [name, withoutEmptyGroups(inner)]),
  );
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (group: Readonly<Record<string, unknown>>): boolean =>
  Object.values(group).every(
    (inner) => inner === '' || inner === undefined || (isGroup(inner) && isEmpty(inner)),
  );

/** A command's input is plain data: a file becomes what `uploadedFile` reads, its name and its bytes in base64. */
async function appendFile(form: FormData, field: string, file: File): Promise<void> {
  form.append(`${field}.name`, file.name);
  form.append(`${field}.content`, Buffer.from(await file.arrayBuffer()).toString('base64'));
}

/** What was typed, to show it again; never passwords, never files. */
export function typedValues(form: FormData): Values {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of form) {
    const own = name.startsWith('_') && name !== ADD_ROW;
    if (typeof value !== 'string' || own || /password/i.test(name)) continue;
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}
