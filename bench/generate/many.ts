import type { Insertable } from 'kysely';
import type { Database } from '#db/database.ts';
import { preparedInsert } from '#db/prepared.ts';
import type { Tables } from '#db/schema/tables.ts';
import { type ChannelId, DAY_MS, type Instant, type MissionId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import { systemClock } from '#server/core/clock.ts';

type Values = Record<string, unknown>;

export interface Wanted {
  readonly messages: number;
  readonly offers: number;
  readonly initiatives: number;
}

/** Rows of one transaction: few enough for its journal, many enough that the sync does not count. */
const AT_ONCE = 20_000;
const SPREAD_MS = 730 * DAY_MS;

/**
 * Fills the largest mission of a demonstration up to so many of everything, by copies of its own rows. Statements
 * are compiled once; the same code fills either database.
 */
export async function generateMany(database: Database, wanted: Wanted): Promise<{ channelId: ChannelId }> {
  const { read } = database;
  const channel = await read
    .selectFrom('channel')
    .select(['id', 'mission_id'])
    .where('kind', '=', 'mission')
    .orderBy('created_at')
    .executeTakeFirstOrThrow();
  const missionId = channel.mission_id as MissionId;
  const { newId } = systemClock;
  const ofMission = { mission_id: missionId };

  await copies(database, 'initiative', wanted.initiatives, () => ({
    id: newId(),
    ...ofMission,
    source_key: null,
  }));
  await copies(database, 'offer', wanted.offers, () => ({ id: newId(), ...ofMission }));
  await say(database, channel.id, wanted.messages);
  return { channelId: channel.id };
}

/** Puts so many messages at the end of a channel, as if they had been said evenly over two years. */
async function say(database: Database, channelId: ChannelId, messages: number): Promise<void> {
  const key = channelStream(channelId);
  const stream = await database.read
    .selectFrom('stream')
    .select(['last_seq', 'counted'])
    .where('key', '=', key)
    .executeTakeFirst();
  const began = Date.now() - SPREAD_MS;
  const { last_seq: last, counted } = stream ?? { last_seq: 0, counted: 0 };
  await copies(database, 'message', messages, (at) => ({
    id: systemClock.newId(),
    channel_id: channelId,
    seq: last + at + 1,
    number: counted + at + 1,
    reply_to: null,
    request_id: `generated-${at}`,
    created_at: new Date(began + (at * SPREAD_MS) / messages).toISOString() as Instant,
  }));
  const now = { last_seq: last + messages, counted: counted + messages };
  await database.transact((tx) => tx.updateTable('stream').set(now).where('key', '=', key).execute());
}

async function copies(
  database: Database,
  table: 'initiative' | 'offer' | 'message',
  count: number,
  differ: (at: number) => Values,
): Promise<void> {
  const models = (await database.read.selectFrom(table).selectAll().limit(50).execute()) as Values[];
  const [first] = models;
  if (!first) throw new Error(`The demonstration has no ${table}.`);
  const insert = preparedInsert(table, Object.keys(first) as never) as (
    db: Parameters<ReturnType<typeof preparedInsert>>[0],
    row: Insertable<Tables[typeof table]>,
  ) => Promise<unknown>;
  for (let start = 0; start < count; start += AT_ONCE) {
    await database.transact(async (tx) => {
      for (let at = start; at < Math.min(count, start + AT_ONCE); at += 1)
        await insert(tx, { ...models[at % models.length], ...differ(at) } as never);
    });
  }
}
