import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { commands } from '#server/commands.ts';
import type { AnyCommand } from '#server/core/command.ts';
import { issuesOf } from '#server/core/parse.ts';
import { formSchema, nestedInput } from '#server/http/form-values.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { fieldsOf, objectsIn, sampleOf, shapeOf } from '#tests/support/sample.ts';
import { everyColumn, stateOf } from '#tests/support/state.ts';

const all = (commands as readonly AnyCommand[]).map((command) => ({
  command,
  input: command.input as z.ZodType,
  shape: shapeOf(command.input as z.ZodType),
}));

let server: TestPortal;
let columns: readonly string[];
let tokens: string;

beforeAll(async () => {
  server = await openTestPortal();
  // Names as the tables have them, and as inputs write them: `lead_organisation_id`, `leadOrganisationId`.
  const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  columns = [...new Set(everyColumn(server.portal).flatMap((name) => [name, camel(name)]))];
  tokens = await server.cookieOf('coordinator');
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

type Path = readonly (string | number)[];

/** The input with a key put into one of its objects. */
function withKey(input: unknown, path: Path, key: string, value: unknown): unknown {
  const copy = structuredClone(input) as Record<string | number, unknown>;
  let at: Record<string | number, unknown> = copy;
  for (const step of path) at = at[step] as Record<string | number, unknown>;
  at[key] = value;
  return copy;
}

/** The keys that a schema names as unknown. */
function unknownKeys(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues
    .flatMap(issuesOf)
    .filter(({ reason }) => reason === 'field.unknown')
    .map(({ params }) => String(params?.name));
}

describe('a key that no form asks for', () => {
  it('is allowed in no object of any command’s input', () => {
    const lax = all.flatMap(({ command, shape }) =>
      objectsIn(shape)
        .filter(([, object]) => object.additionalProperties !== false)
        .map(([path]) => `${command.name}: ${path.join('.') || 'input'}`),
    );
    expect(all.length).toBeGreaterThan(70);
    expect(lax).toEqual([]);
  });

  it('is refused by name, whichever column of the tables it names, as JSON and as a form', async () => {
    expect(columns.length).toBeGreaterThan(150);
    const accepted: string[] = [];
    for (const { command, input, shape } of all) {
      const sample = sampleOf(shape);
      for (const [path, object] of objectsIn(shape)) {
        if (path.length > 0 && !reaches(sample, path)) continue;
        const foreign = columns.filter((name) => !(name in (object.properties ?? {})));
        const asJson = foreign.reduce((value, name) => withKey(value, path, name, '1'), sample);
        const form = new FormData();
        for (const [name, value] of fieldsOf(asJson)) form.append(name, value);
        for (const [door, found] of [
          ['json', unknownKeys(input, asJson)],
          ['form', unknownKeys(formSchema(input), await nestedInput(form))],
        ] as const) {
          const missing = foreign.filter((name) => !found.includes(name));
          if (missing.length > 0)
            accepted.push(`${command.name} (${door}) ${path.join('.')}: ${missing.join()}`);
        }
      }
    }
    expect(accepted).toEqual([]);
  });

  it('leaves everything as it was, through the live doors, whoever brings it', async () => {
    const before = stateOf(server.portal);
    const reachable = all.filter(({ command }) => command.path !== null);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...reachable),
        fc.uniqueArray(fc.constantFrom(...columns), { minLength: 1, maxLength: 4 }),
        fc.jsonValue({ maxDepth: 1 }),
        async ({ command, shape }, keys, value) => {
          const foreign = keys.filter((key) => !(key in (shape.properties ?? {})));
          fc.pre(foreign.length > 0);
          const input = foreign.reduce(
            (body, key) => withKey(body, [], key, value),
            sampleOf(shape),
          ) as object;
          const path = command.path?.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
            encodeURIComponent(String((input as Record<string, unknown>)[name])),
          );
          const response = await fetch(`${server.address}/api/v1${path}`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Cookie: tokens, Origin: server.origin },
            body: JSON.stringify(input),
          });
          const problem = (await response.json()) as { issues?: { params?: { name?: string } }[] };
          expect(response.status).toBe(422);
          const named = problem.issues?.map(({ params }) => params?.name) ?? [];
          expect(named).toEqual(expect.arrayContaining(foreign));
        },
      ),
      { numRuns: 300 },
    );
    expect(stateOf(server.portal)).toBe(before);
  });
});

function reaches(value: unknown, path: Path): boolean {
  let at = value;
  for (const step of path) at = (at as Record<string | number, unknown> | undefined)?.[step];
  return typeof at === 'object' && at !== null;
}
