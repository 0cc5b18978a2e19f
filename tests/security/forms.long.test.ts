import { expect, it } from 'vitest';
import { openTestPortal } from '#tests/support/portal.ts';
import { fuzzForms } from './form-fuzz.ts';

it('twenty thousand spoilt forms bring no fault', async () => {
  const server = await openTestPortal();
  try {
    const { faults, sent, p99 } = await fuzzForms(server, 20_000, 10_000);
    expect(faults).toEqual([]);
    expect(server.errors).toEqual([]);
    expect(sent).toBeGreaterThan(15_000);
    expect(p99).toBeLessThan(1_000);
  } finally {
    await server.stop();
  }
}, 1_800_000);
