import { travelsBare } from '#domain/channels/kinds.ts';
import { type ChannelFacts, mayReadText } from '#domain/channels/policy.ts';
import type { Actor } from '#domain/core/actor.ts';
import type { ChannelId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { loadChannel, messageFacts } from './access.ts';
import { isUnread, mentionsOf } from './mentions-waiting.ts';
import type { MessageRow } from './message-row.ts';
import { viewMessages } from './message-views.ts';
import { sinceTheyCame } from './own-seat.ts';
import type { ChannelItem } from './view.ts';
import type { InboxView } from './view-inbox.ts';

const MENTIONS = 50;

/** What calls the reader in the channels they sit in, the latest first. */
export async function mentionsFor(
  ask: Ask,
  actor: Actor,
  channels: ReadonlyMap<string, ChannelItem>,
): Promise<InboxView['mentions']> {
  const found = await mentionsOf(ask.read, actor)
    .innerJoin('channel_seat', (join) =>
      join
        .onRef('channel_seat.channel_id', '=', 'mention.channel_id')
        .onRef('channel_seat.person_id', '=', 'mention.person_id')
        .onRef('channel_seat.organisation_id', '=', 'mention.organisation_id')
        .on('channel_seat.left_at', 'is', null),
    )
    .innerJoin('channel', 'channel.id', 'mention.channel_id')
    .selectAll('message')
    .select(isUnread.as('unread'))
    .where('channel.archived_at', 'is', null)
    // Who came back late sees nothing of before their time.
    .where(sinceTheyCame)
    .orderBy('mention.message_id', 'desc')
    .limit(MENTIONS)
    .execute();
  const factsOf = await factsWhereNeeded(ask, found);
  const messages = await viewMessages(ask.read, found, (row) => {
    const facts = factsOf.get(row.channel_id);
    return facts ? mayReadText(actor, facts, messageFacts(row)) : !travelsBare(row.tlp);
  });
  return messages.flatMap((message, at) => {
    const channel = channels.get(message.channelId);
    return channel ? [{ message, channel, unread: Boolean(found[at]?.unread) }] : [];
  });
}

/** Only what is for fewer than its channel is decided by who moderates there. */
async function factsWhereNeeded(ask: Ask, rows: readonly MessageRow[]) {
  const ids = new Set(rows.filter(({ tlp }) => travelsBare(tlp)).map((row) => row.channel_id));
  const facts = new Map<ChannelId, ChannelFacts>();
  for (const id of ids) facts.set(id, (await loadChannel(ask, id)).facts);
  return facts;
}
