import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '#db/database.ts';
import { isUnavailable } from '#db/unavailable.ts';
import type { ChannelId } from '#domain/core/id.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { Log } from '../core/log.ts';
import type { Recorded } from '../core/record.ts';
import { followChannel } from './message-texts.ts';

/** Puts what is posted into the search, just behind the posting. */
export interface MessageFollower {
  hear(recorded: readonly Recorded[]): void;
  /** Ends what is being written; what is left the next start finds. */
  stop(): Promise<void>;
}

/** What is posted within this time is written together. */
const PAUSE_MS = 250;

export function openMessageFollower({ database, log }: { database: Database; log: Log }): MessageFollower {
  const behind = new Set<ChannelId>();
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();

  async function follow(): Promise<void> {
    timer = null;
    for (const channelId of behind) {
      if (stopped) return;
      behind.delete(channelId);
      if (await database.transact((tx) => followChannel(tx, database.dialect, channelId)))
        behind.add(channelId);
      // Between two channels, whoever has something to say comes first.
      await setImmediate();
    }
  }

  const later = () => {
    timer ??= setTimeout(() => {
      // One after another: whoever stops it waits for all that is being written.
      running = running.then(follow).catch((error: unknown) => {
        if (!stopped && !isUnavailable(error))
          log.warn({ err: error }, 'what was posted is not searched yet');
      });
    }, PAUSE_MS).unref();
  };

  return {
    hear(recorded) {
      for (const { type, data } of recorded)
        if (type === 'message.posted') behind.add((data as { channelId: ChannelId }).channelId);
      if (behind.size > 0 && !stopped) later();
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}

/** Writes all that is not searched yet, channel by channel: after a crash, a lost notice, an upgrade. */
export async function indexWhatIsBehind({ read, dialect, transact }: Database): Promise<void> {
  const channels = await read
    .selectFrom('channel')
    .innerJoin('stream', (join) =>
      join.on('stream.key', '=', sql<StreamKey>`'channel:' || ${sql.ref('channel.id')}`),
    )
    .leftJoin('message_text_mark', 'message_text_mark.channel_id', 'channel.id')
    .select('channel.id')
    .where((eb) => eb('stream.last_seq', '>', eb.fn.coalesce('message_text_mark.seq', eb.lit(0))))
    .execute();
  for (const { id } of channels) {
    while (await transact((tx) => followChannel(tx, dialect, id))) await setImmediate();
  }
}
