import { type SqlBool, sql } from 'kysely';
import type { SoughtTexts } from '#db/dialects/dialect.ts';
import { excerptOf } from '#domain/channels/excerpt.ts';
import { type MessageSearch, readSearch } from '#domain/channels/search.ts';
import type { Actor } from '#domain/core/actor.ts';
import { fold } from '#domain/core/fold.ts';
import type { CalendarDate, ChannelId } from '#domain/core/id.ts';
import { pageOf } from '#domain/core/page.ts';
import type { Ask } from '../core/act.ts';
import { beginningOfDay } from './days.ts';
import { placeOf, signOf } from './message-texts.ts';
import { channelNames } from './names.ts';
import { ownSeat } from './own-seat.ts';
import { readableChannels, textReadableBy } from './readable.ts';
import type { FoundMessage, FoundMessages } from './view.ts';

const FOUND_A_PAGE = 30;
/** With a seat in more channels than this, all that was found is asked for, and what is not theirs left out. */
const MOST_CHANNELS = 500;

interface Asked {
  /** As it was typed, with its operators. */
  readonly text: string;
  /** In this one channel. */
  readonly channelId?: string;
  readonly after?: string;
  readonly most?: number;
}

/** Messages with all that is asked for, among those whose text the asker may read, the newest first. */
export async function searchMessages(
  ask: Ask,
  { text, channelId, after, most = FOUND_A_PAGE }: Asked,
): Promise<FoundMessages> {
  const search = readSearch(text.slice(0, 400));
  const nothing = { rows: [], next: null, hints: search.hints };
  const { actor } = ask;
  if (!actor || asksNothing(search) || search.hints.some(({ what }) => what === 'value')) return nothing;
  const channels = await channelsOf(ask, search, channelId as ChannelId | undefined);
  const place = await placesOf(ask, search);
  const found = await ask.dialect.findTexts(ask.readLong as never, soughtBy(search, actor, channels));
  if (!found || channels?.length === 0) return nothing;
  const rows = await listed(ask, found, actor, search)
    .$if(channels !== null && channels.length <= MOST_CHANNELS, (query) =>
      query.where('channel.id', 'in', channels as ChannelId[]),
    )
    .$if(place.from !== null, (query) => query.where('found.place', '>=', place.from))
    .$if(place.to !== null, (query) => query.where('found.place', '<', place.to))
    .$if(after !== undefined, (query) => query.where('found.place', '<', Number(after) || 0))
    .limit(most + 1)
    .execute();
  const page = pageOf(rows, most, (row) => String(row.place));
  const nameOf = await channelNames(
    ask.read,
    actor,
    page.rows.map(({ channelId: id, ...row }) => ({
      id,
      kind: row.channelKind,
      name: row.channelName,
      organisation_id: row.channelOrganisationId,
    })),
  );
  return {
    ...page,
    rows: page.rows.map((row) => viewFound(row, search, nameOf(row.channelId))),
    hints: search.hints,
  };
}

const asksNothing = ({ words, phrases, from, org, has, tlp, before, after, in: within }: MessageSearch) =>
  [words, phrases, from, org, has, within].every((list) => list.length === 0) && !tlp && !before && !after;

function soughtBy(search: MessageSearch, actor: Actor, channels: readonly ChannelId[] | null): SoughtTexts {
  const own = (name: string) => name.toLowerCase() === 'me';
  const wordsOf = (names: readonly string[]) => names.flatMap((name) => fold(name).split(' '));
  const signs: string[][] = [];
  if (search.from.some(own)) signs.push([signOf.person(actor.personId)]);
  if (search.tlp && search.tlp !== 'GREEN') signs.push([signOf.tlp(search.tlp)]);
  if (search.has.includes('link')) signs.push([signOf.link]);
  if (channels && channels.length <= MOST_CHANNELS) signs.push(channels.map(signOf.channel));
  return {
    words: search.words,
    phrases: search.phrases,
    author: wordsOf(search.from.filter((name) => !own(name))),
    organisation: wordsOf(search.org),
    signs,
  };
}

/** The channels to look in; null where they are all those of missions. */
async function channelsOf(ask: Ask, search: MessageSearch, only?: ChannelId): Promise<ChannelId[] | null> {
  if (only) return [only];
  if (ask.actor?.coordinates === 'all' && search.in.length === 0) return null;
  const asked = search.in.map((name) => fold(name).split(' '));
  const own = await readableChannels(ask);
  return own
    .filter(({ name, acronym }) => {
      const words = fold(`${acronym ?? ''} ${name}`).split(' ');
      return asked.flat().every((word) => words.some((one) => one.startsWith(word)));
    })
    .map(({ id }) => id);
}

/** The places between two days, in the zone in which the asker reads times. */
async function placesOf({ read, actor }: Ask, { before, after }: MessageSearch) {
  if (!actor || (!before && !after)) return { from: null, to: null };
  const person = await read
    .selectFrom('person')
    .select('time_zone')
    .where('id', '=', actor.personId)
    .executeTakeFirst();
  const place = (day: CalendarDate | null) =>
    day && placeOf(beginningOfDay(day, person?.time_zone ?? 'UTC').toISOString());
  return { from: place(after), to: place(before) };
}

type Found = Awaited<ReturnType<Ask['dialect']['findTexts']>> & {};

const shown = [
  'found.place',
  'message.id',
  'message.seq',
  'message.thread_id',
  'message.aside',
  'message.created_at',
  'message.author_name',
  'message.organisation_name',
  'message.author_verified',
  'message.tlp',
  'message.language',
  'message.body',
  'channel.id as channelId',
  'channel.kind as channelKind',
  'channel.name as channelName',
  'channel.organisation_id as channelOrganisationId',
  'mission.acronym',
] as const;

/** What was found goes first: on SQLite the rest is looked up for it, row by row, until the page is full. */
function listed({ readLong }: Ask, found: Found, actor: Actor, { has }: MessageSearch) {
  return readLong
    .selectFrom(found)
    .crossJoin('message')
    .whereRef('message.id', '=', 'found.message_id')
    .crossJoin('channel')
    .whereRef('channel.id', '=', 'message.channel_id')
    .leftJoin('mission', 'mission.id', 'channel.mission_id')
    .leftJoin('channel_seat', ownSeat(actor))
    .select(shown)
    .where(textReadableBy(actor))
    .$if(has.includes('thread'), (query) =>
      query.where((eb) =>
        eb.or([
          eb('message.replies', '>', 0),
          sql<SqlBool>`exists (select 1 from message as answer
            where answer.channel_id = message.channel_id and answer.reply_to = message.id)`,
        ]),
      ),
    )
    .$if(has.includes('pin'), (query) => query.where('message.pinned', '=', 1))
    .$if(has.includes('attachment'), (query) => query.where(withFile()))
    .$if(has.includes('image'), (query) => query.where(withFile(sql` and attachment.show = 'picture'`)))
    .orderBy('found.place', 'desc');
}

/** Files that were erased are none. */
const withFile = (more = sql``) => sql<SqlBool>`exists (select 1 from attachment
  where attachment.message_id = message.id and attachment.state = 'ready'${more})`;

type Row = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number];

function viewFound(row: Row, search: MessageSearch, name: string): FoundMessage {
  const { id, seq, created_at: at, tlp, language, acronym } = row;
  return {
    id,
    seq,
    at,
    author: row.author_name,
    organisation: row.organisation_name,
    verified: row.author_verified === 1,
    tlp,
    language,
    excerpt: excerptOf(row.body, search),
    channel: { id: row.channelId, kind: row.channelKind, name },
    threadId: row.aside === 1 ? row.thread_id : null,
    mission: acronym,
  };
}
