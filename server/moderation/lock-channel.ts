import { z } from 'zod';
import { mayKeepChannel } from '#domain/channels/policy.ts';
import { allowed, every, permit, refused } from '#domain/core/decision.ts';
import { channelStream } from '#domain/core/streams.ts';
import { lockInput } from '#domain/moderation/schema.ts';
import { loadChannel } from '../channels/access.ts';
import { command } from '../core/command.ts';

export const lockChannel = command({
  name: 'channel.lock',
  summary: 'Lock a channel: until it is unlocked only moderators write in it.',
  path: '/channels/{channelId}/lock',
  scope: 'channels',
  input: lockInput,
  output: z.object({ locked: z.literal(true) }),
  async run(act) {
    const channel = await loadChannel(act, act.input.channelId);
    permit(
      every(
        mayKeepChannel(act.actor, channel.facts),
        channel.facts.locked === null ? allowed : refused('moderation.locked_already'),
      ),
    );
    await act.tx
      .updateTable('channel')
      .set({ locked_at: act.now, locked_reason: act.input.reason })
      .where('id', '=', channel.id)
      .execute();
    await act.record({
      type: 'channel.locked',
      streams: [channelStream(channel.id)],
      subject: `channel:${channel.id}`,
      missionId: channel.mission_id,
      data: { channelId: channel.id },
    });
    return { locked: true as const };
  },
});
