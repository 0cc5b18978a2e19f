import { type Visitor, coordinates } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, MessageId, PersonId } from '#domain/core/id.ts';
import { type ChannelFacts, mayReadChannel } from '#domain/channels/policy.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';

/** A channel that the asker may read, with their seat in it and what decisions depend on. */
export async function loadChannel(asker: Act | Ask, channelId: ChannelId) {
  const channel = await readerOf(asker)
    .selectFrom('channel')
    .selectAll()
    .where('id', '=', channelId)
    .executeTakeFirst();
  if (!channel) throw new PortalError('not_found');
  const seat = await findSeat(asker, channelId);
  const facts: ChannelFacts = {
    missionId: channel.mission_id,
    announcementOnly: channel.announcement_only === 1,
    archived: channel.archived_at !== null,
    tlpCeiling: channel.tlp_ceiling,
    seated: seat !== null,
    moderates: seat?.moderator === 1,
    mutedUntil: asker.actor ? await mutedUntil(asker, channelId, asker.actor.personId) : null,
  };
  permit(mayReadChannel(asker.actor, facts));
  return { ...channel, seat, facts };
}

export type LoadedChannel = Awaited<ReturnType<typeof loadChannel>>;

/** The asker's seat for the organisation they act for; null where they have none or left. */
async function findSeat(asker: Act | Ask, channelId: ChannelId) {
  const { actor } = asker;
  if (!actor?.organisation) return null;
  const seat = await readerOf(asker)
    .selectFrom('channel_seat')
    .select(['since_seq', 'last_read_seq', 'moderator'])
    .where('channel_id', '=', channelId)
    .where('person_id', '=', actor.personId)
    .where('organisation_id', '=', actor.organisation.id)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return seat ?? null;
}

/** Until when a person may not write in a channel; null where they may. */
export async function mutedUntil(asker: Act | Ask, channelId: ChannelId, personId: PersonId) {
  const row = await readerOf(asker)
    .selectFrom('sanction')
    .select('ends_at')
    .where('person_id', '=', personId)
    .where('channel_id', '=', channelId)
    .where('ends_at', '>', asker.now)
    .orderBy('ends_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.ends_at ?? null;
}

/** A message with the channel it is in, if the asker may read there. */
export async function loadMessage(asker: Act | Ask, messageId: MessageId) {
  const row = await readerOf(asker)
    .selectFrom('message')
    .selectAll()
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (!row) throw new PortalError('not_found');
  const channel = await loadChannel(asker, row.channel_id);
  if (row.seq <= earliestSeq(asker.actor, channel)) throw new PortalError('not_found');
  const { person_id: personId, organisation_id: organisationId, state, tlp } = row;
  return { ...row, channel, facts: { personId, organisationId, state, tlp } };
}

/** The last message that the asker does not see, because it was said before they came. */
export function earliestSeq(actor: Visitor, channel: LoadedChannel): number {
  const isCoordinator = channel.mission_id !== null && coordinates(actor, channel.mission_id);
  return channel.history === 'all' || isCoordinator ? 0 : (channel.seat?.since_seq ?? 0);
}

export async function mayHearChannel(ask: Ask, id: string): Promise<boolean> {
  return loadChannel(ask, id as ChannelId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof PortalError) return false;
      throw error;
    },
  );
}
