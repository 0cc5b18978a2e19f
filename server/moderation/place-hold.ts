import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream } from '#domain/core/streams.ts';
import { mayHoldByLaw } from '#domain/moderation/keeping.ts';
import { placeHoldInput } from '#domain/moderation/schema.ts';
import { findFacts } from '../channels/access.ts';
import { command } from '../core/command.ts';
import { standingHold } from './holds.ts';

export const placeHold = command({
  name: 'hold.place',
  summary: 'Place a legal hold on a channel: until it is lifted nothing there is erased.',
  path: '/channels/{channelId}/holds',
  scope: 'channels',
  input: placeHoldInput,
  output: z.object({ holdId: z.string() }),
  async run(act) {
    const { channelId, reason } = act.input;
    const channel = await findFacts(act, channelId);
    permit(mayHoldByLaw(act.actor, channel.facts));
    if (await standingHold(act.tx, channelId)) throw new PortalError('moderation.held_by_law');
    const holdId = act.newId<'hold'>();
    await act.tx
      .insertInto('legal_hold')
      .values({
        id: holdId,
        channel_id: channelId,
        reason,
        placed_by: act.actor.personId,
        placed_at: act.now,
        lifted_by: null,
        lifted_at: null,
      })
      .execute();
    await act.record({
      type: 'hold.placed',
      streams: [channelStream(channelId)],
      subject: `channel:${channelId}`,
      missionId: channel.mission_id,
      data: { channelId, holdId },
    });
    return { holdId };
  },
});
