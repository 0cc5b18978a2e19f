import { fromJson } from '#db/schema/core.ts';
import type { ChannelFacts } from '#domain/channels/policy.ts';
import type { ChannelId, MissionId, OrganisationId } from '#domain/core/id.ts';
import { type StreamKey, userStream } from '#domain/core/streams.ts';
import { type Hold, holdOf } from '#domain/moderation/policy.ts';
import type { LoadedChannel, NewMessage } from '../channels/access.ts';
import type { Act, ActorsAct } from '../core/act.ts';
import { delegatesIn } from './delegates.ts';

/** Why what is being written waits; without a statement where nothing of it is switched on. */
export async function findHold(act: ActorsAct, channel: LoadedChannel, body: string): Promise<Hold | null> {
  const { approve_first, hold_first, watch_words, mission_watch_words, facts } = channel;
  if (!approve_first && !hold_first && !watch_words && !mission_watch_words) return null;
  const words = [watch_words, mission_watch_words].flatMap((list) => (list ? fromJson(list) : []));
  const rules = { approveFirst: approve_first === 1, holdFirst: hold_first === 1, words };
  const { organisation } = act.actor;
  const isNew = rules.holdFirst && organisation ? await isNewHere(act, facts, organisation.id) : false;
  return holdOf(act.actor, facts, { rules, body, isNew });
}

/** Whether no moderator let a message of the organisation through in the mission yet. */
async function isNewHere(act: Act, { missionId }: ChannelFacts, organisationId: OrganisationId) {
  const released = await act.tx
    .selectFrom('held_message')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('mission_id', 'is not distinct from', missionId)
    .where('state', '=', 'released')
    .limit(1)
    .executeTakeFirst();
  return released === undefined;
}

/** Keeps a message for the moderators; only they and its author are told. */
export async function holdMessage(
  act: Act,
  channel: LoadedChannel,
  message: Omit<NewMessage, 'written_at'>,
  { why, word }: Hold,
): Promise<void> {
  await act.tx
    .insertInto('held_message')
    .values({
      ...message,
      channel_id: channel.id,
      mission_id: channel.mission_id,
      written_at: act.now,
      why,
      word,
      state: 'held',
      decided_by: null,
      decided_at: null,
      reason: null,
    })
    .execute();
  await act.record({
    type: 'message.held',
    streams: [userStream(message.person_id), ...(await moderatorStreams(act, channel))],
    subject: `message:${message.id}`,
    missionId: channel.mission_id,
    data: { channelId: channel.id, messageId: message.id, why },
  });
}

/** The streams of everybody who moderates a channel. */
export async function moderatorStreams(
  act: Act,
  channel: { readonly id: ChannelId; readonly mission_id: MissionId | null },
): Promise<StreamKey[]> {
  const coordinators = act.tx
    .selectFrom('coordinator')
    .select('person_id')
    .where('mission_id', 'in', channel.mission_id ? [channel.mission_id, '*'] : ['' as MissionId]);
  const delegates = delegatesIn(act.tx, channel.id);
  const rows = await coordinators.union(delegates).execute();
  return rows.map(({ person_id }) => userStream(person_id)).sort();
}
