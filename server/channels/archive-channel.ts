import { z } from 'zod';
import { mayKeepChannel } from '#domain/channels/policy.ts';
import { archiveChannelInput } from '#domain/channels/schema.ts';
import { allowed, every, permit, refused } from '#domain/core/decision.ts';
import { channelStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';
import { missionOf } from './steps.ts';

export const archiveChannel = command({
  name: 'channel.archive',
  summary: 'Archive a channel: it can be read, not written.',
  path: '/channels/{channelId}/archive',
  scope: 'channels',
  input: archiveChannelInput,
  output: z.object({ archived: z.literal(true) }),
  async run(act) {
    const channel = await loadChannel(act, act.input.channelId);
    permit(
      every(
        mayKeepChannel(act.actor, channel.facts),
        channel.facts.archived ? refused('channels.archived') : allowed,
      ),
    );
    await act.tx.updateTable('channel').set({ archived_at: act.now }).where('id', '=', channel.id).execute();
    await act.record({
      type: 'channel.archived',
      // Its line stands in the mission's list, also for who has no seat in it.
      streams: [channelStream(channel.id), ...missionOf(channel)],
      subject: `channel:${channel.id}`,
      missionId: channel.mission_id,
      data: { channelId: channel.id },
    });
    return { archived: true as const };
  },
});
