import { z } from 'zod';
import { toFlag } from '#db/schema/core.ts';
import { mayBecomeOfClass } from '#domain/channels/classes.ts';
import { mayKeepChannel } from '#domain/channels/policy.ts';
import { editChannelInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';
import { classFacts, followClass } from './change-class.ts';
import { refusePlaces } from './refuse-places.ts';
import { missionOf } from './steps.ts';

export const editChannel = command({
  name: 'channel.edit',
  summary: 'Change a channel’s topic, class, TLP ceiling and rules.',
  path: '/channels/{channelId}/edit',
  scope: 'channels',
  input: editChannelInput,
  output: z.object({ version: z.number() }),
  async run(act) {
    const { input } = act;
    const channel = await loadChannel(act, input.channelId);
    permit(mayKeepChannel(act.actor, channel.facts));
    const becomes = input.class !== channel.class;
    if (becomes) permit(mayBecomeOfClass(await classFacts(act, channel), input.class));
    refusePlaces({ topic: input.topic, description: input.description });
    const version = input.version + 1;
    const { numUpdatedRows } = await act.tx
      .updateTable('channel')
      .set({
        topic: input.topic ?? null,
        description: input.description ?? null,
        joining: input.joining,
        invited_by: input.invitedBy,
        class: input.class,
        tlp_ceiling: input.tlpCeiling,
        history: input.history,
        announcement_only: toFlag(input.announcementOnly),
        version,
      })
      .where('id', '=', channel.id)
      .where('version', '=', input.version)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new PortalError('stale_version');
    if (becomes) await followClass(act, channel, input.class);
    await act.record({
      type: 'channel.edited',
      // Its line stands in the mission's list, also for who has no seat in it.
      streams: [channelStream(channel.id), ...missionOf(channel)],
      subject: `channel:${channel.id}`,
      missionId: channel.mission_id,
      data: { channelId: channel.id, version },
    });
    return { version };
  },
});
