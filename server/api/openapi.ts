import { z } from 'zod';
import { type ErrorCode, errorCodes } from '#domain/core/error-codes.ts';
import { commands } from '../commands.ts';
import type { AnyCommand } from '../core/command.ts';
import type { ReadableQuery } from '../core/reading.ts';
import { readings } from './readings.ts';

type JsonSchema = Record<string, unknown> & {
  properties?: Record<string, JsonSchema>;
  required?: string[];
};

/** The OpenAPI 3.1 description, made from the same declarations that run. */
export function openApiDocument(origin: string): Record<string, unknown> {
  const published = (commands as readonly AnyCommand[]).filter((command) => command.path !== null);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const reading of readings) addTo(paths, reading.path, 'get', readingOperation(reading));
  for (const command of published) addTo(paths, command.path ?? '', 'post', commandOperation(command));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Concord',
      version: '1',
      description:
        'What partners of peace operations do in Concord, for programs. Every POST may carry an Idempotency-Key.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: new URL('/api/v1', origin).href }],
    security: [{ token: [] }],
    tags: [...new Set([...readings, ...published].map(tagOf))].sort().map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API token, made on the page “API tokens” of the account.',
        },
      },
      headers: headersOfAllowance,
      schemas: { Problem: problemSchema },
      parameters: { IdempotencyKey: idempotencyKey },
    },
  };
}

const tagOf = ({ name }: { name: string }): string => name.slice(0, name.indexOf('.'));

function addTo(
  paths: Record<string, Record<string, unknown>>,
  path: string,
  method: 'get' | 'post',
  operation: Record<string, unknown>,
): void {
  paths[path] = { ...paths[path], [method]: operation };
}

function commandOperation(command: AnyCommand): Record<string, unknown> {
  const { inPath, rest } = splitPath(command.path ?? '', schemaOf(command.input, 'input'));
  const hasBody = Object.keys(rest.properties ?? {}).length > 0;
  return {
    operationId: command.name,
    summary: command.summary,
    tags: [tagOf(command)],
    security: command.by === 'anyone' ? [{}] : [{ token: [] }],
    'x-scope': command.scope,
    parameters: [...inPath, { $ref: '#/components/parameters/IdempotencyKey' }],
    ...(hasBody && { requestBody: { required: true, content: { 'application/json': { schema: rest } } } }),
    responses: responses(command.output, [
      'invalid_input',
      ...(command.by === 'person' ? (['not_signed_in', 'forbidden'] as const) : []),
      'not_found',
      'wrong_state',
      ...('version' in (rest.properties ?? {}) ? (['stale_version'] as const) : []),
      'unavailable_now',
      'too_large',
      'rate_limited',
    ]),
  };
}

function readingOperation(reading: ReadableQuery): Record<string, unknown> {
  const { inPath, rest } = splitPath(reading.path, schemaOf(reading.input, 'input'));
  const inQuery = Object.entries(rest.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: rest.required?.includes(name) ?? false,
    schema,
  }));
  return {
    operationId: reading.name,
    summary: reading.summary,
    tags: [tagOf(reading)],
    security: reading.by === 'anyone' ? [{}, { token: [] }] : [{ token: [] }],
    'x-scope': 'read',
    parameters: [...inPath, ...inQuery],
    responses: withAllowance(
      responses(reading.output, [
        'invalid_input',
        ...(reading.by === 'person' ? (['not_signed_in'] as const) : []),
        'forbidden',
        'not_found',
        'rate_limited',
      ]),
    ),
  };
}

/** Every answer to a reading says what is left of the allowance. */
function withAllowance(answers: Responses): Responses {
  const headers = Object.fromEntries(
    ['RateLimit-Policy', 'RateLimit'].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
  const withHeaders = ([status, answer]: [string, Answer]) =>
    [
      status,
      ['200', '429'].includes(status) ? { ...answer, headers: { ...headers, ...answer.headers } } : answer,
    ] as const;
  return Object.fromEntries(Object.entries(answers).map(withHeaders));
}

/** Takes what the path names out of the input; the rest is the body, or the query string. */
function splitPath(path: string, input: JsonSchema): { inPath: Record<string, unknown>[]; rest: JsonSchema } {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const properties = Object.entries(input.properties ?? {});
  const required = input.required?.filter((name) => !names.includes(name));
  return {
    inPath: names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: input.properties?.[name] ?? { type: 'string' },
    })),
    rest: {
      ...input,
      properties: Object.fromEntries(properties.filter(([name]) => !names.includes(name))),
      ...(required && { required }),
    },
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  return rest as JsonSchema;
}

function responses(output: z.ZodType, refusals: readonly ErrorCode[]): Responses {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of refusals)
    byStatus.set(errorCodes[code], [...(byStatus.get(errorCodes[code]) ?? []), code]);
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    200: { description: 'Done.', content: { 'application/json': { schema: schemaOf(output, 'output') } } },
    ...Object.fromEntries(
      [...byStatus].map(([status, codes]) => [
        status,
        { description: codes.join(', '), content: problem, ...(status === 429 && { headers: retryAfter }) },
      ]),
    ),
  };
}

interface Answer {
  readonly description: string;
  readonly content: object;
  readonly headers?: object;
}
type Responses = Readonly<Record<string, Answer>>;

const retryAfter = { 'Retry-After': { $ref: '#/components/headers/Retry-After' } };

/** As draft-ietf-httpapi-ratelimit-headers-10 has them. */
const headersOfAllowance = {
  'RateLimit-Policy': {
    description: 'The allowance: `q` requests in `w` seconds.',
    schema: { type: 'string', examples: ['"read";q=600;w=60'] },
  },
  RateLimit: {
    description: 'What is left of it: `r` requests, whole again in `t` seconds.',
    schema: { type: 'string', examples: ['"read";r=599;t=60'] },
  },
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Made by the client, best a UUIDv7. The same key gives the same answer and writes nothing again.',
  schema: { type: 'string', minLength: 8, maxLength: 120 },
};

const problemSchema = {
  type: 'object',
  description: 'RFC 9457. `code` is one of a closed set; `reason` says which rule refused.',
  required: ['type', 'title', 'status', 'code', 'reason'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(errorCodes) },
    reason: { type: 'string' },
    params: { type: 'object' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'reason'],
        properties: { path: { type: 'string' }, reason: { type: 'string' }, params: { type: 'object' } },
      },
    },
  },
};
