import type { Tx } from '#db/database.ts';
import type { Dialect } from '#db/dialects/dialect.ts';
import { preparedInsert } from '#db/prepared.ts';
import type { MessageTextTable } from '#db/schema/channels.ts';
import { type Tlp, travelsBare } from '#domain/channels/kinds.ts';
import { fold } from '#domain/core/fold.ts';
import type { ChannelId, MessageId, MissionId, PersonId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';

/** What of a message is looked through goes back to here; places of one millisecond lie within this number. */
const BEGAN = Date.UTC(2020, 0, 1);
const IN_A_MILLISECOND = 4_096;

/** The first place of a moment: whatever was posted later stands higher. */
export const placeOf = (at: string): number => (Date.parse(at) - BEGAN) * IN_A_MILLISECOND;

const bare = (id: string) => id.replaceAll('-', '');

/** What a message is picked out by. Each is one word to either database. */
export const signOf = {
  channel: (id: ChannelId) => `c${bare(id)}`,
  mission: (id: MissionId) => `m${bare(id)}`,
  person: (id: PersonId) => `p${bare(id)}`,
  tlp: (label: Tlp) => `tlp${label.toLowerCase().replace('+', '')}`,
  link: 'link',
} as const;

const insertText = preparedInsert('message_text', [
  'place',
  'message_id',
  'folded',
  'author',
  'organisation',
  'facets',
]);

/** Messages with what of them is searched. */
export const searchedMessages = (tx: Tx) =>
  tx
    .selectFrom('message')
    .select([
      'message.id',
      'message.seq',
      'message.channel_id',
      'message.person_id',
      'message.author_name',
      'message.organisation_name',
      'message.body',
      'message.html',
      'message.tlp',
      'message.state',
      'message.created_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('channel')
        .select('channel.mission_id')
        .whereRef('channel.id', '=', 'message.channel_id')
        .as('mission_id'),
    );

type SearchedRow = Awaited<ReturnType<ReturnType<typeof searchedMessages>['execute']>>[number];

/** Writes the texts of messages, or what they are now in place of what they were. */
export async function writeTexts(tx: Tx, rows: readonly SearchedRow[]): Promise<void> {
  const found = rows.filter(({ state }) => state === 'posted');
  if (found.length === 0) return;
  const places = await freePlaces(tx, found);
  const written = await tx
    .selectFrom('message_text')
    .select('message_id')
    .where(
      'message_id',
      'in',
      found.map(({ id }) => id),
    )
    .execute();
  const known = new Set(written.map(({ message_id }) => message_id));
  for (const [at, row] of found.entries()) {
    const { message_id, ...text } = textOf(row);
    if (known.has(message_id))
      await tx.updateTable('message_text').set(text).where('message_id', '=', message_id).execute();
    else await insertText(tx, { place: places[at] as number, message_id, ...text });
  }
}

function textOf(row: SearchedRow): Omit<MessageTextTable, 'place'> {
  const signs = [signOf.channel(row.channel_id), signOf.person(row.person_id)];
  if (row.mission_id) signs.push(signOf.mission(row.mission_id));
  if (travelsBare(row.tlp) || row.tlp === 'CLEAR' || row.tlp === 'AMBER') signs.push(signOf.tlp(row.tlp));
  if (row.html.includes('<a ')) signs.push(signOf.link);
  return {
    message_id: row.id,
    folded: fold(row.body),
    author: fold(row.author_name),
    organisation: fold(row.organisation_name),
    facets: signs.join(' '),
  };
}

/** A place for each, by its moment and its number there; what would share a place moves on. */
async function freePlaces(tx: Tx, rows: readonly SearchedRow[]): Promise<number[]> {
  const taken = new Set<number>();
  const given: number[] = [];
  const free = (from: number) => {
    let place = from;
    while (taken.has(place) || given.includes(place)) place += 1;
    return place;
  };
  for (const { seq, created_at } of rows) given.push(free(placeOf(created_at) + (seq % IN_A_MILLISECOND)));
  for (;;) {
    const there = await tx.selectFrom('message_text').select('place').where('place', 'in', given).execute();
    if (there.length === 0) return given;
    for (const { place } of there) taken.add(place);
    for (const [at, place] of given.entries()) if (taken.has(place)) given[at] = free(place);
  }
}

/** Takes the texts of messages out of the search: nothing of them is left there. */
export async function takeTextsOut(tx: Tx, ids: readonly MessageId[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('message_text').where('message_id', 'in', ids).execute();
}

/** So many texts are written in one transaction: few enough that a post waits only shortly for them. */
const AT_ONCE = 32;

/**
 * Writes the next texts of a channel, in the order of its stream. Numbers of a stream have no gap and are given one
 * after another, so nothing below the mark can still come. True where more may be waiting.
 */
export async function followChannel(tx: Tx, dialect: Dialect, channelId: ChannelId): Promise<boolean> {
  await tx
    .insertInto('message_text_mark')
    .values({ channel_id: channelId, seq: 0 })
    .onConflict((conflict) => conflict.column('channel_id').doNothing())
    .execute();
  const ofChannel = tx.selectFrom('message_text_mark').select('seq').where('channel_id', '=', channelId);
  const { seq } = await (dialect.forUpdate(ofChannel as never) as typeof ofChannel).executeTakeFirstOrThrow();
  const stream = await tx
    .selectFrom('stream')
    .select('last_seq')
    .where('key', '=', channelStream(channelId))
    .executeTakeFirst();
  const next = searchedMessages(tx)
    .where('message.channel_id', '=', channelId)
    .where('message.seq', '>', seq)
    .orderBy('message.seq')
    .limit(AT_ONCE);
  // Whoever removes or edits one of them meanwhile comes after.
  const messages = await (dialect.forUpdate(next as never) as typeof next).execute();
  await writeTexts(tx, messages);
  const more = messages.length === AT_ONCE;
  const upTo = more ? (messages.at(-1)?.seq ?? seq) : (stream?.last_seq ?? seq);
  if (upTo > seq)
    await tx
      .updateTable('message_text_mark')
      .set({ seq: upTo })
      .where('channel_id', '=', channelId)
      .execute();
  return more;
}
