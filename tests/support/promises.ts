import type { JsonSchema } from '#server/api/example.ts';

/** What an operation takes and gives: by each place in it, its types and whether it must be there. */
export type Promised = Readonly<Record<string, string>>;

export interface OperationPromise {
  readonly takes: Promised;
  readonly gives: Promised;
}

type Schema = JsonSchema & {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};

interface Operation {
  readonly parameters?: readonly { name?: string; in?: string; required?: boolean; schema?: Schema }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** What every operation of the REST door promises to programs, by method and path. */
export function promisesOf(document: unknown): Record<string, OperationPromise> {
  const { paths, components } = document as Document;
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const takes: Record<string, string> = {};
      for (const { name, in: where, required, schema } of operation.parameters ?? [])
        if (name && schema) flatten(schema, `${where} ${name}`, required === true, takes);
      const body = firstSchema(operation.requestBody?.content);
      if (body) flatten(body, 'body', true, takes);
      const gives: Record<string, string> = {};
      const answer = firstSchema(operation.responses['200']?.content);
      if (answer) flatten(answer, 'answer', true, gives);
      return [`${method.toUpperCase()} ${path}`, { takes, gives }] as const;
    }),
  );
  return Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));

  function flatten(given: Schema, place: string, required: boolean, into: Record<string, string>): void {
    const schemas = alternatives(given);
    const types = [...new Set(schemas.flatMap(typesOf))].sort().join('|');
    const known = into[place] ?? '';
    const union = [...new Set([...known.replace(/!$/, '').split('|'), ...types.split('|')])]
      .filter(Boolean)
      .sort();
    into[place] = union.join('|') + (required && !(known && !known.endsWith('!')) ? '!' : '');
    for (const schema of schemas) {
      for (const [name, inner] of Object.entries(schema.properties ?? {}))
        flatten(inner, `${place}.${name}`, schema.required?.includes(name) === true, into);
      if (schema.items) flatten(schema.items, `${place}[]`, true, into);
    }
  }

  function alternatives(schema: Schema): Schema[] {
    const named = schema.$ref?.replace('#/components/schemas/', '');
    if (named) return alternatives(components.schemas[named] ?? ({} as Schema));
    const inner = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    return inner ? inner.flatMap(alternatives) : [schema];
  }
}

const firstSchema = (content: Record<string, { schema: Schema }> | undefined) =>
  content && Object.values(content)[0]?.schema;

function typesOf(schema: Schema): string[] {
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values) return values.map((value) => JSON.stringify(value));
  return [schema.type ?? 'any'].flat();
}

/** What of an older promise is not kept: each as a line that a person can read. */
export function broken(
  old: Readonly<Record<string, OperationPromise>>,
  now: Readonly<Record<string, OperationPromise>>,
): string[] {
  return Object.entries(old).flatMap(([name, { takes, gives }]) => {
    const present = now[name];
    if (!present) return [`${name} is gone`];
    return [
      ...notTaken(takes, present.takes).map((what) => `${name} ${what}`),
      ...notGiven(gives, present.gives).map((what) => `${name} ${what}`),
    ];
  });
}

const must = (promised: string) => promised.endsWith('!');
const kinds = (promised: string) => promised.replace(/!$/, '').split('|');

/** Whatever was taken is still taken, and nothing more is asked for. */
function notTaken(old: Promised, now: Promised): string[] {
  const lost = Object.entries(old).flatMap(([place, promised]) => {
    const present = now[place];
    if (present === undefined) return [`no longer takes ${place}`];
    if (kinds(present).includes('any')) return [];
    const refused = kinds(promised).filter(
      (kind) => !kinds(present).includes(kind) && !isOneOf(kind, present),
    );
    return refused.length > 0 ? [`takes ${place} no longer as ${refused.join(', ')}`] : [];
  });
  const wanted = Object.entries(now)
    .filter(([place, promised]) => must(promised) && parentIsOld(place) && !must(old[place] ?? ''))
    .map(([place]) => `now asks for ${place}`);
  return [...lost, ...wanted];

  function parentIsOld(place: string): boolean {
    const parent = place.replace(/(?:\.[^.[\]]+|\[\])$/, '');
    return parent === place || parent in old;
  }
}

/** A value that was one of a list may now be any text. */
const isOneOf = (kind: string, present: string) => kind.startsWith('"') && kinds(present).includes('string');

/** Whatever was given is still given, as what it was; values of a list may have become more. */
function notGiven(old: Promised, now: Promised): string[] {
  return Object.entries(old).flatMap(([place, promised]) => {
    const present = now[place];
    if (present === undefined) return [`no longer gives ${place}`];
    if (must(promised) && !must(present)) return [`gives ${place} no longer always`];
    const isList = (text: string) => kinds(text).every((kind) => /^["\d]|^null$|^true$|^false$/.test(kind));
    if (isList(promised) || kinds(promised).includes('any')) return [];
    const news = kinds(present).filter((kind) => !kinds(promised).includes(kind) && !kind.startsWith('"'));
    return news.length > 0 ? [`gives ${place} now as ${news.join(', ')}`] : [];
  });
}
