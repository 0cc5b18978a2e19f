import { exampleOf, type JsonSchema } from './example.ts';
import { openApiDocument } from './openapi.ts';

/** One field of an operation, nested ones by their path: `places[].name`. */
export interface ApiField {
  readonly name: string;
  readonly in: 'path' | 'query' | 'body';
  /** As JSON Schema names it, with its bounds. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string | null;
}

export interface ApiOperation {
  /** The command's or the query's name. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly scope: string;
  /** `optional`: without a token what is public, with one what its person may see. */
  readonly token: 'required' | 'optional' | 'none';
  readonly fields: readonly ApiField[];
  readonly errors: readonly { readonly status: number; readonly codes: readonly string[] }[];
  readonly curl: string;
}

/** What a page of the API shows, by noun. */
export interface ApiReference {
  readonly server: string;
  readonly nouns: readonly { readonly noun: string; readonly operations: readonly ApiOperation[] }[];
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly 'x-scope': string;
  readonly parameters: readonly {
    readonly $ref?: string;
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: JsonSchema } };
  };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

interface Document {
  readonly servers: readonly [{ readonly url: string }];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const made = new Map<string, ApiReference>();

/** The API as its page tells it, from the OpenAPI document and nothing else. */
export function apiReference(origin: string): ApiReference {
  const known = made.get(origin) ?? referenceOf(openApiDocument(origin) as unknown as Document);
  made.set(origin, known);
  return known;
}

function referenceOf({ servers: [{ url }], tags, paths }: Document): ApiReference {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      noun: operation.tags[0],
      ...operationOf(url, path, method.toUpperCase() as 'GET' | 'POST', operation),
    })),
  );
  return {
    server: url,
    nouns: tags.map(({ name }) => ({
      noun: name,
      operations: operations.filter(({ noun }) => noun === name),
    })),
  };
}

function operationOf(
  server: string,
  path: string,
  method: 'GET' | 'POST',
  operation: Operation,
): ApiOperation {
  const parameters = operation.parameters.filter(({ $ref }) => !$ref);
  const body = operation.requestBody?.content['application/json'].schema;
  const tokens = operation.security.map((way) => Object.keys(way).length > 0);
  return {
    name: operation.operationId,
    method,
    path,
    summary: operation.summary,
    scope: operation['x-scope'],
    token: tokens.every(Boolean) ? 'required' : tokens.some(Boolean) ? 'optional' : 'none',
    fields: [
      ...parameters.map(({ name, in: where, required, schema }) => ({
        name,
        in: where,
        type: typeOf(schema),
        required,
        description: schema.description ?? null,
      })),
      ...(body ? fieldsOf(body) : []),
    ],
    errors: Object.entries(operation.responses)
      .filter(([status]) => status !== '200')
      .map(([status, { description }]) => ({ status: Number(status), codes: description.split(', ') })),
    curl: curlOf(server, path, method, { parameters, body, signed: tokens.some(Boolean) }),
  };
}

/** The fields of a body, each nested one under its own path. */
function fieldsOf(schema: JsonSchema, prefix = ''): ApiField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = prefix + key;
    const required = schema.required?.includes(key) ?? false;
    const own: ApiField = {
      name,
      in: 'body',
      type: typeOf(property),
      required,
      description: property.description ?? null,
    };
    const shape = plain(property);
    const inner = shape.items ? plain(shape.items) : shape;
    return [own, ...fieldsOf(inner, `${name}${shape.items ? '[]' : ''}.`)];
  });
}

/** A schema without the wrapping that only says that it may be left empty. */
const plain = (schema: JsonSchema): JsonSchema =>
  (schema.anyOf ?? schema.allOf)?.find(({ type }) => type !== 'null') ?? schema;

function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => String(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema.type === 'array') return `array of ${typeOf(schema.items ?? {})}`;
  const kind = schema.format ?? schema.contentEncoding ?? [schema.type ?? 'any'].flat().join(' | ');
  return `${kind}${boundsOf(schema)}`;
}

function boundsOf({ minimum, maximum, minLength, maxLength, format, pattern }: JsonSchema): string {
  if (format) return '';
  if (pattern && pattern.length <= 40) return ` ${pattern}`;
  const [least, most] = [minimum ?? minLength, maximum ?? maxLength];
  const safe = most !== undefined && most < Number.MAX_SAFE_INTEGER;
  if (least !== undefined && safe) return ` ${least}–${most}`;
  if (safe) return ` ≤ ${most}`;
  return least !== undefined && least > Number.MIN_SAFE_INTEGER ? ` ≥ ${least}` : '';
}

interface Sample {
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: JsonSchema }[];
  readonly body: JsonSchema | undefined;
  readonly signed: boolean;
}

/** A request that a terminal sends as it stands, once a token and ids are put in. */
function curlOf(server: string, path: string, method: string, { parameters, body, signed }: Sample): string {
  const query = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  const asked = query.map(({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema)))}`);
  const address = `${server}${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
  const json = body ? JSON.stringify(exampleOf(body)) : '{}';
  return [
    `curl '${address}'`,
    ...(signed ? ["-H 'Authorization: Bearer TOKEN'"] : []),
    ...(method === 'POST'
      ? [
          "-H 'Idempotency-Key: KEY'",
          "-H 'Content-Type: application/json'",
          `-d '${json.replaceAll("'", String.raw`'\''`)}'`,
        ]
      : []),
  ].join(' \\\n  ');
}
