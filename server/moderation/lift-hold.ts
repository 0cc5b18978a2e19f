import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream } from '#domain/core/streams.ts';
import { mayHoldByLaw } from '#domain/moderation/keeping.ts';
import { liftHoldInput } from '#domain/moderation/schema.ts';
import { findFacts } from '../channels/access.ts';
import { command } from '../core/command.ts';

export const liftHold = command({
  name: 'hold.lift',
  summary: 'Lift a legal hold: what is due is erased again.',
  path: '/holds/{holdId}/lift',
  scope: 'channels',
  input: liftHoldInput,
  output: z.object({ lifted: z.literal(true) }),
  async run(act) {
    const { holdId } = act.input;
    const hold = await act.tx
      .selectFrom('legal_hold')
      .selectAll()
      .where('id', '=', holdId)
      .executeTakeFirst();
    if (!hold) throw new PortalError('not_found');
    const channel = await findFacts(act, hold.channel_id);
    permit(mayHoldByLaw(act.actor, channel.facts));
    if (hold.lifted_at) throw new PortalError('moderation.hold_lifted');
    await act.tx
      .updateTable('legal_hold')
      .set({ lifted_by: act.actor.personId, lifted_at: act.now })
      .where('id', '=', holdId)
      .execute();
    await act.record({
      type: 'hold.lifted',
      streams: [channelStream(channel.id)],
      subject: `channel:${channel.id}`,
      missionId: channel.mission_id,
      data: { channelId: channel.id, holdId },
    });
    return { lifted: true as const };
  },
});
