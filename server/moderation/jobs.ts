import { DAY_MS, HOUR_MS, later } from '#domain/core/id.ts';
import type { Job } from '../core/job.ts';
import { channelsPast } from './due.ts';
import { expireChannel } from './expire-channel.ts';

const AT_ONCE = 50;

/** Channels in which something is past its date; one under a legal hold is told of once a day. */
const expire: Job = {
  name: 'expire-channels',
  everySeconds: HOUR_MS / 1000 / 4,
  async run({ database, clock, run }) {
    const now = clock.now();
    const held = await database.read
      .selectFrom('retention_run')
      .select('channel_id')
      .where('kept', '>', 0)
      .where('at', '>', later(now, -DAY_MS))
      .execute();
    const told = new Set(held.map(({ channel_id }) => channel_id));
    let left = AT_ONCE;
    for (const channelId of await channelsPast(database.read, now)) {
      if (left === 0 || told.has(channelId)) continue;
      left -= 1;
      await run(expireChannel, { channelId });
    }
  },
};

export const moderationJobs: readonly Job[] = [expire];
