import type { Reader } from '#db/database.ts';
import { type Actor, coordinates } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { ownSeat, sinceTheyCame } from './own-seat.ts';
import type { SaidLately } from './view.ts';

const FIRST_WORDS = 240;
/** So far back in each channel: what was said before that is not said lately, however few said more since. */
const PLACES = 100;

/** The latest messages of a mission's channels, of those that the asker reads and may show without opening them. */
export async function saidLately(ask: Ask, missionId: MissionId, most: number): Promise<SaidLately[]> {
  const { actor } = ask;
  if (!actor) return [];
  const rows = await said(ask.read, actor, missionId)
    .orderBy('message.created_at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ author_verified, body, channelId, channelKind, channelName, ...row }) => ({
    ...row,
    verified: author_verified === 1,
    text: body.length > FIRST_WORDS ? `${body.slice(0, FIRST_WORDS).trimEnd()}…` : body,
    channel: { id: channelId, kind: channelKind, name: channelName },
  }));
}

const shown = [
  'message.id',
  'message.created_at as at',
  'message.author_name as author',
  'message.organisation_name as organisation',
  'message.author_verified',
  'message.tlp',
  'message.language',
  'message.body',
  'channel.id as channelId',
  'channel.kind as channelKind',
  'channel.name as channelName',
] as const;

/** In this order SQLite goes from each channel to the end of its messages, not through all of them. */
function said(read: Reader, actor: Actor, missionId: MissionId) {
  return read
    .selectFrom('channel')
    .crossJoin('message')
    .whereRef('message.channel_id', '=', 'channel.id')
    .leftJoin('channel_seat', ownSeat(actor))
    .select(shown)
    .where('channel.mission_id', '=', missionId)
    .where('channel.archived_at', 'is', null)
    .where((eb) => {
      const last = eb
        .selectFrom('message as later')
        .select((later) => later.fn.max('later.seq').as('seq'))
        .whereRef('later.channel_id', '=', 'channel.id');
      return eb('message.seq', '>', eb(last, '-', PLACES));
    })
    .where('message.aside', '=', 0)
    .where('message.state', '=', 'posted')
    .where('message.tlp', 'in', ['CLEAR', 'GREEN', 'AMBER'])
    .$if(!coordinates(actor, missionId), (query) =>
      query.where('channel_seat.person_id', 'is not', null).where(sinceTheyCame),
    );
}
