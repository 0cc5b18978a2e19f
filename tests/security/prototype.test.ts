import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '#server/commands.ts';
import type { AnyCommand } from '#server/core/command.ts';
import { nestedInput } from '#server/http/form-values.ts';
import { everyAddress } from '#tests/support/addresses.ts';
import { connect } from '#tests/support/client.ts';
import { send } from '#tests/support/fuzz.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { stateOf } from '#tests/support/state.ts';

let server: TestPortal;
let cookie: string;
const shared = () => Object.getOwnPropertyDescriptors(Object.prototype);
const known = shared();

// From here on whatever would add to what all objects share raises an error, and is logged as a fault.
beforeAll(async () => {
  server = await openTestPortal();
  cookie = await server.cookieOf('coordinator');
  Object.preventExtensions(Object.prototype);
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
  expect(shared()).toEqual(known);
});

const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'polluted',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'isAdmin',
];
const names = fc
  .array(fc.constantFrom(...keys, '0', 'places', 'person'), { minLength: 1, maxLength: 4 })
  .chain((path) =>
    fc.constantFrom(
      path.join('.'),
      path.reduce((all, key) => `${all}[${key}]`),
    ),
  );

/** JSON as it is written, with keys that an object literal could not bear. */
const hostileJson = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('true', '"x"', '1', 'null'),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...keys), tie('value')), {
        minLength: 1,
        maxLength: 3,
        selector: ([key]) => key,
      })
      .map((entries) => `{${entries.map(([key, value]) => `"${key}":${value}`).join()}}`),
    fc.array(tie('value'), { maxLength: 2 }).map((items) => `[${items.join()}]`),
  ),
})).value;

const own = () => ({ Origin: server.origin, Host: new URL(server.origin).host });

const clean = () => {
  const empty = {} as Record<string, unknown>;
  for (const key of ['polluted', 'isAdmin', 'x', '0']) expect(empty[key]).toBeUndefined();
};

describe('what all objects share', () => {
  it('is changed by no name of a form’s field', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(names, fc.string({ maxLength: 5 })), { maxLength: 6 }),
        async (fields) => {
          const form = new FormData();
          for (const [name, value] of fields) form.append(name, value);
          const input = await nestedInput(form);
          z.strictObject({ title: z.string() }).safeParse(input);
          clean();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is changed by nothing that is sent to the API', async () => {
    const before = stateOf(server.portal);
    const paths = (commands as readonly AnyCommand[]).flatMap(
      ({ path }) => path?.replaceAll(/\{\w+\}/g, '__proto__') ?? [],
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), hostileJson, async (path, body) => {
        const headers = { ...own(), 'Content-Type': 'application/json', Cookie: cookie };
        const address = `/api/v1${path}?__proto__[polluted]=1&constructor.prototype.x=1`;
        const response = await send(server.port, address, { headers, body: Buffer.from(body) });
        expect(response.status).toBeLessThan(500);
        clean();
      }),
      { numRuns: 300 },
    );
    expect(stateOf(server.portal)).toBe(before);
  });

  it('is changed by no address, search, cookie or language', async () => {
    const query = keys.map((key) => `${key}=1&${key}[polluted]=1&${key}.x=1`).join('&');
    for (const { path } of await everyAddress(server.portal)) {
      const headers = {
        Cookie: `${cookie}; locale=__proto__; theme=constructor; __proto__=x`,
        'Accept-Language': '__proto__',
      };
      const response = await send(server.port, `${path}?${query}`, {
        method: 'GET',
        headers,
        body: Buffer.alloc(0),
      });
      expect([path, response.status < 500]).toEqual([path, true]);
      clean();
    }
  });

  it('is changed by no frame of a socket', async () => {
    const client = await connect(server, { cookie });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('subscribe', 'command', 'unsubscribe'),
        hostileJson,
        async (event, json) => {
          const socket = client.socket as unknown as {
            timeout(ms: number): { emitWithAck(...args: unknown[]): Promise<unknown> };
          };
          await new Promise((resolve) => setTimeout(resolve, 25));
          const reply = await socket.timeout(5_000).emitWithAck(event, JSON.parse(json));
          expect(reply).toMatchObject({ ok: false, code: 'invalid_input' });
          clean();
        },
      ),
      { numRuns: 60 },
    );
    client.close();
  });
});
