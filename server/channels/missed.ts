import { sql } from 'kysely';
import { refOf } from '#domain/channels/records.ts';
import { type Actor, coordinates, takesPart } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, Instant, MissionId } from '#domain/core/id.ts';
import { missionStream, type StreamKey } from '#domain/core/streams.ts';
import type { EventType } from '#domain/events.ts';
import type { Ask } from '../core/act.ts';
import { inbox } from './inbox.ts';
import { viewMessages } from './message-views.ts';
import type { ChannelItem } from './view.ts';
import type { MissedView } from './view-inbox.ts';

/** In so many channels is looked, those in which most waits first. */
const CHANNELS = 20;
/** So far back in each channel and each mission. */
const PLACES = 1_000;
const LINES = 60;
const DECISIONS = 8;

/** After these something stands that was open before. */
const decisive: readonly EventType[] = [
  'organisation.assessed',
  'mission.organisation_admitted',
  'mission.state_changed',
  'mission.mandate_renewed',
  'initiative.approved',
  'initiative.returned',
  'initiative.suspended',
  'initiative.resumed',
  'initiative.completed',
  'initiative.closed',
  'initiative.cancelled',
  'need.closed',
  'offer.accepted',
  'allocation.approved',
  'allocation.declined',
];

/** What somebody who was away should know of first: by channel what calls and answers them, by mission what was decided. */
export async function missed(ask: Ask): Promise<MissedView> {
  const { actor } = ask;
  if (!actor) throw new PortalError('not_signed_in');
  const whole = await inbox(ask);
  const { channels: waiting, mentions, threads } = whole;
  const channels = waiting.slice(0, CHANNELS);
  const lines = await linesIn(ask, actor, channels);
  return {
    inbox: whole,
    more: waiting.length - channels.length,
    channels: channels.map((channel) => {
      const mentioned = mentions.filter(({ unread, channel: { id } }) => unread && id === channel.id);
      const known = new Set(mentioned.map(({ message }) => message.id));
      const said = lines.filter(({ channelId, id }) => channelId === channel.id && !known.has(id));
      return {
        channel,
        mentioned: mentioned.map(({ message }) => message),
        answered: said.filter(({ replyTo }) => replyTo !== null),
        announced: said.filter(({ replyTo }) => replyTo === null),
        threads: threads.filter(({ unread, channel: { id } }) => unread > 0 && id === channel.id),
      };
    }),
    missions: await decisionsIn(ask, actor, waiting),
  };
}

/** Of what is unread: answers to the reader, announcements, and messages out of which something was made. */
async function linesIn(ask: Ask, actor: Actor, channels: readonly ChannelItem[]) {
  if (channels.length === 0) return [];
  const rows = await unreadOf(ask, actor, channels)
    .leftJoin('message as answered', 'answered.id', 'message.reply_to')
    .selectAll('message')
    .where((eb) =>
      eb.or([
        eb('answered.person_id', '=', actor.personId),
        eb('channel.announcement_only', '=', 1),
        eb('message.has_records', '=', 1),
      ]),
    )
    .orderBy('message.created_at', 'desc')
    .limit(LINES)
    .execute();
  const views = await viewMessages(ask.read, rows.reverse());
  const answers = new Set(rows.filter(({ reply_to }) => reply_to !== null).map(({ id }) => id as string));
  return views.map((view) => (answers.has(view.id) ? view : { ...view, replyTo: null }));
}

function unreadOf(ask: Ask, actor: Actor, channels: readonly ChannelItem[]) {
  return (
    ask.read
      .selectFrom('channel_seat')
      .innerJoin('channel', 'channel.id', 'channel_seat.channel_id')
      .innerJoin('stream', (join) =>
        join.on('stream.key', '=', sql<StreamKey>`'channel:' || ${sql.ref('channel.id')}`),
      )
      .innerJoin('message', 'message.channel_id', 'channel.id')
      .whereRef('message.seq', '>', 'channel_seat.last_read_seq')
      .where((eb) => eb('message.seq', '>', eb('stream.last_seq', '-', PLACES)))
      .where('channel_seat.person_id', '=', actor.personId)
      .where('channel_seat.organisation_id', '=', actor.organisation?.id ?? ('' as never))
      .where('channel_seat.left_at', 'is', null)
      .where(
        'channel.id',
        'in',
        channels.map(({ id }) => id as ChannelId),
      )
      .where('message.aside', '=', 0)
      .where('message.state', '=', 'posted')
      // What is for fewer is counted as unread, and opened in its channel.
      .where('message.tlp', 'in', ['CLEAR', 'GREEN', 'AMBER'])
      .where('message.person_id', '!=', actor.personId)
  );
}

/** What was decided in each mission since the oldest of what the reader has not read there. */
async function decisionsIn(ask: Ask, actor: Actor, waiting: readonly ChannelItem[]) {
  const entered = waiting.filter(
    ({ missionId }) =>
      missionId !== null &&
      (takesPart(actor, missionId as MissionId) || coordinates(actor, missionId as MissionId)),
  );
  if (entered.length === 0) return [];
  const since = await unreadOf(ask, actor, entered)
    .innerJoin('mission', 'mission.id', 'channel.mission_id')
    .select(['mission.id', 'mission.slug', 'mission.acronym'])
    .select((eb) => eb.fn.min('message.created_at').as('since'))
    .groupBy(['mission.id', 'mission.slug', 'mission.acronym'])
    .orderBy('mission.acronym')
    .execute();
  const missions = [];
  for (const mission of since) {
    const decisions = await decidedSince(ask, mission.id, mission.since);
    if (decisions.length > 0) missions.push({ ...mission, decisions });
  }
  return missions;
}

async function decidedSince(ask: Ask, missionId: MissionId, since: Instant) {
  const stream = missionStream(missionId);
  const rows = await ask.read
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.person_id')
    .leftJoin('organisation', 'organisation.id', 'event.organisation_id')
    .select(['event.id', 'event.type', 'event.at', 'event.subject'])
    .select(['person.name as by', 'organisation.name as organisation'])
    .where('event.stream', '=', stream)
    .where((eb) =>
      eb(
        'event.seq',
        '>',
        eb(eb.selectFrom('stream').select('last_seq').where('key', '=', stream), '-', PLACES),
      ),
    )
    .where('event.at', '>=', since)
    .where('event.type', 'in', decisive as string[])
    .orderBy('event.seq', 'desc')
    .limit(DECISIONS)
    .execute();
  return rows.map(({ subject, ...row }) => ({ ...row, record: refOf(subject.replace(':', '.')) }));
}
