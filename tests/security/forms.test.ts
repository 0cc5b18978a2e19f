import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES } from '#server/http/protection.ts';
import { send } from '#tests/support/fuzz.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { fuzzForms } from './form-fuzz.ts';

let server: TestPortal;

beforeAll(async () => {
  server = await openTestPortal();
});
afterAll(() => server.stop());

describe('whatever a form sends', () => {
  it('no address answers with a fault, a trace or another language', async () => {
    const { faults, sent } = await fuzzForms(server, 2_500, 1);
    expect(faults).toEqual([]);
    expect(server.errors).toEqual([]);
    expect(sent).toBeGreaterThan(2_000);
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  }, 300_000);

  it('what is too large, or of unknown size, is not read at all', async () => {
    const headers = {
      Origin: server.origin,
      Host: new URL(server.origin).host,
      'Content-Type': 'application/x-www-form-urlencoded',
    };
    const large = await send(server.port, '/register', {
      headers,
      body: Buffer.alloc(MAX_BODY_BYTES + 1, 0x61),
    });
    expect(large.status).toBe(413);
    const just = await send(server.port, '/register', { headers, body: Buffer.alloc(MAX_BODY_BYTES, 0x61) });
    expect(just.status).toBe(422);
    expect(server.errors).toEqual([]);
  });
});
