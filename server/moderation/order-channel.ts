import { z } from 'zod';
import { toFlag, toJson } from '#db/schema/core.ts';
import { mayKeepChannel } from '#domain/channels/policy.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream } from '#domain/core/streams.ts';
import { WATCH_WORDS } from '#domain/moderation/kinds.ts';
import { orderInput } from '#domain/moderation/schema.ts';
import { watchList } from '#domain/moderation/watch-words.ts';
import { loadChannel } from '../channels/access.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';

export const orderChannel = command({
  name: 'channel.order',
  summary: 'Say which messages of a channel wait for a moderator, and how fast may be written.',
  path: '/channels/{channelId}/order',
  scope: 'channels',
  input: orderInput,
  output: z.object({ version: z.number() }),
  async run(act) {
    const { input } = act;
    const channel = await loadChannel(act, input.channelId);
    permit(mayKeepChannel(act.actor, channel.facts));
    const version = input.version + 1;
    const { numUpdatedRows } = await act.tx
      .updateTable('channel')
      .set({
        hold_first: toFlag(input.holdFirst),
        approve_first: toFlag(input.approveFirst),
        slow_seconds: input.slowSeconds,
        watch_words: wordsIn(input.watchWords),
        version,
      })
      .where('id', '=', channel.id)
      .where('version', '=', input.version)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new PortalError('stale_version');
    await act.record({
      type: 'channel.ordered',
      streams: [channelStream(channel.id)],
      subject: `channel:${channel.id}`,
      missionId: channel.mission_id,
      data: { channelId: channel.id, version },
    });
    return { version };
  },
});

/** The list as channels carry it; null where nothing is on it, so that posting looks no further. */
export function wordsIn(typed: string | undefined, field = 'watchWords') {
  const words = watchList(typed ?? '');
  if (words.length > WATCH_WORDS) {
    throw refuseField(field, 'moderation.too_many_words', { maximum: WATCH_WORDS });
  }
  return words.length > 0 ? toJson<readonly string[]>(words) : null;
}
