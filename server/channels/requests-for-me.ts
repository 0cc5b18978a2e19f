import type { Actor } from '#domain/core/actor.ts';
import type { Ask } from '../core/act.ts';
import type { QueueItem, QueueSection } from '../core/queue.ts';
import { moderatedChannelIds } from './own-seat.ts';
import { administersIt, coordinatesIt } from './readable.ts';

const FIRST = 8;

/** Requests for a seat that wait for this moderator, and invitations that wait for this person. */
export async function requestsForMe(ask: Ask): Promise<QueueSection[]> {
  const { actor } = ask;
  if (!actor) return [];
  const asked = (await requestsTo(ask, actor)).map(({ id, at, channelId, name, person, organisation }) => ({
    id,
    title: `${person} · # ${name}`,
    from: organisation,
    href: `/channels/${channelId}/people`,
    at,
    due: null,
  }));
  const invitations = await waiting(ask)
    .where('asked.side', '=', 'invitation')
    .where('asked.person_id', '=', actor.personId)
    .where('asked.organisation_id', '=', actor.organisation?.id ?? ('' as never))
    .execute();
  const offered = invitations.map(({ id, at, name, slug, acronym }) => ({
    id,
    title: `# ${name}`,
    from: acronym,
    href: `/missions/${slug}/channels`,
    at,
    due: null,
  }));
  return [...section('seat-requests', asked), ...section('seat-invitations', offered)];
}

function waiting({ read }: Ask) {
  return read
    .selectFrom('channel')
    .innerJoin('channel_request as asked', 'asked.channel_id', 'channel.id')
    .innerJoin('person', 'person.id', 'asked.person_id')
    .innerJoin('organisation', 'organisation.id', 'asked.organisation_id')
    .leftJoin('mission', 'mission.id', 'channel.mission_id')
    .select(['asked.id', 'asked.asked_at as at', 'channel.id as channelId', 'channel.name'])
    .select(['person.name as person', 'organisation.name as organisation', 'mission.slug', 'mission.acronym'])
    .where('asked.state', '=', 'requested')
    .orderBy('asked.asked_at');
}

function requestsTo(ask: Ask, actor: Actor) {
  return waiting(ask)
    .where('asked.side', '=', 'request')
    .where('asked.person_id', '!=', actor.personId)
    .where((eb) =>
      eb.or([
        coordinatesIt(eb, actor),
        administersIt(eb, actor),
        eb('channel.id', 'in', moderatedChannelIds(eb, actor)),
      ]),
    )
    .execute();
}

function section(key: QueueSection['key'], items: readonly QueueItem[]): QueueSection[] {
  return items.length > 0 ? [{ key, items: items.slice(0, FIRST), count: items.length }] : [];
}
