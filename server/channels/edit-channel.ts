import { z } from 'zod';
import { toFlag } from '#db/schema/core.ts';
import { classAdmits } from '#domain/channels/classes.ts';
import type { ChannelClass } from '#domain/channels/kinds.ts';
import { mayKeepChannel } from '#domain/channels/policy.ts';
import { editChannelInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { rightsChanged } from '../accounts/steps.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';
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
    if (input.class !== channel.class) await unseatApart(act, channel.id, input.class);
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

/** Membership follows the class: whose organisation it no longer admits, gives up their seat. */
async function unseatApart(act: Act, channelId: ChannelId, of: ChannelClass): Promise<void> {
  const seats = await act.tx
    .selectFrom('channel_seat')
    .innerJoin('organisation', 'organisation.id', 'channel_seat.organisation_id')
    .select(['channel_seat.person_id', 'channel_seat.organisation_id', 'organisation.kind'])
    .where('channel_id', '=', channelId)
    .where('left_at', 'is', null)
    .execute();
  for (const { person_id: personId, organisation_id: organisationId, kind } of seats) {
    if (classAdmits(of, kind)) continue;
    await act.tx
      .updateTable('channel_seat')
      .set({ left_at: act.now })
      .where('channel_id', '=', channelId)
      .where('person_id', '=', personId)
      .where('organisation_id', '=', organisationId)
      .execute();
    await act.record({
      type: 'channel.left',
      streams: [channelStream(channelId), userStream(personId)],
      subject: `channel:${channelId}`,
      data: { channelId, personId, organisationId },
    });
    await rightsChanged(act, personId);
  }
}
