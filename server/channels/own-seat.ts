import type { ExpressionBuilder, JoinBuilder, SelectQueryBuilder } from 'kysely';
import type { Tables } from '#db/schema/tables.ts';
import type { Actor } from '#domain/core/actor.ts';
import type { ChannelId, OrganisationId, PersonId } from '#domain/core/id.ts';

/** Acting for no organisation one has no seat: nothing has the empty id. */
const actingFor = ({ organisation }: Actor) => organisation?.id ?? ('' as OrganisationId);

/** Joins to a query of channels the seat that a person has in each for an organisation. */
export function seatOf(personId: PersonId, organisationId: OrganisationId) {
  return (given: unknown) =>
    (given as JoinBuilder<Tables, 'channel' | 'channel_seat'>)
      .onRef('channel_seat.channel_id', '=', 'channel.id')
      .on('channel_seat.person_id', '=', personId)
      .on('channel_seat.organisation_id', '=', organisationId)
      .on('channel_seat.left_at', 'is', null);
}

/** The same for the asker, as whom they act now. */
export const ownSeat = (actor: Actor) => seatOf(actor.personId, actingFor(actor));

/** The channels in which the asker sits, as whom they act now. */
export function ownChannelIds(
  given: unknown,
  actor: Actor,
): SelectQueryBuilder<Tables, 'channel_seat', { channel_id: ChannelId }> {
  return (given as ExpressionBuilder<Tables, 'channel'>)
    .selectFrom('channel_seat')
    .select('channel_seat.channel_id')
    .where('channel_seat.person_id', '=', actor.personId)
    .where('channel_seat.organisation_id', '=', actingFor(actor))
    .where('channel_seat.left_at', 'is', null);
}

/** Those of them in which their seat is a moderator's. */
export const moderatedChannelIds = (given: unknown, actor: Actor) =>
  ownChannelIds(given, actor).where('channel_seat.moderator', '=', 1);

/** Beside the reader's seat: who came late sees nothing of before their time. */
export function sinceTheyCame(given: unknown) {
  const eb = given as ExpressionBuilder<Tables, 'message' | 'channel' | 'channel_seat'>;
  return eb.or([eb('channel.history', '=', 'all'), eb('message.seq', '>', eb.ref('channel_seat.since_seq'))]);
}
