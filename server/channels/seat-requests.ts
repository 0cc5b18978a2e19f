import type { Selectable } from 'kysely';
import type { ChannelRequestTable } from '#db/schema/channels.ts';
import type { RequestState } from '#domain/channels/kinds.ts';
import type { MissionId, SeatRequestId } from '#domain/core/id.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import type { ActorsAct } from '../core/act.ts';

type Row = Selectable<ChannelRequestTable>;

interface Asked {
  readonly channelId: Row['channel_id'];
  readonly missionId: MissionId | null;
  readonly personId: Row['person_id'];
  readonly organisationId: Row['organisation_id'];
  readonly side: Row['side'];
  readonly note: string | null;
}

/** Writes a request for a seat, or an invitation to one, and tells the other side. */
export async function askForSeat(act: ActorsAct, asked: Asked): Promise<SeatRequestId> {
  const { channelId, missionId, personId, organisationId, side, note } = asked;
  const id = act.newId<'seatRequest'>();
  await act.tx
    .insertInto('channel_request')
    .values({
      id,
      channel_id: channelId,
      person_id: personId,
      organisation_id: organisationId,
      side,
      state: 'requested',
      note,
      by_person_id: act.actor.personId,
      asked_at: act.now,
      decided_by: null,
      decided_at: null,
      reason: null,
    })
    .execute();
  await act.record({
    type: 'channel.requested',
    streams: [channelStream(channelId), userStream(personId)],
    subject: `channel:${channelId}`,
    missionId,
    data: { channelId, personId, organisationId, side },
  });
  return id;
}

/** Writes how it was answered, and tells both sides. */
export async function settleRequest(
  act: ActorsAct,
  request: Row,
  answered: {
    answer: Exclude<RequestState, 'requested'>;
    reason: string | null;
    missionId: MissionId | null;
  },
): Promise<void> {
  const { id, channel_id: channelId, person_id: personId, organisation_id: organisationId, side } = request;
  const { answer, reason, missionId } = answered;
  await act.tx
    .updateTable('channel_request')
    .set({ state: answer, reason, decided_by: act.actor.personId, decided_at: act.now })
    .where('id', '=', id)
    .execute();
  await act.record({
    type: 'channel.answered',
    streams: [channelStream(channelId), userStream(personId)],
    subject: `channel:${channelId}`,
    missionId,
    data: { channelId, personId, organisationId, side, answer },
  });
}
