import type { Actor } from '#domain/core/actor.ts';
import { DAY_MS, later } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import type { QueueItem, QueueSection } from '../core/queue.ts';
import { moderatedChannelIds } from './own-seat.ts';
import { administersIt, coordinatesIt } from './readable.ts';

const FIRST = 8;
/** So long somebody is told that a seat of theirs ended. */
const TOLD_DAYS = 14;

/** Requests for a seat that wait for this moderator, invitations that wait for this person, and seats they lost. */
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
  const ended = await seatsEnded(ask, actor);
  return [
    ...section('seat-requests', asked),
    ...section('seat-invitations', offered),
    ...section('seats-ended', ended),
  ];
}

/** Seats of the asker that ended with the class of the channel, for as long as they are told of it. */
async function seatsEnded({ read, now }: Ask, actor: Actor): Promise<QueueItem[]> {
  const rows = await read
    .selectFrom('channel_seat')
    .innerJoin('channel', 'channel.id', 'channel_seat.channel_id')
    .innerJoin('mission', 'mission.id', 'channel.mission_id')
    .select(['channel.id', 'channel.name', 'channel_seat.left_at as at', 'mission.slug', 'mission.acronym'])
    .where('channel_seat.person_id', '=', actor.personId)
    .where('channel_seat.organisation_id', '=', actor.organisation?.id ?? ('' as never))
    .where('channel_seat.ended_by', '=', 'class')
    .where('channel_seat.left_at', '>', later(now, -TOLD_DAYS * DAY_MS))
    .orderBy('channel_seat.left_at', 'desc')
    .execute();
  return rows.map(({ id, name, at, slug, acronym }) => ({
    id,
    title: `# ${name}`,
    from: acronym,
    href: `/missions/${slug}/channels`,
    at: at ?? now,
    due: null,
  }));
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
