import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream } from '#domain/core/streams.ts';
import { mayExpire } from '#domain/moderation/keeping.ts';
import { expireInput } from '#domain/moderation/schema.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { erasePast, type Keeper, pastIn } from './erase-past.ts';
import { standingHold } from './holds.ts';

const counts = z.object({
  messages: z.number(),
  removed: z.number().describe('Removed before, of which the text was left.'),
  files: z.number(),
  kept: z.number(),
});

/**
 * The portal itself: what is past its date is erased, with its files, its earlier versions and the copies in reports,
 * and of what was removed the text; a legal hold keeps all.
 */
export const expireChannel = command({
  name: 'channel.expire',
  summary: 'Erase what a channel keeps no longer.',
  path: null,
  scope: 'channels',
  input: expireInput,
  output: counts,
  async run(act) {
    permit(mayExpire(act.actor));
    const { channelId } = act.input;
    const channel = await act.tx
      .selectFrom('channel')
      .select(['id', 'mission_id', 'retain_days'])
      .where('id', '=', channelId)
      .executeTakeFirst();
    if (!channel) throw new PortalError('not_found');
    const past = await pastIn(act, channel);
    const isHeld = (await standingHold(act.tx, channelId)) !== undefined;
    const [messages, removed] = [past.messages.length, past.removed.length];
    const result = isHeld
      ? { messages: 0, removed: 0, files: 0, kept: messages + removed }
      : { messages, removed, files: await erasePast(act, channel, past), kept: 0 };
    if (Object.values(result).some((count) => count > 0)) await tellOf(act, channel, result);
    return result;
  },
});

/** What was erased stands on the page of what the channel keeps, and in its log. */
async function tellOf(act: Act, { id, mission_id }: Keeper, result: z.output<typeof counts>): Promise<void> {
  await act.tx
    .insertInto('retention_run')
    .values({ id: act.newId(), channel_id: id, at: act.now, ...result })
    .execute();
  await act.record({
    type: 'channel.expired',
    streams: [channelStream(id)],
    subject: `channel:${id}`,
    missionId: mission_id,
    data: { channelId: id, ...result },
  });
}
