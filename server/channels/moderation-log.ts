import { fromJson } from '#db/schema/core.ts';
import { mayNameSilenced } from '#domain/channels/policy.ts';
import type { ChannelId, Id, MessageId, PersonId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { TalkRule } from '#domain/moderation/rules.ts';
import type { Ask } from '../core/act.ts';
import { type LoadedChannel, loadChannel } from './access.ts';
import type { ModerationEntry } from './log-view.ts';

const moderationTypes = [
  'message.removed',
  'message.restored',
  'message.released',
  'message.hidden',
  'message.shown',
  'message.pinned',
  'message.unpinned',
  'person.muted',
  'person.unmuted',
  'moderator.appointed',
  'moderator.dismissed',
  'report.decided',
  'report.settled',
  'channel.edited',
  'channel.seat_ended',
  'channel.archived',
  'channel.reopened',
  'channel.ordered',
  'channel.locked',
  'channel.unlocked',
  'channel.retained',
  'channel.expired',
  'channel.exported',
  'hold.placed',
  'hold.lifted',
];

interface Known {
  readonly personId?: PersonId;
  readonly messageId?: MessageId;
  readonly reportId?: Id<'report'>;
  readonly byModerator?: boolean;
  readonly scope?: string;
  readonly until?: string;
  readonly outcome?: string;
  readonly messages?: number;
  readonly removed?: number;
}

/** What moderators did in a channel, newest first, for everybody who reads it. */
export async function moderationLog(
  ask: Ask,
  { channelId }: { channelId: string },
): Promise<ModerationEntry[]> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  const events = await ask.read
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.person_id')
    .select(['event.at', 'event.type', 'event.data', 'person.name'])
    .where('stream', '=', channelStream(channel.id))
    .where('type', 'in', moderationTypes)
    .orderBy('seq', 'desc')
    .limit(200)
    .execute();
  const entries = events
    .map((event) => ({ ...event, data: fromJson(event.data) as Known }))
    // What authors delete of their own is no act of a moderator.
    .filter(({ data }) => data.byModerator !== false);
  const known = entries.map(({ data }) => data);
  const named: Named = {
    people: await peopleIn(ask, channel, known),
    said: await messagesIn(ask, known),
    mutes: await muteReasons(ask, channel.id),
    rules: await citedRules(ask, known),
    mayName: (personId) => mayNameSilenced(ask.actor, channel.facts, personId),
  };
  return entries.map((entry) => tell(entry, named));
}

interface Named {
  readonly people: Awaited<ReturnType<typeof peopleIn>>;
  readonly said: Awaited<ReturnType<typeof messagesIn>>;
  readonly mutes: Awaited<ReturnType<typeof muteReasons>>;
  readonly rules: Awaited<ReturnType<typeof citedRules>>;
  readonly mayName: (personId: PersonId) => boolean;
}

type Entry = Pick<ModerationEntry, 'at' | 'type'> & { readonly name: string | null; readonly data: Known };

function tell({ at, type, name, data }: Entry, named: Named): ModerationEntry {
  const message = data.messageId ? named.said.get(data.messageId) : undefined;
  const about = data.personId ? named.people.get(data.personId) : undefined;
  const silenced = type === 'person.muted' || type === 'person.unmuted';
  const isNamed = !silenced || !data.personId || named.mayName(data.personId);
  const muted = type === 'person.muted' ? named.mutes.get(`${data.personId} ${data.until}`) : undefined;
  return {
    at,
    type,
    by: name,
    person: isNamed ? (about?.name ?? message?.author ?? null) : null,
    organisation: isNamed ? null : (about?.organisation ?? null),
    scope: data.scope ?? null,
    reason: muted ?? message?.reason ?? null,
    until: data.until ?? null,
    rule: data.reportId ? (named.rules.get(data.reportId) ?? null) : null,
    outcome: data.outcome ?? null,
    messages: data.messages === undefined ? null : data.messages + (data.removed ?? 0),
  };
}

/** Who is meant, and for whom they sit or sat in the channel. */
async function peopleIn(ask: Ask, channel: LoadedChannel, known: readonly Known[]) {
  const ids = known.flatMap(({ personId }) => personId ?? []);
  if (ids.length === 0) return new Map<PersonId, { name: string; organisation: string | null }>();
  const rows = await ask.read
    .selectFrom('person')
    .leftJoin('channel_seat', (join) =>
      join.onRef('channel_seat.person_id', '=', 'person.id').on('channel_seat.channel_id', '=', channel.id),
    )
    .leftJoin('organisation', 'organisation.id', 'channel_seat.organisation_id')
    .select(['person.id', 'person.name', 'organisation.name as organisation'])
    .where('person.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name, organisation }) => [id, { name, organisation }]));
}

/** Reasons of mutes by person and end, by which the event finds its own. */
async function muteReasons(ask: Ask, channelId: ChannelId): Promise<Map<string, string>> {
  const rows = await ask.read
    .selectFrom('sanction')
    .select(['person_id', 'ends_at', 'reason'])
    .where('channel_id', '=', channelId)
    .execute();
  return new Map(rows.map((row) => [`${row.person_id} ${row.ends_at}`, row.reason]));
}

async function messagesIn(ask: Ask, known: readonly Known[]) {
  const ids = known.flatMap(({ messageId }) => messageId ?? []);
  if (ids.length === 0) return new Map<MessageId, { reason: string | null; author: string }>();
  const rows = await ask.read
    .selectFrom('message')
    .select(['id', 'removed_reason', 'author_name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, { reason: row.removed_reason, author: row.author_name }]));
}

async function citedRules(ask: Ask, known: readonly Known[]) {
  const ids = known.flatMap(({ reportId }) => reportId ?? []);
  if (ids.length === 0) return new Map<Id<'report'>, TalkRule | null>();
  const rows = await ask.read
    .selectFrom('message_report')
    .select(['id', 'cited_rule'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, cited_rule }) => [id, cited_rule]));
}
