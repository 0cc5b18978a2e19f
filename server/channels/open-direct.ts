import { z } from 'zod';
import { classOf } from '#domain/channels/classes.ts';
import { openDirectInput } from '#domain/channels/schema.ts';
import type { Actor } from '#domain/core/actor.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { type Talker, talkersOf } from './shared-mission.ts';
import { openChannel, seat, usual } from './steps.ts';

export const openDirect = command({
  name: 'channel.open-direct',
  summary: 'Talk directly with one to eight others of a mission: the same people have one channel.',
  path: '/channels/direct',
  scope: 'channels',
  input: openDirectInput,
  output: z.object({ channelId: z.string() }),
  async run(act) {
    const { actor } = act;
    const talkers = await talkersOf(act, act.input.personIds);
    const peopleKey = talkers
      .map(({ personId }) => personId)
      .sort()
      .join(' ');
    const found = await act.tx
      .selectFrom('channel')
      .select('id')
      .where('people_key', '=', peopleKey)
      .executeTakeFirst();
    const channelId =
      found?.id ??
      (await openChannel(act, {
        kind: 'direct',
        missionId: null,
        initiativeId: null,
        peopleKey,
        name: '',
        settings: { ...usual, class: classOf(talkers.map(({ kind }) => kind)) },
      }));
    for (const talker of talkers) await seatTalker(act, channelId, talker, actor);
    if (found) await widenToTalkers(act, channelId);
    return { channelId };
  },
});

/** Who sits in it already, for whichever organisation, keeps that seat; who opens it needs one for the present one. */
async function seatTalker(
  act: ActorsAct,
  channelId: ChannelId,
  talker: Talker,
  opener: Actor,
): Promise<void> {
  const { personId, organisationId } = talker;
  const seated = await act.tx
    .selectFrom('channel_seat')
    .select('organisation_id')
    .where('channel_id', '=', channelId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .$if(personId === opener.personId, (query) => query.where('organisation_id', '=', organisationId))
    .executeTakeFirst();
  if (seated) return;
  await seat(act, channelId, personId, organisationId);
  await act.record({
    type: 'channel.joined',
    streams: [channelStream(channelId), userStream(personId)],
    subject: `channel:${channelId}`,
    data: { channelId, personId, organisationId },
  });
}

/** Who sits in it for another organisation than before may bring in troops or police: the class says so. */
async function widenToTalkers(act: ActorsAct, channelId: ChannelId): Promise<void> {
  const seats = await act.tx
    .selectFrom('channel_seat')
    .innerJoin('organisation', 'organisation.id', 'channel_seat.organisation_id')
    .select('organisation.kind')
    .where('channel_id', '=', channelId)
    .where('left_at', 'is', null)
    .execute();
  const to = classOf(seats.map(({ kind }) => kind));
  const widened = await act.tx
    .updateTable('channel')
    .set((eb) => ({ class: to, version: eb('version', '+', 1) }))
    .where('id', '=', channelId)
    .where('class', '!=', to)
    .returning('version')
    .executeTakeFirst();
  if (!widened) return;
  await act.record({
    type: 'channel.edited',
    streams: [channelStream(channelId)],
    subject: `channel:${channelId}`,
    data: { channelId, version: widened.version },
  });
}
