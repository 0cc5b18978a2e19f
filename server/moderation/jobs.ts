import { DAY_MS, HOUR_MS, later } from '#domain/core/id.ts';
import type { Job } from '../core/job.ts';
import { expireChannel } from './expire-channel.ts';

const AT_ONCE = 50;

/** Channels in which something is past its date; one under a legal hold is told of once a day. */
const expire: Job = {
  name: 'expire-channels',
  everySeconds: HOUR_MS / 1000 / 4,
  async run({ database, clock, run }) {
    const now = clock.now();
    const channels = await database.read
      .selectFrom('channel')
      .select(['id', 'retain_days'])
      .where('retain_days', 'is not', null)
      .execute();
    const held = await database.read
      .selectFrom('retention_run')
      .select('channel_id')
      .where('kept', '>', 0)
      .where('at', '>', later(now, -DAY_MS))
      .execute();
    const told = new Set(held.map(({ channel_id }) => channel_id));
    let left = AT_ONCE;
    for (const { id, retain_days } of channels) {
      if (left === 0 || retain_days === null || told.has(id)) continue;
      const due = await database.read
        .selectFrom('message')
        .select('id')
        .where('channel_id', '=', id)
        .where('created_at', '<', later(now, -retain_days * DAY_MS))
        .limit(1)
        .executeTakeFirst();
      if (!due) continue;
      left -= 1;
      await run(expireChannel, { channelId: id });
    }
  },
};

export const moderationJobs: readonly Job[] = [expire];
