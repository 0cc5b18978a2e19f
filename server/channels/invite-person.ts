import { z } from 'zod';
import { type GuestFacts, mayInvite } from '#domain/channels/policy.ts';
import { invitePersonInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { type LoadedChannel, loadChannel } from './access.ts';
import { refusePlaces } from './refuse-places.ts';
import { askForSeat } from './seat-requests.ts';

export const invitePerson = command({
  name: 'channel.invite',
  summary: 'Offer somebody of a partner organisation a seat in a channel.',
  path: '/channels/{channelId}/invitations',
  scope: 'channels',
  input: invitePersonInput,
  output: z.object({ seatRequestId: z.string() }),
  async run(act) {
    const { channelId, personId, note } = act.input;
    const channel = await loadChannel(act, channelId);
    permit(mayInvite(act.actor, channel.facts));
    const guest = await findGuest(act, channel, act.input);
    permit(mayInvite(act.actor, channel.facts, guest.facts));
    refusePlaces({ note });
    const seatRequestId = await askForSeat(act, {
      channelId,
      missionId: channel.mission_id,
      personId,
      organisationId: guest.organisationId,
      side: 'invitation',
      note: note ?? null,
    });
    return { seatRequestId };
  },
});

interface Wanted {
  readonly personId: PersonId;
  readonly organisationId?: OrganisationId | undefined;
}

/** Who would be invited: for the organisation named, or the one with which they take part. */
async function findGuest(
  act: Act,
  channel: LoadedChannel,
  { personId, organisationId }: Wanted,
): Promise<{ organisationId: OrganisationId; facts: GuestFacts }> {
  const members = await act.tx
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .leftJoin('mission_participant', (join) =>
      join
        .onRef('mission_participant.organisation_id', '=', 'membership.organisation_id')
        .on('mission_participant.mission_id', '=', channel.mission_id),
    )
    .select(['organisation.id', 'organisation.kind', 'mission_participant.mission_id'])
    .where('membership.person_id', '=', personId)
    .where('membership.ended_at', 'is', null)
    .$if(organisationId !== undefined, (query) =>
      query.where('organisation.id', '=', organisationId as OrganisationId),
    )
    .orderBy('organisation.name')
    .execute();
  const member = members.find(({ mission_id }) => mission_id !== null);
  if (!member) throw new PortalError('channels.guest_elsewhere');
  const { seated, pending } = await placeOf(act, channel.id, personId, member.id);
  return { organisationId: member.id, facts: { kind: member.kind, takesPart: true, seated, pending } };
}

async function placeOf(
  act: Act,
  channelId: ChannelId,
  personId: PersonId,
  organisationId: OrganisationId,
): Promise<Pick<GuestFacts, 'seated' | 'pending'>> {
  const seated = await act.tx
    .selectFrom('channel_seat')
    .select('person_id')
    .where('channel_id', '=', channelId)
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  const pending = await act.tx
    .selectFrom('channel_request')
    .select('person_id')
    .where('channel_id', '=', channelId)
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'requested')
    .executeTakeFirst();
  return { seated: seated !== undefined, pending: pending !== undefined };
}
