import { z } from 'zod';

/** A JSON schema as far as inputs use it. */
export interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

export const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }) as Shape;

/** An input of that shape with every field filled in, as a form would be: right in form, about nothing real. */
export const sampleOf = (shape: Shape): unknown => filled(shape, () => true);

/** The same with only what cannot be left out. */
export const leastOf = (shape: Shape): unknown =>
  filled(shape, (field, { required = [] }) => required.includes(field));

function filled(shape: Shape, wanted: (field: string, of: Shape) => boolean): unknown {
  const [first] = shape.anyOf ?? shape.oneOf ?? shape.allOf ?? [];
  if (first) return filled(first, wanted);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.properties) {
    const fields = Object.entries(shape.properties).filter(([field]) => wanted(field, shape));
    return Object.fromEntries(fields.map(([field, inner]) => [field, filled(inner, wanted)]));
  }
  if (shape.type === 'array') return [filled(shape.items ?? {}, wanted)];
  if (shape.type === 'boolean') return true;
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, shape.minimum ?? 1);
  return textOf(shape);
}

function textOf({ format, pattern, minLength = 1 }: Shape): string {
  if (format === 'uuid') return '01a20c82-bf3c-7017-9002-7b0fd912bc7d';
  if (format === 'date') return '2026-12-24';
  if (format === 'date-time') return '2026-12-24T09:00:00Z';
  if (format === 'email') return 'somebody@example.org';
  if (format === 'uri') return 'https://example.org/';
  if (pattern?.includes('A-Z]{3}')) return 'CAF';
  if (pattern?.includes('a-z]{2,3}')) return 'fr';
  return 'A plain answer of some words'.padEnd(minLength, '.');
}

/** Every object within, by its path; array items as `[0]`. */
export function objectsIn(
  shape: Shape,
  path: readonly (string | number)[] = [],
): [readonly (string | number)[], Shape][] {
  const inner = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])].flatMap((option) =>
    objectsIn(option, path),
  );
  if (shape.items) return [...inner, ...objectsIn(shape.items, [...path, 0])];
  if (!shape.properties) return inner;
  const within = Object.entries(shape.properties).flatMap(([key, value]) => objectsIn(value, [...path, key]));
  return [...inner, [path, shape], ...within];
}

/** The input as the fields of a form: `places[0].name`. */
export function fieldsOf(input: unknown, name = ''): [string, string][] {
  if (Array.isArray(input)) return input.flatMap((value, at) => fieldsOf(value, `${name}[${at}]`));
  if (typeof input === 'object' && input !== null) {
    return Object.entries(input).flatMap(([key, value]) => fieldsOf(value, name ? `${name}.${key}` : key));
  }
  return [[name, String(input)]];
}
