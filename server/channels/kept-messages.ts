import type { Actor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, MessageId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { loadChannel } from './access.ts';
import { viewMessages } from './message-views.ts';
import { channelNames } from './names.ts';
import { ownSeat } from './own-seat.ts';
import { textReadableBy } from './readable.ts';
import type { PinsView, SavedView } from './view-places.ts';

/** What a channel keeps at its head, the latest pinned first: of it, what the asker may read. */
export async function pins(ask: Ask, { channelId }: { channelId: string }): Promise<PinsView> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  if (!ask.actor) throw new PortalError('not_signed_in');
  const pinned = await ask.read
    .selectFrom('message_pin')
    .innerJoin('person', 'person.id', 'message_pin.person_id')
    .select(['message_pin.message_id', 'message_pin.pinned_at', 'person.name'])
    .where('message_pin.channel_id', '=', channel.id)
    .orderBy('pinned_at', 'desc')
    .orderBy('message_id')
    .execute();
  const found = await readableMessages(
    ask,
    ask.actor,
    pinned.map(({ message_id }) => message_id),
  );
  const nameOf = await channelNames(ask.read, ask.actor, [channel]);
  return {
    channel: { id: channel.id, kind: channel.kind, name: nameOf(channel.id) },
    facts: channel.facts,
    rows: pinned.flatMap(({ message_id, pinned_at, name }) => {
      const message = found.views.get(message_id);
      return message ? [{ message, by: name, at: pinned_at }] : [];
    }),
  };
}

/** How many of them the asker may read. */
export async function countPins({ read, actor }: Ask, channelId: ChannelId): Promise<number> {
  if (!actor) return 0;
  const { count } = await read
    .selectFrom('message_pin')
    .innerJoin('message', 'message.id', 'message_pin.message_id')
    .innerJoin('channel', 'channel.id', 'message.channel_id')
    .leftJoin('channel_seat', ownSeat(actor))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('message_pin.channel_id', '=', channelId)
    .where(textReadableBy(actor))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const MOST_SAVED = 200;

/** What the asker keeps for later, the latest first. Of what they may read no more it is said only that it is there. */
export async function saved(ask: Ask): Promise<SavedView> {
  const { actor, read } = ask;
  if (!actor) throw new PortalError('not_signed_in');
  const kept = await read
    .selectFrom('saved_message')
    .select(['message_id', 'saved_at'])
    .where('person_id', '=', actor.personId)
    .orderBy('saved_at', 'desc')
    .orderBy('message_id')
    .limit(MOST_SAVED)
    .execute();
  const ids = kept.map(({ message_id }) => message_id);
  const { views, channels } = await readableMessages(ask, actor, ids);
  const nameOf = await channelNames(read, actor, channels);
  const kinds = new Map(channels.map(({ id, kind }) => [id as string, kind]));
  return {
    rows: kept.map(({ message_id: messageId, saved_at: at }) => {
      const message = views.get(messageId);
      const kind = message && kinds.get(message.channelId);
      if (!message || !kind) return { messageId, at, said: null };
      const { channelId: id } = message;
      return { messageId, at, said: { message, channel: { id, kind, name: nameOf(id as ChannelId) } } };
    }),
  };
}

/** Those of the messages whose text the asker may read, as they stand now, and the channels they are in. */
async function readableMessages({ read }: Ask, actor: Actor, ids: readonly MessageId[]) {
  const rows =
    ids.length === 0
      ? []
      : await read
          .selectFrom('message')
          .innerJoin('channel', 'channel.id', 'message.channel_id')
          .leftJoin('channel_seat', ownSeat(actor))
          .selectAll('message')
          .select(['channel.kind', 'channel.name', 'channel.organisation_id as channel_organisation_id'])
          .where('message.id', 'in', ids)
          .where(textReadableBy(actor))
          .execute();
  const channels = new Map(
    rows.map(({ channel_id: id, kind, name, channel_organisation_id: organisation_id }) => [
      id,
      { id, kind, name, organisation_id },
    ]),
  );
  const views = await viewMessages(read, rows, () => true);
  return { views: new Map(views.map((view) => [view.id, view])), channels: [...channels.values()] };
}
