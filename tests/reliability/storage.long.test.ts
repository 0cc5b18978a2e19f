import { expect, it } from 'vitest';
import { killWriters } from './support/storage.ts';

it.each(['FULL', 'NORMAL'] as const)(
  'R3, long: a hundred kills, synchronous=%s',
  { timeout: 600_000 },
  async (synchronous) => {
    const found = await killWriters(synchronous, 100);
    console.log(`R3 ${synchronous}: ${JSON.stringify(found)}`);
    expect(found).toMatchObject({ lost: 0, unsound: 0 });
  },
);
