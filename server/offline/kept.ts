import { tlpLabels } from '#domain/channels/kinds.ts';
import { mayKeepOnDevice } from '#domain/channels/offline.ts';
import { PortalError } from '#domain/core/errors.ts';
import { ownTimeZone } from '../accounts/access.ts';
import { channelNames, ownSeat, sinceTheyCame } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import type { KeptChannels } from './view.ts';

const MOST_CHANNELS = 20;
const MOST_MESSAGES = 50;

const labels = tlpLabels.filter(mayKeepOnDevice);

/** The last messages of the asker’s starred channels, of those that may lie on a device that can be lost. */
export async function kept(ask: Ask): Promise<KeptChannels> {
  const { actor } = ask;
  if (!actor) throw new PortalError('not_signed_in');
  const starred = await ask.read
    .selectFrom('channel')
    .innerJoin('channel_seat', ownSeat(actor))
    .select(['channel.id', 'channel.kind', 'channel.name', 'channel.organisation_id'])
    .where('channel_seat.starred', '=', 1)
    .orderBy('channel.created_at')
    .orderBy('channel.id')
    .limit(MOST_CHANNELS)
    .execute();
  const nameOf = await channelNames(ask.read, actor, starred);
  const channels = [];
  for (const { id, kind } of starred) {
    const rows = await ask.read
      .selectFrom('message')
      .innerJoin('channel', 'channel.id', 'message.channel_id')
      .innerJoin('channel_seat', ownSeat(actor))
      .select(['message.id', 'message.created_at as at', 'message.author_name as author'])
      .select(['message.organisation_name as organisation', 'message.tlp', 'message.language'])
      .select(['message.html', 'message.attachments'])
      .where('message.channel_id', '=', id)
      .where('message.aside', '=', 0)
      .where('message.state', '=', 'posted')
      .where('message.tlp', 'in', labels)
      .where(sinceTheyCame)
      .orderBy('message.seq', 'desc')
      .limit(MOST_MESSAGES)
      .execute();
    channels.push({ id, kind, name: nameOf(id), messages: rows.reverse() });
  }
  return { personId: actor.personId, timeZone: await ownTimeZone(ask), keptAt: ask.now, channels };
}
