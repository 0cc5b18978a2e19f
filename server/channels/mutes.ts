import type { MuteScope } from '#domain/channels/kinds.ts';
import {
  type ChannelId,
  HOUR_MS,
  type Instant,
  later,
  type MissionId,
  type PersonId,
} from '#domain/core/id.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import type { ActorsAct } from '../core/act.ts';

interface Mute {
  readonly channel: { readonly id: ChannelId; readonly mission_id: MissionId | null };
  readonly personId: PersonId;
  readonly scope: MuteScope;
  readonly hours: number;
  readonly reason: string;
}

/** Mutes somebody from now on; it ends by itself. */
export async function mute(
  act: ActorsAct,
  { channel, personId, scope, hours, reason }: Mute,
): Promise<{ id: string; until: Instant }> {
  const until = later(act.now, hours * HOUR_MS);
  const id = act.newId();
  await act.tx
    .insertInto('sanction')
    .values({
      id,
      channel_id: channel.id,
      mission_id: channel.mission_id,
      scope,
      person_id: personId,
      kind: 'mute',
      reason,
      by_person_id: act.actor.personId,
      starts_at: act.now,
      ends_at: until,
      lifted_at: null,
    })
    .execute();
  await act.record({
    type: 'person.muted',
    streams: [channelStream(channel.id), userStream(personId)],
    subject: `person:${personId}`,
    missionId: channel.mission_id,
    data: { channelId: channel.id, personId, scope, until },
  });
  return { id, until };
}

/** Ends one mute before its time; says nothing where it ended already. */
export async function liftMute(act: ActorsAct, id: string): Promise<void> {
  const lifted = await act.tx
    .updateTable('sanction')
    .set({ lifted_at: act.now })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .where('ends_at', '>', act.now)
    .returning(['channel_id', 'mission_id', 'person_id'])
    .executeTakeFirst();
  if (!lifted) return;
  await act.record({
    type: 'person.unmuted',
    streams: [channelStream(lifted.channel_id), userStream(lifted.person_id)],
    subject: `person:${lifted.person_id}`,
    missionId: lifted.mission_id,
    data: { channelId: lifted.channel_id, personId: lifted.person_id },
  });
}
