import { z } from 'zod';
import { mayKeepChannel } from '#domain/channels/policy.ts';
import { reopenChannelInput } from '#domain/channels/schema.ts';
import { allowed, every, permit, refused } from '#domain/core/decision.ts';
import { channelStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';
import { missionOf } from './steps.ts';

export const reopenChannel = command({
  name: 'channel.reopen',
  summary: 'Bring an archived channel back: it can be written in again.',
  path: '/channels/{channelId}/reopen',
  scope: 'channels',
  input: reopenChannelInput,
  output: z.object({ reopened: z.literal(true) }),
  async run(act) {
    const channel = await loadChannel(act, act.input.channelId);
    permit(
      every(
        mayKeepChannel(act.actor, channel.facts),
        channel.facts.archived ? allowed : refused('channels.not_archived'),
      ),
    );
    await act.tx.updateTable('channel').set({ archived_at: null }).where('id', '=', channel.id).execute();
    await act.record({
      type: 'channel.reopened',
      // Its line stands in the mission's list, also for who has no seat in it.
      streams: [channelStream(channel.id), ...missionOf(channel)],
      subject: `channel:${channel.id}`,
      missionId: channel.mission_id,
      data: { channelId: channel.id },
    });
    return { reopened: true as const };
  },
});
