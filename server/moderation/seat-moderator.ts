import type { z } from 'zod';
import { toFlag } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { mayAppointModerator } from '#domain/moderation/policy.ts';
import type { moderatorInput } from '#domain/moderation/schema.ts';
import { rightsChanged } from '../accounts/steps.ts';
import { loadChannel } from '../channels/access.ts';
import type { ActorsAct } from '../core/act.ts';
import { refuseField } from '../core/refuse-field.ts';

/** Makes somebody seated in a channel its moderator, or ends that; their open pages follow. */
export async function seatModerator(
  act: ActorsAct,
  input: z.output<typeof moderatorInput>,
  moderates: boolean,
): Promise<void> {
  const { channelId, personId, organisationId } = input;
  const channel = await loadChannel(act, channelId);
  permit(mayAppointModerator(act.actor, channel.facts));
  const seat = await act.tx
    .selectFrom('channel_seat')
    .select('moderator')
    .where('channel_id', '=', channelId)
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (!seat) throw refuseField('personId', 'moderation.not_seated');
  if (seat.moderator === toFlag(moderates)) {
    throw new PortalError(moderates ? 'moderation.moderates_already' : 'moderation.moderates_not');
  }
  await act.tx
    .updateTable('channel_seat')
    .set({ moderator: toFlag(moderates) })
    .where('channel_id', '=', channelId)
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .execute();
  await act.record({
    type: moderates ? 'moderator.appointed' : 'moderator.dismissed',
    streams: [channelStream(channelId), userStream(personId)],
    subject: `person:${personId}`,
    missionId: channel.mission_id,
    data: { channelId, personId, organisationId },
  });
  await rightsChanged(act, personId);
}
