import type { Database } from '#db/database.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { systemClock } from '#server/core/clock.ts';
import type { Members } from './people.ts';

const ROWS_AT_ONCE = 1_000;

/** As many channels as that one, with the same people in each; it is the first of them. */
export async function generateRooms(database: Database, like: Members, count: number): Promise<ChannelId[]> {
  const { read, transact } = database;
  const model = await read
    .selectFrom('channel')
    .selectAll()
    .where('id', '=', like.channelId)
    .executeTakeFirstOrThrow();
  const seats = await read
    .selectFrom('channel_seat')
    .selectAll()
    .where('channel_id', '=', like.channelId)
    .execute();
  const ids = [like.channelId];
  while (ids.length < count) {
    const id = systemClock.newId<'channel'>();
    ids.push(id);
    await transact(async (tx) => {
      await tx
        .insertInto('channel')
        .values({ ...model, id, name: `bench-${ids.length}` })
        .execute();
      for (let from = 0; from < seats.length; from += ROWS_AT_ONCE) {
        const some = seats.slice(from, from + ROWS_AT_ONCE).map((seat) => ({ ...seat, channel_id: id }));
        await tx.insertInto('channel_seat').values(some).execute();
      }
    });
  }
  return ids;
}
