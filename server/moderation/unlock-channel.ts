import { z } from 'zod';
import { mayKeepChannel } from '#domain/channels/policy.ts';
import { allowed, every, permit, refused } from '#domain/core/decision.ts';
import { channelStream } from '#domain/core/streams.ts';
import { unlockInput } from '#domain/moderation/schema.ts';
import { loadChannel } from '../channels/access.ts';
import { command } from '../core/command.ts';

export const unlockChannel = command({
  name: 'channel.unlock',
  summary: 'Let everybody write again in a channel that was locked.',
  path: '/channels/{channelId}/unlock',
  scope: 'channels',
  input: unlockInput,
  output: z.object({ unlocked: z.literal(true) }),
  async run(act) {
    const channel = await loadChannel(act, act.input.channelId);
    permit(
      every(
        mayKeepChannel(act.actor, channel.facts),
        channel.facts.locked === null ? refused('moderation.not_locked') : allowed,
      ),
    );
    await act.tx
      .updateTable('channel')
      .set({ locked_at: null, locked_reason: null })
      .where('id', '=', channel.id)
      .execute();
    await act.record({
      type: 'channel.unlocked',
      streams: [channelStream(channel.id)],
      subject: `channel:${channel.id}`,
      missionId: channel.mission_id,
      data: { channelId: channel.id },
    });
    return { unlocked: true as const };
  },
});
