import { z } from 'zod';
import { mayMute } from '#domain/channels/policy.ts';
import { unmutePersonInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';

export const unmutePerson = command({
  name: 'person.unmute',
  summary: 'End a mute before its time.',
  path: '/channels/{channelId}/mutes/{personId}/end',
  scope: 'channels',
  input: unmutePersonInput,
  output: z.object({ ended: z.literal(true) }),
  async run(act) {
    const { channelId, personId } = act.input;
    const channel = await loadChannel(act, channelId);
    permit(mayMute(act.actor, channel.facts, personId));
    const { numUpdatedRows } = await act.tx
      .updateTable('sanction')
      .set({ lifted_at: act.now })
      .where((eb) =>
        eb.or([
          eb('channel_id', '=', channelId),
          eb.and([eb('scope', '=', 'mission'), eb('mission_id', '=', channel.mission_id)]),
        ]),
      )
      .where('lifted_at', 'is', null)
      .where('person_id', '=', personId)
      .where('ends_at', '>', act.now)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new PortalError('channels.not_muted');
    await act.record({
      type: 'person.unmuted',
      streams: [channelStream(channelId), userStream(personId)],
      subject: `person:${personId}`,
      missionId: channel.mission_id,
      data: { channelId, personId },
    });
    return { ended: true as const };
  },
});
