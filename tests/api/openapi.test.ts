import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '#domain/core/error-codes.ts';
import { exampleOf, type JsonSchema } from '#server/api/example.ts';
import { openApiDocument } from '#server/api/openapi.ts';
import { readings } from '#server/api/readings.ts';
import { apiReference } from '#server/api/reference.ts';
import { commands } from '#server/commands.ts';
import type { AnyCommand } from '#server/core/command.ts';

const origin = 'https://concord.example.org';

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { content: { 'application/json': { schema: JsonSchema } } };
  readonly responses: Record<string, { description: string }>;
}

const document = openApiDocument(origin) as { paths: Record<string, Record<string, Operation>> };
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openApiDocument(origin)));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has every query and every command with a path once, and nothing else', () => {
    const published = (commands as readonly AnyCommand[]).filter(({ path }) => path !== null);
    const names = [...readings, ...published].map(({ name }) => name).sort();
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(names);
  });

  it('has no two paths that differ only in the names of their parameters', () => {
    const shapes = Object.keys(document.paths).map((path) => path.replaceAll(/\{\w+\}/g, '{}'));
    expect(shapes.length).toBe(new Set(shapes).size);
  });

  it('names only documented errors', () => {
    const codes = operations.flatMap(({ responses }) =>
      Object.entries(responses)
        .filter(([status]) => status !== '200')
        .flatMap(([status, { description }]) =>
          description.split(', ').map((code) => [code, Number(status)]),
        ),
    );
    for (const [code, status] of codes) expect(errorCodes).toHaveProperty(String(code), status);
  });

  it('has an example for every body that the body’s own schema accepts', () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false, formats: { base64: true } }));
    for (const { operationId, requestBody } of operations) {
      if (!requestBody) continue;
      const { schema } = requestBody.content['application/json'];
      const accepts = ajv.compile(schema);
      const example = exampleOf(schema);
      expect({ operationId, accepted: accepts(example), errors: accepts.errors }).toEqual({
        operationId,
        accepted: true,
        errors: null,
      });
    }
  });

  it('is what the API’s pages show: every operation, with a request that goes to this portal', () => {
    const shown = apiReference(origin).nouns.flatMap((noun) => noun.operations);
    expect(shown.map(({ name }) => name).sort()).toEqual(
      operations.map(({ operationId }) => operationId).sort(),
    );
    for (const { curl, path } of shown) expect(curl).toContain(`curl '${origin}/api/v1${path}`);
  });
});
