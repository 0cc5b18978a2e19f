import { classAdmits } from '#domain/channels/classes.ts';
import { isModerator, mayInvite } from '#domain/channels/policy.ts';
import { PortalError } from '#domain/core/errors.ts';
import { fold } from '#domain/core/fold.ts';
import type { ChannelId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { type LoadedChannel, loadChannel } from './access.ts';
import { channelNames } from './names.ts';
import { seatedIn } from './seated.ts';
import type { ChannelPeople, Talkable } from './view.ts';

const MOST = 500;
const TO_CHOOSE_FROM = 60;

/** Who sits in a channel; for who may answer them, requests; for who may invite, whom. */
export async function channelPeople(ask: Ask, { channelId }: { channelId: string }): Promise<ChannelPeople> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  const { facts } = channel;
  const nameOf = await channelNames(ask.read, ask.actor, [channel]);
  const people = await seatedIn(ask.read, channel.id)
    .orderBy('organisation.name')
    .orderBy('person.name')
    .limit(MOST)
    .execute();
  return {
    channel: { id: channel.id, kind: channel.kind, name: nameOf(channel.id) },
    facts,
    people: people.map(({ moderator, ...person }) => ({ ...person, moderates: moderator === 1 })),
    requests: isModerator(ask.actor, facts) ? await waiting(ask, channel.id) : [],
    guests: mayInvite(ask.actor, facts).allowed ? await guestsOf(ask, channel) : [],
  };
}

async function waiting(ask: Ask, channelId: ChannelId) {
  return ask.read
    .selectFrom('channel_request as asked')
    .innerJoin('person', 'person.id', 'asked.person_id')
    .innerJoin('organisation', 'organisation.id', 'asked.organisation_id')
    .select(['asked.id', 'asked.side', 'asked.note', 'asked.asked_at as at'])
    .select(['asked.person_id as personId', 'person.name', 'asked.organisation_id as organisationId'])
    .select('organisation.name as organisation')
    .where('asked.channel_id', '=', channelId)
    .where('asked.state', '=', 'requested')
    .orderBy('asked.asked_at')
    .limit(MOST)
    .execute();
}

/** People of organisations that take part in the mission, and have no seat here yet. */
async function guestsOf(ask: Ask, channel: LoadedChannel) {
  const rows = await partnersPeople(ask)
    .select('organisation.kind')
    .where('mission_participant.mission_id', '=', channel.mission_id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('channel_seat')
            .select('channel_seat.person_id')
            .where('channel_seat.channel_id', '=', channel.id)
            .whereRef('channel_seat.person_id', '=', 'membership.person_id')
            .whereRef('channel_seat.organisation_id', '=', 'membership.organisation_id')
            .where('channel_seat.left_at', 'is', null),
        ),
      ),
    )
    .limit(MOST)
    .execute();
  const admitted = rows.flatMap(({ kind, ...guest }) => (classAdmits(channel.class, kind) ? [guest] : []));
  return [...new Map(admitted.map((guest) => [guest.personId, guest])).values()];
}

function partnersPeople(ask: Ask) {
  return ask.read
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .innerJoin('mission_participant', 'mission_participant.organisation_id', 'membership.organisation_id')
    .select([
      'membership.person_id as personId',
      'person.name',
      'membership.organisation_id as organisationId',
    ])
    .select('organisation.name as organisation')
    .where('membership.ended_at', 'is', null)
    .orderBy('organisation.name')
    .orderBy('person.name');
}

/** People of the asker's missions with whom they may talk directly: those chosen, and those that the words find. */
export async function talkable(
  ask: Ask,
  { chosen, words }: { chosen: readonly string[]; words: string },
): Promise<Talkable[]> {
  const { actor } = ask;
  if (!actor) throw new PortalError('not_signed_in');
  const missions = [...actor.takesPartIn, ...(actor.coordinates === 'all' ? [] : actor.coordinates)];
  const rows = await partnersPeople(ask)
    .where('membership.person_id', '!=', actor.personId)
    .$if(actor.coordinates !== 'all', (query) =>
      query.where('mission_participant.mission_id', 'in', missions.length > 0 ? missions : ['' as never]),
    )
    .limit(4 * MOST)
    .execute();
  const people = new Map(
    rows.map(({ personId, name, organisation }) => [personId as string, { personId, name, organisation }]),
  );
  const typed = fold(words);
  const found = [...people.values()].filter(({ name, organisation }) =>
    fold(`${name} ${organisation}`).includes(typed),
  );
  const first = chosen.flatMap((id) => people.get(id) ?? []);
  return [...first, ...found.filter(({ personId }) => !chosen.includes(personId)).slice(0, TO_CHOOSE_FROM)];
}
