import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { channelStream } from '#domain/core/streams.ts';
import { mayRetain } from '#domain/moderation/keeping.ts';
import { retainInput } from '#domain/moderation/schema.ts';
import { loadChannel } from '../channels/access.ts';
import { command } from '../core/command.ts';

export const retainChannel = command({
  name: 'channel.retain',
  summary: 'Say after how many days what was said in a channel is erased.',
  path: '/channels/{channelId}/retention',
  scope: 'channels',
  input: retainInput,
  output: z.object({ days: z.number() }),
  async run(act) {
    const { channelId, days } = act.input;
    const channel = await loadChannel(act, channelId);
    permit(mayRetain(act.actor, channel.facts));
    await act.tx
      .updateTable('channel')
      .set({ retain_days: days === 0 ? null : days })
      .where('id', '=', channelId)
      .execute();
    await act.record({
      type: 'channel.retained',
      streams: [channelStream(channelId)],
      subject: `channel:${channelId}`,
      missionId: channel.mission_id,
      data: { channelId, days },
    });
    return { days };
  },
});
