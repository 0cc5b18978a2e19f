import { expect, it } from 'vitest';
import { killWriters } from './support/storage.ts';

it.each(['FULL', 'NORMAL'] as const)(
  'R3: no row whose commit was told is lost when its writer is killed, synchronous=%s',
  async (synchronous) => {
    const found = await killWriters(synchronous, 8);
    console.log(`R3 ${synchronous}: ${JSON.stringify(found)}`);
    expect(found).toMatchObject({ lost: 0, unsound: 0 });
    // A slow disk takes few rows, but each writer says one at least before it is killed.
    expect(found.acked).toBeGreaterThanOrEqual(found.kills);
  },
);
