import type { Reader, Tx } from '#db/database.ts';
import type { Audience } from '#domain/channels/forward-policy.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { LoadedChannel } from './access.ts';

/** Who sits where a message would go, against who sits where it was said and who takes part in its mission. */
export async function audienceOf(
  read: Reader | Tx,
  from: LoadedChannel,
  to: LoadedChannel,
): Promise<Audience> {
  const strangers = (known: 'mission' | 'channel') =>
    read
      .selectFrom('channel_seat')
      .select('channel_seat.organisation_id')
      .where('channel_seat.channel_id', '=', to.id)
      .where('channel_seat.left_at', 'is', null)
      .$if(known === 'mission', (query) =>
        query.where('channel_seat.organisation_id', 'not in', (eb) =>
          eb
            .selectFrom('mission_participant')
            .select('mission_participant.organisation_id')
            .where('mission_participant.mission_id', '=', from.mission_id ?? ('' as MissionId)),
        ),
      )
      .$if(known === 'channel', (query) =>
        query.where('channel_seat.organisation_id', 'not in', (eb) =>
          eb
            .selectFrom('channel_seat as there')
            .select('there.organisation_id')
            .where('there.channel_id', '=', from.id)
            .where('there.left_at', 'is', null),
        ),
      )
      .limit(1)
      .executeTakeFirst();
  const same = from.mission_id !== null && from.mission_id === to.mission_id;
  // Whoever takes part in the mission may come in later.
  const grows = to.kind === 'mission' && to.joining === 'open';
  const asOpen = same && from.kind === 'mission' && from.joining === 'open';
  return {
    withinMission: same || (to.mission_id === null && (await strangers('mission')) === undefined),
    withinChannel: (!grows || asOpen) && (await strangers('channel')) === undefined,
  };
}
