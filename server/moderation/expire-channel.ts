import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { type ChannelId, DAY_MS, type Instant, later, type MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import { mayExpire } from '#domain/moderation/keeping.ts';
import { expireInput } from '#domain/moderation/schema.ts';
import { eraseAttachments } from '../attachments/steps.ts';
import { eraseMessages, olderThan } from '../channels/steps.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { standingHold } from './holds.ts';

const AT_ONCE = 500;

/** The portal itself: what is past its date is erased, with its files and the copies in reports; a legal hold keeps all. */
export const expireChannel = command({
  name: 'channel.expire',
  summary: 'Erase what a channel keeps no longer.',
  path: null,
  scope: 'channels',
  input: expireInput,
  output: z.object({ messages: z.number(), files: z.number(), kept: z.number() }),
  async run(act) {
    permit(mayExpire(act.actor));
    const { channelId } = act.input;
    const channel = await act.tx
      .selectFrom('channel')
      .select(['id', 'mission_id', 'retain_days'])
      .where('id', '=', channelId)
      .executeTakeFirst();
    if (!channel?.retain_days) throw new PortalError('not_found');
    const before = later(act.now, -channel.retain_days * DAY_MS);
    const due = await olderThan(act, channelId, { before, limit: AT_ONCE });
    const isHeld = (await standingHold(act.tx, channelId)) !== undefined;
    const erased = isHeld ? [] : due;
    const files = await filesOf(act, erased);
    if (!isHeld) await erase(act, channelId, before, erased);
    const counts = { messages: erased.length, files, kept: isHeld ? due.length : 0 };
    await act.tx
      .insertInto('retention_run')
      .values({ id: act.newId(), channel_id: channelId, at: act.now, ...counts })
      .execute();
    await act.record({
      type: 'channel.expired',
      streams: [channelStream(channelId)],
      subject: `channel:${channelId}`,
      missionId: channel.mission_id,
      data: { channelId, ...counts },
    });
    return counts;
  },
});

async function filesOf(act: Act, ids: readonly MessageId[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { files } = await act.tx
    .selectFrom('attachment')
    .select(({ fn }) => fn.countAll<number>().as('files'))
    .where('message_id', 'in', ids)
    .executeTakeFirstOrThrow();
  return Number(files);
}

/** Messages and their files, messages that were never let through, and the copies that closed reports hold. */
async function erase(act: Act, channelId: ChannelId, before: Instant, ids: readonly MessageId[]) {
  await eraseAttachments(act, ids);
  await eraseMessages(act, ids);
  const held = await act.tx
    .deleteFrom('held_message')
    .where('channel_id', '=', channelId)
    .where('written_at', '<', before)
    .where('state', '!=', 'held')
    .returning('id')
    .execute();
  await eraseAttachments(
    act,
    held.map(({ id }) => id),
  );
  await act.tx
    .updateTable('message_report')
    .set({ body: '', html: '', note: null })
    .where('channel_id', '=', channelId)
    .where('said_at', '<', before)
    .where('state', 'in', ['upheld', 'dismissed', 'final'])
    .execute();
}
