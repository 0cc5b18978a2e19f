import { z } from 'zod';
import type { Tx } from '#db/database.ts';
import { mayMute } from '#domain/channels/policy.ts';
import { mutePersonInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, PersonId } from '#domain/core/id.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';
import { mute } from './mutes.ts';

export const mutePerson = command({
  name: 'person.mute',
  summary: 'Mute somebody in a channel for an hour, a day or a week; it ends by itself.',
  path: '/channels/{channelId}/mutes',
  scope: 'channels',
  input: mutePersonInput,
  output: z.object({ until: z.string() }),
  async run(act) {
    const { channelId, personId, scope, hours, reason } = act.input;
    const channel = await loadChannel(act, channelId);
    permit(mayMute(act.actor, channel.facts, personId, scope));
    if (!(await isKnownIn(act.tx, channelId, personId))) throw new PortalError('not_found');
    const { until } = await mute(act, { channel, personId, scope, hours, reason });
    return { until };
  },
});

/** Whether somebody has, or had, a seat in the channel or has spoken there. */
async function isKnownIn(tx: Tx, channelId: ChannelId, personId: PersonId): Promise<boolean> {
  const seat = await tx
    .selectFrom('channel_seat')
    .select('person_id')
    .where('channel_id', '=', channelId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (seat) return true;
  const message = await tx
    .selectFrom('message')
    .select('id')
    .where('channel_id', '=', channelId)
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return message !== undefined;
}
