import { classAdmits } from '#domain/channels/classes.ts';
import type { ChannelClass } from '#domain/channels/kinds.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { rightsChanged } from '../accounts/steps.ts';
import type { Act, ActorsAct, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';
import type { LoadedChannel } from './access.ts';
import { settleRequest } from './seat-requests.ts';

/** What decides which class a channel may have. */
export async function classFacts(asker: Act | Ask, channel: LoadedChannel) {
  const { id, organisation_id: organisationId } = channel;
  const read = readerOf(asker);
  const said = (table: 'message' | 'held_message') =>
    read.selectFrom(table).select('id').where('channel_id', '=', id).limit(1).executeTakeFirst();
  const own = organisationId
    ? await read
        .selectFrom('organisation')
        .select('kind')
        .where('id', '=', organisationId)
        .executeTakeFirstOrThrow()
    : null;
  const spoken = ((await said('message')) ?? (await said('held_message'))) !== undefined;
  return { class: channel.class, spoken, ownKind: own?.kind ?? null };
}

/** Membership follows the class: whom it no longer admits gives up the seat, or no longer waits for one. */
export async function followClass(act: ActorsAct, channel: LoadedChannel, to: ChannelClass): Promise<void> {
  await endSeatsApart(act, channel, to);
  await settleRequestsApart(act, channel, to);
}

async function endSeatsApart(act: ActorsAct, channel: LoadedChannel, to: ChannelClass): Promise<void> {
  const seats = await act.tx
    .selectFrom('channel_seat')
    .innerJoin('organisation', 'organisation.id', 'channel_seat.organisation_id')
    .select(['channel_seat.person_id as personId', 'channel_seat.organisation_id as organisationId'])
    .select('organisation.kind')
    .where('channel_id', '=', channel.id)
    .where('left_at', 'is', null)
    .execute();
  for (const { kind, ...seat } of seats) {
    if (classAdmits(to, kind)) continue;
    await act.tx
      .updateTable('channel_seat')
      .set({ left_at: act.now, ended_by: 'class' })
      .where('channel_id', '=', channel.id)
      .where('person_id', '=', seat.personId)
      .where('organisation_id', '=', seat.organisationId)
      .execute();
    await act.record({
      type: 'channel.seat_ended',
      streams: [channelStream(channel.id), userStream(seat.personId)],
      subject: `channel:${channel.id}`,
      missionId: channel.mission_id,
      data: { channelId: channel.id, ...seat, by: 'class' },
    });
    await rightsChanged(act, seat.personId);
  }
}

async function settleRequestsApart(act: ActorsAct, channel: LoadedChannel, to: ChannelClass): Promise<void> {
  const requests = await act.tx
    .selectFrom('channel_request')
    .innerJoin('organisation', 'organisation.id', 'channel_request.organisation_id')
    .selectAll('channel_request')
    .select('organisation.kind')
    .where('channel_id', '=', channel.id as ChannelId)
    .where('state', '=', 'requested')
    .execute();
  for (const { kind, ...request } of requests) {
    if (classAdmits(to, kind)) continue;
    const answer = request.side === 'request' ? 'declined' : 'withdrawn';
    await settleRequest(act, request, { answer, reason: null, missionId: channel.mission_id });
  }
}
