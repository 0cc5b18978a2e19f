import { expect, it } from 'vitest';
import { publicStream } from '#domain/core/streams.ts';
import { takeSeq } from '#server/core/record.ts';
import { onBothDatabases } from '#tests/support/databases.ts';

onBothDatabases('the sequence of a stream', (open) => {
  it('has no gap and no double, however many take from it at once', async () => {
    const database = await open();
    const taken = await Promise.all(
      Array.from({ length: 60 }, () => database.transact((tx) => takeSeq(tx, publicStream))),
    );
    expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it('gives a number back when the transaction is undone', async () => {
    const database = await open();
    const undone = database.transact(async (tx) => {
      await takeSeq(tx, publicStream);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await database.transact((tx) => takeSeq(tx, publicStream))).toBe(1);
  });
});
