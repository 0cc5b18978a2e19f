import { expect, it } from 'vitest';
import { publicStream } from '#domain/core/streams.ts';
import { takePlace } from '#server/core/record.ts';
import { onBothDatabases } from '#tests/support/databases.ts';

onBothDatabases('the sequence of a stream', (open) => {
  it('has no gap and no double, however many take from it at once', async () => {
    const database = await open();
    const taken = await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        database.transact((tx) => takePlace(tx, publicStream, at % 3 === 0)),
      ),
    );
    const inOrder = taken.sort((one, other) => one.seq - other.seq);
    expect(inOrder.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    const counted = inOrder.map((place) => place.counted);
    expect(counted).toEqual(counted.toSorted((one, other) => one - other));
    expect(counted.at(-1)).toBe(20);
  });

  it('gives a number back when the transaction is undone', async () => {
    const database = await open();
    const undone = database.transact(async (tx) => {
      await takePlace(tx, publicStream, true);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await database.transact((tx) => takePlace(tx, publicStream))).toEqual({ seq: 1, counted: 0 });
  });
});
