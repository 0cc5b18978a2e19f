import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import { sealedColumns } from '#server/audit/chain.ts';
import { findHead, type Head } from '#server/audit/head.ts';
import { sealTrail } from '#server/audit/seal-trail.ts';
import { verifyTrail } from '#server/audit/verify-trail.ts';
import { recordFact } from '#server/core/record.ts';
import { systemActor } from '#server/core/system-actor.ts';
import { type Chance, chanceOf } from '#tests/support/chance.ts';
import { testClock } from '#tests/support/clock.ts';
import { onBothDatabases } from '#tests/support/databases.ts';
import { type Trail, tamperings } from '#tests/support/tampering.ts';

const clock = testClock();
const atOnce = async () => {};

/** Acts on a few streams, sealed now and then, as a portal's days go. */
async function liveThrough(database: Database, chance: Chance): Promise<Head[]> {
  const heads: Head[] = [];
  const recorder = { actor: systemActor, newId: clock.newId, command: 'test.act', requestId: null };
  for (let day = 0; day < 12; day += 1) {
    for (let act = 0; act < 6; act += 1) {
      const streams = ['a', 'b', 'c', 'd']
        .filter(() => chance.below(3) > 0)
        .map((id) => `channel:${id}` as StreamKey);
      const [first = 'public' as StreamKey, ...others] = streams;
      clock.advance(1_000);
      await database.transact((tx) =>
        recordFact(
          { ...recorder, tx, now: clock.now() },
          { type: 'channel.opened', streams: [first, ...others], subject: 'channel:a', data: {} as never },
        ),
      );
    }
    await sealTrail({ database, clock });
    heads.push(await findHead(database.read));
  }
  return heads;
}

async function trailOf({ read }: Database): Promise<Trail> {
  const seals = await read.selectFrom('seal').selectAll().orderBy('number').execute();
  const rows = await read.selectFrom('event').select(sealedColumns).execute();
  const events = seals.flatMap(({ stream, from_seq, to_seq }) =>
    rows
      .filter((row) => row.stream === stream && row.seq >= from_seq && row.seq <= to_seq)
      .sort((one, other) => one.seq - other.seq),
  );
  return { seals, events };
}

onBothDatabases('the sealed trail', (open) => {
  it('finds every hand that was laid on it, and names the first row', async () => {
    const database = await open();
    const chance = chanceOf(24);
    const heads = await liveThrough(database, chance);
    const trail = await trailOf(database);
    const times = database.dialect.name === 'sqlite' ? 1_000 : 120;
    const kinds = Object.keys(tamperings);
    const missed: string[] = [];
    for (let time = 0; time < times; time += 1) {
      const kind = kinds[time % kinds.length] ?? '';
      await database.root
        .transaction()
        .execute(async (tx) => {
          const first = await tamperings[kind]?.(tx, trail, chance);
          const { fault } = await verifyTrail(tx, heads.slice(-1), atOnce);
          if (!fault?.row.startsWith(first ?? '?')) missed.push(`${kind} ${first}: ${JSON.stringify(fault)}`);
          throw new PortalError('not_found');
        })
        .catch((error: unknown) => {
          if (!(error instanceof PortalError)) throw error;
        });
    }
    console.log(
      `${times - missed.length} of ${times} found over ${trail.events.length} events (${database.dialect.name})`,
    );
    expect(missed).toEqual([]);
    const { fault, sealed, waiting, head } = await verifyTrail(database.read, heads);
    expect({ fault, sealed, waiting, head: head.number }).toEqual({
      fault: null,
      sealed: trail.events.length,
      waiting: 0,
      head: trail.seals.length,
    });
  });

  it('cannot be written anew from some row on: the head that was written down says so', async () => {
    const database = await open();
    const heads = await liveThrough(database, chanceOf(7));
    await database.transact(async (tx) => {
      await tx.deleteFrom('seal').where('number', '>', 3).execute();
      await tx.updateTable('stream').set({ sealed_seq: 0 }).execute();
      for (const seal of await tx.selectFrom('seal').selectAll().execute()) {
        await tx
          .updateTable('stream')
          .set({ sealed_seq: seal.to_seq })
          .where('key', '=', seal.stream)
          .execute();
      }
      await tx.updateTable('event').set({ type: 'made.up' }).where('seq', '=', 15).execute();
    });
    await sealTrail({ database, clock });
    expect((await verifyTrail(database.read)).fault).toBeNull();
    expect((await verifyTrail(database.read, heads)).fault).toMatchObject({ what: 'changed' });
  });
});
